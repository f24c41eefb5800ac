// The versions come from CMake (src/CMakeLists.txt), which has read them from the headers that it found.
#include "skinheal/version.hpp"

namespace skinheal {

std::string_view version() noexcept { return SKINHEAL_VERSION; }

std::array<BuildVersion, 5> build_versions() noexcept {
  return {{{"Boost", SKINHEAL_BOOST_VERSION},
           {"Eigen", SKINHEAL_EIGEN_VERSION},
           {"fmt", SKINHEAL_FMT_VERSION},
           {"nlohmann-json", SKINHEAL_JSON_VERSION},
           {"compiler", SKINHEAL_COMPILER}}};
}

}  // namespace skinheal
