#include "program/tape.hpp"

#include <array>
#include <cmath>

#include "expression/functions.hpp"

namespace skinheal {
namespace {

constexpr std::array<int, opcode_count> operand_counts = {2, 2, 2, 3, 1, 1, 3, 3, 1,
                                                          1, 1, 1, 1, 2, 2, 2, 3};

int operands(Opcode opcode) { return operand_counts[static_cast<std::size_t>(opcode)]; }

void append(std::vector<std::uint32_t>& code, const Instruction& instruction) {
  code.push_back(instruction.out);
  code.push_back(instruction.a);
  if (operands(instruction.opcode) > 1) code.push_back(instruction.b);
  if (operands(instruction.opcode) > 2) code.push_back(instruction.c);
}

template <class Body>
const std::uint32_t* loop(const std::uint32_t* code, std::uint32_t count, int stride, Body body) {
  for (std::uint32_t i = 0; i < count; ++i, code += stride) body(code);
  return code;
}

}  // namespace

Tape::Tape(const std::vector<Instruction>& instructions)
    : instruction_count_(instructions.size()) {
  for (std::size_t i = 0; i < instructions.size();) {
    std::size_t j = i;
    while (j < instructions.size() && instructions[j].opcode == instructions[i].opcode) ++j;
    code_.push_back(static_cast<std::uint32_t>(instructions[i].opcode));
    code_.push_back(static_cast<std::uint32_t>(j - i));
    for (; i < j; ++i) append(code_, instructions[i]);
  }
}

void Tape::execute(double* r) const {
  using Code = const std::uint32_t*;
  Code code = code_.data();
  const Code end = code + code_.size();
  while (code != end) {
    const auto opcode = static_cast<Opcode>(code[0]);
    const auto n = code[1];
    code += 2;
    switch (opcode) {
      case Opcode::add:
        code = loop(code, n, 3, [r](Code o) { r[o[0]] = r[o[1]] + r[o[2]]; });
        break;
      case Opcode::subtract:
        code = loop(code, n, 3, [r](Code o) { r[o[0]] = r[o[1]] - r[o[2]]; });
        break;
      case Opcode::multiply:
        code = loop(code, n, 3, [r](Code o) { r[o[0]] = r[o[1]] * r[o[2]]; });
        break;
      case Opcode::multiply3:
        code = loop(code, n, 4, [r](Code o) { r[o[0]] = r[o[1]] * r[o[2]] * r[o[3]]; });
        break;
      case Opcode::negate:
        code = loop(code, n, 2, [r](Code o) { r[o[0]] = -r[o[1]]; });
        break;
      case Opcode::reciprocal:
        code = loop(code, n, 2, [r](Code o) { r[o[0]] = 1.0 / r[o[1]]; });
        break;
      case Opcode::multiply_add:
        code = loop(code, n, 4, [r](Code o) { r[o[0]] = r[o[3]] + r[o[1]] * r[o[2]]; });
        break;
      case Opcode::multiply_subtract:
        code = loop(code, n, 4, [r](Code o) { r[o[0]] = r[o[3]] - r[o[1]] * r[o[2]]; });
        break;
      case Opcode::exponential:
        code = loop(code, n, 2, [r](Code o) { r[o[0]] = std::exp(r[o[1]]); });
        break;
      case Opcode::logarithm:
        code = loop(code, n, 2, [r](Code o) { r[o[0]] = std::log(r[o[1]]); });
        break;
      case Opcode::square_root:
        code = loop(code, n, 2, [r](Code o) { r[o[0]] = std::sqrt(r[o[1]]); });
        break;
      case Opcode::positive_part:
        code = loop(code, n, 2, [r](Code o) { r[o[0]] = positive_part_of(r[o[1]]); });
        break;
      case Opcode::step:
        code = loop(code, n, 2, [r](Code o) { r[o[0]] = step_of(r[o[1]]); });
        break;
      case Opcode::power:
        code = loop(code, n, 3, [r](Code o) { r[o[0]] = std::pow(r[o[1]], r[o[2]]); });
        break;
      case Opcode::minimum:
        code = loop(code, n, 3, [r](Code o) { r[o[0]] = minimum_of(r[o[1]], r[o[2]]); });
        break;
      case Opcode::maximum:
        code = loop(code, n, 3, [r](Code o) { r[o[0]] = maximum_of(r[o[1]], r[o[2]]); });
        break;
      case Opcode::choice:
        code = loop(code, n, 4, [r](Code o) { r[o[0]] = choice_of(r[o[1]], r[o[2]], r[o[3]]); });
        break;
    }
  }
}

}  // namespace skinheal
