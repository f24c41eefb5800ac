// Emitter: the functions that a step of a run needs, as C++.
//
// What is written holds the very instructions of the tapes, one statement each, in templates over the number that they
// work on; a source of a folder `lanes` makes kernels of them (see src/compiled). It reads parameters and what follows
// from them in the registers, so it serves every model that differs in numbers only.
#pragma once

#include <string>
#include <vector>

#include "program/lowered.hpp"

namespace skinheal {

// A text to be included, with the identity of the program in it.
std::string emitted(Graph& graph, const ProgramShape& shape, const std::vector<FunctionNodes>& functions);

}  // namespace skinheal
