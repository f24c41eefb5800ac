// Compiled: models whose steps were compiled into the library, found by what they compute.
//
// There is one, the standard cascade: compiled/cascade.inc, which tools/emit_cascade.cpp writes from the ledger. A
// model that computes the same of other numbers runs on it too, and any other is interpreted; the bits are the same.
// Where the cascade has changed and the file has not been written anew, nothing is wrong but the speed, and a test
// says so.
#pragma once

#include "program/kernels.hpp"

namespace skinheal {

// Null where nothing was compiled for this identity (see program/lowered.hpp).
const CompiledProgram* compiled_program(std::uint64_t identity);

}  // namespace skinheal
