// Interpreter: a program whose functions are tapes over one register file.
#pragma once

#include <memory>
#include <vector>

#include "program/lowered.hpp"

namespace skinheal {

// Compiled code of this identity, or null.
using FindCompiled = const CompiledProgram* (*)(std::uint64_t identity);

// Makes a program of these functions. Where `find` knows compiled code for them, what a step needs runs on that.
std::shared_ptr<const Program> interpreted(Graph& graph, const ProgramShape& shape,
                                           const std::vector<FunctionNodes>& functions,
                                           FindCompiled find = nullptr);

}  // namespace skinheal
