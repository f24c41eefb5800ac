// What the sources of a folder `lanes` define, once for each instruction set.
//
// Such a source is compiled with SKINHEAL_INSTRUCTION_SET set to a name of execution.hpp, and gives a table
// SKINHEAL_OF_THE_SET(name)[4], of 1, 2, 4 and 8 lanes. A source beside the folder declares all of them and chooses.
#pragma once

#include <cstddef>

#include "skinheal/execution.hpp"

#define SKINHEAL_JOINED(a, b) a##_##b
#define SKINHEAL_JOINED_LATER(a, b) SKINHEAL_JOINED(a, b)
#define SKINHEAL_OF_THE_SET(name) SKINHEAL_JOINED_LATER(name, SKINHEAL_INSTRUCTION_SET)

#if defined(SKINHEAL_X86_INSTRUCTION_SETS)
#define SKINHEAL_DECLARE_OF_EACH_SET(Type, name) extern const Type name##_baseline[4], name##_avx2[4], name##_avx512[4]
#define SKINHEAL_CHOOSE_OF_SET(name, set)                                     \
  ((set) == InstructionSet::avx512 ? name##_avx512                            \
   : (set) == InstructionSet::avx2 ? name##_avx2 : name##_baseline)
#else
#define SKINHEAL_DECLARE_OF_EACH_SET(Type, name) extern const Type name##_baseline[4]
#define SKINHEAL_CHOOSE_OF_SET(name, set) ((void)(set), name##_baseline)
#endif

namespace skinheal {

constexpr std::size_t place_of_width(std::size_t lanes) noexcept {
  return lanes == 8 ? 3 : lanes == 4 ? 2 : lanes == 2 ? 1 : 0;
}

}  // namespace skinheal
