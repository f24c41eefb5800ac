#include "program/tangent_kernels.hpp"

#include "program/of_each_set.hpp"

namespace skinheal {

SKINHEAL_DECLARE_OF_EACH_SET(TangentKernels, tangent_kernels_of);

const TangentKernels& tangent_kernels(InstructionSet set, std::size_t width) noexcept {
  return SKINHEAL_CHOOSE_OF_SET(tangent_kernels_of, set)[place_of_width(width)];
}

}  // namespace skinheal
