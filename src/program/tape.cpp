#include "program/tape.hpp"

#include <array>
#include <cmath>

#include "expression/functions.hpp"

namespace skinheal {
namespace {

constexpr std::array<int, opcode_count> operand_counts = {2, 2, 2, 3, 1, 1, 3, 3, 1,
                                                          1, 1, 1, 1, 1, 2, 2, 2, 3};

void append(std::vector<std::uint32_t>& code, const Instruction& instruction) {
  code.push_back(instruction.out);
  code.push_back(instruction.a);
  if (operand_count(instruction.opcode) > 1) code.push_back(instruction.b);
  if (operand_count(instruction.opcode) > 2) code.push_back(instruction.c);
}

using Code = const std::uint32_t*;

// `count` operations of one kind, each on all lanes: out = body(a), body(a, b) or body(a, b, c).
template <std::size_t lanes, int operands, class Body>
Code loop(Code code, std::uint32_t count, double* registers, Body body) {
  for (std::uint32_t i = 0; i < count; ++i, code += operands + 1) {
    double* out = registers + code[0] * lanes;
    const double* a = registers + code[1] * lanes;
    for (std::size_t k = 0; k < lanes; ++k) {
      if constexpr (operands == 1) {
        out[k] = body(a[k]);
      } else if constexpr (operands == 2) {
        out[k] = body(a[k], registers[code[2] * lanes + k]);
      } else {
        out[k] = body(a[k], registers[code[2] * lanes + k], registers[code[3] * lanes + k]);
      }
    }
  }
  return code;
}

}  // namespace

int operand_count(Opcode opcode) noexcept {
  return operand_counts[static_cast<std::size_t>(opcode)];
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

void Tape::execute(double* registers, std::size_t lanes) const {
  switch (lanes) {
    case 2: return execute_on<2>(registers);
    case 4: return execute_on<4>(registers);
    case 8: return execute_on<8>(registers);
    default: return execute_on<1>(registers);
  }
}

template <std::size_t lanes>
void Tape::execute_on(double* r) const {
  Code code = code_.data();
  const Code end = code + code_.size();
  while (code != end) {
    const auto opcode = static_cast<Opcode>(code[0]);
    const auto n = code[1];
    code += 2;
    switch (opcode) {
      case Opcode::add:
        code = loop<lanes, 2>(code, n, r, [](double a, double b) { return a + b; });
        break;
      case Opcode::subtract:
        code = loop<lanes, 2>(code, n, r, [](double a, double b) { return a - b; });
        break;
      case Opcode::multiply:
        code = loop<lanes, 2>(code, n, r, [](double a, double b) { return a * b; });
        break;
      case Opcode::multiply3:
        code = loop<lanes, 3>(code, n, r, [](double a, double b, double c) { return a * b * c; });
        break;
      case Opcode::negate:
        code = loop<lanes, 1>(code, n, r, [](double a) { return -a; });
        break;
      case Opcode::reciprocal:
        code = loop<lanes, 1>(code, n, r, [](double a) { return 1.0 / a; });
        break;
      case Opcode::multiply_add:
        code = loop<lanes, 3>(code, n, r, [](double a, double b, double c) { return c + a * b; });
        break;
      case Opcode::multiply_subtract:
        code = loop<lanes, 3>(code, n, r, [](double a, double b, double c) { return c - a * b; });
        break;
      case Opcode::exponential:
        code = loop<lanes, 1>(code, n, r, [](double a) { return std::exp(a); });
        break;
      case Opcode::exponential_minus_one:
        code = loop<lanes, 1>(code, n, r, [](double a) { return std::expm1(a); });
        break;
      case Opcode::logarithm:
        code = loop<lanes, 1>(code, n, r, [](double a) { return std::log(a); });
        break;
      case Opcode::square_root:
        code = loop<lanes, 1>(code, n, r, [](double a) { return std::sqrt(a); });
        break;
      case Opcode::positive_part:
        code = loop<lanes, 1>(code, n, r, positive_part_of);
        break;
      case Opcode::step:
        code = loop<lanes, 1>(code, n, r, step_of);
        break;
      case Opcode::power:
        code = loop<lanes, 2>(code, n, r, [](double a, double b) { return std::pow(a, b); });
        break;
      case Opcode::minimum:
        code = loop<lanes, 2>(code, n, r, minimum_of);
        break;
      case Opcode::maximum:
        code = loop<lanes, 2>(code, n, r, maximum_of);
        break;
      case Opcode::choice:
        code = loop<lanes, 3>(code, n, r, choice_of);
        break;
    }
  }
}

}  // namespace skinheal
