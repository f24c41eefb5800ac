#include "solvers/rodas5p_kernels.hpp"

#include "program/of_each_set.hpp"

namespace skinheal {

SKINHEAL_DECLARE_OF_EACH_SET(Rodas5pKernels, rodas5p_kernels);

const Rodas5pKernels& rodas5p_kernels(InstructionSet set, std::size_t lanes) noexcept {
  return SKINHEAL_CHOOSE_OF_SET(rodas5p_kernels, set)[place_of_width(lanes)];
}

}  // namespace skinheal
