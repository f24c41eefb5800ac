#include "compiled/compiled.hpp"

#include "program/of_each_set.hpp"

namespace skinheal {

SKINHEAL_DECLARE_OF_EACH_SET(CompiledKernels, cascade_kernels);
extern const std::uint64_t identity_of_the_cascade;

namespace {

// Of one lane, and of as many as the set has; for others the instructions would be no faster than the interpreter's.
const CompiledKernels* cascade(InstructionSet set, std::size_t lanes) noexcept {
  const auto& kernels = SKINHEAL_CHOOSE_OF_SET(cascade_kernels, set)[place_of_width(lanes)];
  return kernels.derivative == nullptr ? nullptr : &kernels;
}

}  // namespace

const CompiledProgram* compiled_program(std::uint64_t identity) {
  static const CompiledProgram standard = {identity_of_the_cascade, cascade};
  return identity == standard.identity ? &standard : nullptr;
}

}  // namespace skinheal
