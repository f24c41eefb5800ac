// The tape: expressions as straight-line code over one register file, interpreted.
//
// A tape is a stream of runs, each one operation code with a count and its operands: one switch a
// run and a tight loop inside, which is what makes interpreting cheap. Every operation acts on all lanes of its
// registers alike, so that each lane has the bits that it would have alone. The order of every sum is fixed, so
// the same model gives the same bits everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "program/kernels.hpp"

namespace skinheal {

enum class Opcode : std::uint8_t {
  add, subtract, multiply, multiply3, negate, reciprocal,
  multiply_add,       // c + a b
  multiply_subtract,  // c - a b
  exponential, exponential_minus_one, logarithm, square_root, positive_part, step, power, minimum, maximum,
  choice  // b if a is above zero, else c
};
inline constexpr std::size_t opcode_count = 18;

struct Instruction {
  Opcode opcode;
  std::uint32_t out = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
};

// How many numbers the operation reads: a, or a and b, or all three.
int operand_count(Opcode opcode) noexcept;
std::vector<std::uint32_t> operands_of(const Instruction& instruction);

class Tape {
 public:
  Tape() = default;
  explicit Tape(const std::vector<Instruction>& instructions);

  // What it does, one operation after the other.
  std::vector<Instruction> instructions() const;

  // Register i, lane k stands at registers[i * lanes + k]; the kernels are those of as many lanes.
  void execute(double* registers, const Kernels& kernels) const {
    kernels.execute(code_.data(), code_.data() + code_.size(), registers);
  }

 private:
  std::vector<std::uint32_t> code_;  // opcode, count, operands ...
};

}  // namespace skinheal
