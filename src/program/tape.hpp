// The tape: expressions as straight-line code over one register file, interpreted.
//
// A tape is a stream of runs, each one operation code with a count and its operands: one switch a
// run and a tight loop inside, which is what makes interpreting cheap. Registers hold time,
// states, parameters as they are now, baseline parameters, constants and every intermediate value.
// What depends on parameters alone is computed by a tape of its own, once for each setting of the
// parameters. The order of every sum is fixed, so the same model gives the same bits everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "expression/graph.hpp"

namespace skinheal {

enum class Opcode : std::uint8_t {
  add, subtract, multiply, multiply3, negate, reciprocal,
  multiply_add,       // c + a b
  multiply_subtract,  // c - a b
  exponential, logarithm, square_root, positive_part, step, power, minimum, maximum,
  choice  // b if a is above zero, else c
};
inline constexpr std::size_t opcode_count = 17;

struct Instruction {
  Opcode opcode;
  std::uint32_t out = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
};

class Tape {
 public:
  Tape() = default;
  explicit Tape(const std::vector<Instruction>& instructions);
  void execute(double* registers) const;
  std::size_t instruction_count() const noexcept { return instruction_count_; }

 private:
  std::vector<std::uint32_t> code_;  // opcode, count, operands ...
  std::size_t instruction_count_ = 0;
};

// Where things stand in the register file.
struct RegisterLayout {
  std::size_t species_count = 0;
  std::size_t parameter_count = 0;
  std::uint32_t time() const noexcept { return 0; }
  std::uint32_t species(std::size_t i) const noexcept { return static_cast<std::uint32_t>(1 + i); }
  std::uint32_t parameter(std::size_t i) const noexcept {
    return static_cast<std::uint32_t>(1 + species_count + i);
  }
  std::uint32_t baseline(std::size_t i) const noexcept {
    return static_cast<std::uint32_t>(1 + species_count + parameter_count + i);
  }
  std::size_t fixed_count() const noexcept { return 1 + species_count + 2 * parameter_count; }
};

// Lowers expressions to tapes that share one register file.
class TapeCompiler {
 public:
  // All expressions that any tape will compute must be announced here.
  TapeCompiler(Graph& graph, RegisterLayout layout, const std::vector<NodeId>& outputs);

  // The register in which the value of an announced expression appears.
  std::uint32_t slot(NodeId id) const { return slots_.at(id); }
  // All that depends on parameters alone.
  Tape parameter_tape() const;
  // All that these outputs need beyond the parameter tape.
  Tape state_tape(const std::vector<NodeId>& outputs) const;
  // The register file at the start: constants in place, all else zero.
  const std::vector<double>& initial_registers() const noexcept { return initial_; }

 private:
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

}  // namespace skinheal
