// Which skinheal this is, and what it was built with, so that a result can say where it came from.
//
// `version()` is the version of the library that is linked, not of the header that was compiled
// against. `build_versions()` names the libraries that took part in the numbers, e.g.
// {"Eigen", "3.4.0"}. Neither throws.
#pragma once

#include <array>
#include <string_view>

namespace skinheal {

struct BuildVersion {
  std::string_view name;
  std::string_view version;
};

std::string_view version() noexcept;

std::array<BuildVersion, 5> build_versions() noexcept;

}  // namespace skinheal
