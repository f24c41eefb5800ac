#include "acts/turned.hpp"

namespace skinheal {

Turn multiplied(const std::string& parameter, const std::string& by, const Values& values) {
  return {.parameter = parameter,
          .operation = Turn::Operation::multiply,
          .value = values[by],
          .by = by};
}

Turn set_to(const std::string& parameter, const std::string& by, const Values& values) {
  return {.parameter = parameter, .operation = Turn::Operation::set, .value = values[by], .by = by};
}

}  // namespace skinheal
