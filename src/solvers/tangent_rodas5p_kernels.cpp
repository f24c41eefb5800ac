#include "solvers/tangent_rodas5p_kernels.hpp"

#include "program/of_each_set.hpp"

namespace skinheal {

SKINHEAL_DECLARE_OF_EACH_SET(TangentRodas5pKernels, tangent_rodas5p_kernels_of);

const TangentRodas5pKernels& tangent_rodas5p_kernels(InstructionSet set, std::size_t width) noexcept {
  return SKINHEAL_CHOOSE_OF_SET(tangent_rodas5p_kernels_of, set)[place_of_width(width)];
}

}  // namespace skinheal
