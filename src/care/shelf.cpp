#include "shelf.hpp"

namespace skinheal {

const std::vector<CareKind>& cares() {
  static const std::vector<CareKind> shelf = {occlusion_care(), topical_steroid_care(),
                                              nsaid_care(), retinoid_care()};
  return shelf;
}

Turn multiplied(const std::string& parameter, const Quantity& factor) {
  return {.parameter = parameter, .operation = Turn::Operation::multiply, .value = factor.value};
}

}  // namespace skinheal
