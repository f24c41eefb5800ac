#include "program/kernels.hpp"

#include "program/of_each_set.hpp"

namespace skinheal {

SKINHEAL_DECLARE_OF_EACH_SET(Kernels, kernels_of);

const Kernels& kernels(InstructionSet set, std::size_t lanes) noexcept {
  return SKINHEAL_CHOOSE_OF_SET(kernels_of, set)[place_of_width(lanes)];
}

}  // namespace skinheal
