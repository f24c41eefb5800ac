// Interpreter: a program whose functions are tapes over one register file.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "expression/graph.hpp"
#include "program/program.hpp"

namespace skinheal {

// The expressions of one function: its outputs in order, and what matrix they are the entries of.
struct FunctionNodes {
  Function function;
  std::vector<NodeId> outputs;
  SparsityPattern pattern = {};
};

// Makes a program of these functions. The order fixes in which order shared terms are computed, so it is part of
// what makes the same model give the same bits. The graph grows, and is not needed afterwards.
std::shared_ptr<const Program> interpreted(Graph& graph, const ProgramShape& shape,
                                           const std::vector<FunctionNodes>& functions);

}  // namespace skinheal
