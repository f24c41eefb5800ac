// TapeCompiler: lowers expressions to tapes that share one register file.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "expression/graph.hpp"
#include "program/registers.hpp"
#include "program/tape.hpp"

namespace skinheal {

class TapeCompiler {
 public:
  // All expressions that any tape will compute must be announced here.
  TapeCompiler(Graph& graph, RegisterLayout layout, const std::vector<NodeId>& outputs);

  // The register in which the value of an announced expression appears.
  std::uint32_t slot(NodeId id) const { return slots_.at(id); }
  // What these outputs need and what depends on parameters alone: computed once for each setting of them. In order of
  // dependence, as what follows.
  std::vector<Instruction> on_parameters(const std::vector<NodeId>& outputs) const { return chosen(outputs, false); }
  // What these outputs need beyond that.
  std::vector<Instruction> on_state(const std::vector<NodeId>& outputs) const { return chosen(outputs, true); }
  // The register file at the start, one number a register: constants in place, all else zero.
  const std::vector<double>& initial_registers() const noexcept { return initial_; }

 private:
  std::vector<Instruction> chosen(const std::vector<NodeId>& outputs, bool on_state) const;
  void count_uses(const std::vector<NodeId>& outputs);
  std::uint32_t lower(NodeId id);
  void lower_node(NodeId id);
  std::uint32_t lower_sum(NodeId id);
  std::uint32_t lower_product(NodeId id);
  std::uint32_t lower_power(NodeId id);
  std::vector<NodeId> grouped(const std::vector<NodeId>& arguments, bool product);
  std::uint32_t multiply_all(const std::vector<NodeId>& factors, std::size_t count);
  std::uint32_t fresh();
  std::uint32_t emit(Opcode opcode, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0);

  Graph& graph_;
  RegisterLayout layout_;
  std::unordered_map<NodeId, std::uint32_t> slots_;
  std::unordered_map<NodeId, std::uint32_t> uses_;
  std::vector<Instruction> instructions_;   // in order of dependence
  std::vector<bool> on_state_;              // of each instruction
  std::vector<std::int64_t> producer_;      // instruction that writes a register, or -1
  std::vector<double> initial_;
  bool lowering_state_ = false;
};

// The same instructions in few long runs of one opcode each, which is what makes interpreting cheap.
Tape scheduled(std::vector<Instruction> instructions);

}  // namespace skinheal
