// Lowered: the functions of a program as instructions, before anybody decides how to compute them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "program/compiler.hpp"
#include "program/program.hpp"

namespace skinheal {

// The expressions of one function: its outputs in order, and what matrix they are the entries of.
struct FunctionNodes {
  Function function;
  std::vector<NodeId> outputs;
  SparsityPattern pattern = {};
};

// Instructions in order of dependence, and the registers of what they are computed for.
struct Straight {
  std::vector<Instruction> instructions;
  std::vector<std::uint32_t> outputs;
};

struct Lowered {
  ProgramShape shape;
  RegisterLayout layout;
  std::vector<double> registers;         // at the start
  std::vector<Instruction> parameters;   // once for each setting of the parameters
  std::array<Straight, function_count> functions;
  std::array<SparsityPattern, function_count> patterns;
  std::vector<Straight> observables;     // each alone
  std::vector<std::vector<std::uint32_t>> states_of_observables;

  const Straight& operator[](Function function) const { return functions[static_cast<std::size_t>(function)]; }
  const SparsityPattern& pattern(Function function) const { return patterns[static_cast<std::size_t>(function)]; }
};

// The order of the functions fixes in which order shared terms are computed, so it is part of what makes the same
// model give the same bits. The graph grows, and is not needed afterwards.
Lowered lowered(Graph& graph, const ProgramShape& shape, const std::vector<FunctionNodes>& functions);

// What the instructions of a run do, whatever numbers they do it with: two programs of one identity can share compiled
// code.
std::uint64_t identity_of(const Lowered& lowered);

}  // namespace skinheal
