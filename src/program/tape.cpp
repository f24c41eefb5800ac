#include "program/tape.hpp"

#include <array>

namespace skinheal {
namespace {

constexpr std::array<int, opcode_count> operand_counts = {2, 2, 2, 3, 1, 1, 3, 3, 1,
                                                          1, 1, 1, 1, 1, 2, 2, 2, 3};

void append(std::vector<std::uint32_t>& code, const Instruction& instruction) {
  code.push_back(instruction.out);
  for (const auto operand : operands_of(instruction)) code.push_back(operand);
}

}  // namespace

int operand_count(Opcode opcode) noexcept {
  return operand_counts[static_cast<std::size_t>(opcode)];
}

std::vector<std::uint32_t> operands_of(const Instruction& instruction) {
  std::vector<std::uint32_t> operands{instruction.a, instruction.b, instruction.c};
  operands.resize(static_cast<std::size_t>(operand_count(instruction.opcode)));
  return operands;
}

Tape::Tape(const std::vector<Instruction>& instructions) {
  for (std::size_t i = 0; i < instructions.size();) {
    std::size_t j = i;
    while (j < instructions.size() && instructions[j].opcode == instructions[i].opcode) ++j;
    code_.push_back(static_cast<std::uint32_t>(instructions[i].opcode));
    code_.push_back(static_cast<std::uint32_t>(j - i));
    for (; i < j; ++i) append(code_, instructions[i]);
  }
}

std::vector<Instruction> Tape::instructions() const {
  std::vector<Instruction> result;
  for (std::size_t at = 0; at < code_.size();) {
    const auto opcode = static_cast<Opcode>(code_[at++]);
    const auto operands = static_cast<std::size_t>(operand_count(opcode));
    for (auto count = code_[at++]; count > 0; --count, at += operands + 1) {
      const auto* code = code_.data() + at;
      result.push_back({opcode, code[0], code[1], operands > 1 ? code[2] : 0, operands > 2 ? code[3] : 0});
    }
  }
  return result;
}

}  // namespace skinheal
