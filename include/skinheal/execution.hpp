// Execution: by which instructions of this machine a run is computed.
//
// The library holds its inner loops once for every instruction set that it was built for, and the standard cascade
// compiled beside the interpreter that every model can run on. All of them give the same bits: what is chosen here
// changes how long a run takes, and nothing else. By default it is the best that the machine has.
//
//   instruction_set()                               what is in use
//   use_instruction_set(InstructionSet::baseline);  // for a comparison
//   use_compiled_code(false);                       // interpret, also where there is compiled code
//
// A choice holds for the whole process and for what begins after it. The environment variables
// SKINHEAL_INSTRUCTION_SET (baseline, avx2, avx512) and SKINHEAL_COMPILED_CODE (0, 1) make it from outside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace skinheal {

enum class InstructionSet : std::uint8_t {
  baseline,  // what every processor of this architecture has: SSE2, NEON, SIMD of WebAssembly
  avx2,
  avx512,    // F, DQ and VL
};

std::string_view to_string(InstructionSet set) noexcept;
// The set of this name; throws Misuse with what is near.
InstructionSet instruction_set_from(std::string_view name);

// Those that the library was built for and this machine has, the baseline first.
const std::vector<InstructionSet>& instruction_sets();

// What is in use. Throws Misuse for an environment variable that makes no sense.
InstructionSet instruction_set();
// Throws Misuse for a set that this machine, or this build, does not have.
void use_instruction_set(InstructionSet set);

bool compiled_code_is_used();
void use_compiled_code(bool use);

// How many numbers of double precision one instruction of the set handles: 2, 4 or 8.
std::size_t lane_count(InstructionSet set) noexcept;

}  // namespace skinheal
