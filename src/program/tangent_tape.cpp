#include "program/tangent_tape.hpp"

#include <algorithm>
#include <cmath>

#include "program/tangent_lowering.hpp"

namespace skinheal {
namespace {

using Kind = TangentTape::Kind;
using Operation = TangentTape::Operation;

struct Shape {
  std::size_t tangents, weights;
};
constexpr std::array<Shape, TangentTape::kind_count> shapes = {
    {{1, 0}, {2, 0}, {2, 0}, {1, 1}, {2, 2}, {3, 3}, {2, 1}, {2, 1}, {3, 2}, {3, 2}, {2, 1}}};

Shape shape_of(Kind kind) { return shapes[static_cast<std::size_t>(kind)]; }

// Slots that are free again are taken first.
class SlotPool {
 public:
  explicit SlotPool(std::uint32_t first) : next_(first) {}
  std::uint32_t take() {
    if (free_.empty()) return next_++;
    const auto slot = free_.back();
    free_.pop_back();
    return slot;
  }
  void give_back(std::uint32_t slot) { free_.push_back(slot); }
  std::uint32_t count() const { return next_; }

 private:
  std::uint32_t next_;
  std::vector<std::uint32_t> free_;
};

std::vector<std::uint32_t> code_of(const std::vector<Operation>& operations) {
  std::vector<std::uint32_t> code;
  for (std::size_t i = 0; i < operations.size();) {
    const auto kind = operations[i].kind;
    std::size_t end = i;
    while (end < operations.size() && operations[end].kind == kind) ++end;
    code.push_back(static_cast<std::uint32_t>(kind));
    code.push_back(static_cast<std::uint32_t>(end - i));
    for (; i < end; ++i) {
      const auto& one = operations[i];
      code.push_back(one.out);
      for (std::size_t k = 0; k < shape_of(kind).tangents; ++k) code.push_back(one.tangents[k]);
      for (std::size_t k = 0; k < shape_of(kind).weights; ++k) code.push_back(one.weights[k]);
    }
  }
  return code;
}

double weight_of(const TangentTape::Weight& weight, const double* values) {
  using Rule = TangentTape::Weight::Rule;
  const double a = values[weight.a], b = values[weight.b];
  switch (weight.rule) {
    case Rule::product: return a * b;
    case Rule::minus_square: return -(a * a);
    case Rule::exponential: return std::exp(a);
    case Rule::reciprocal: return 1.0 / a;
    case Rule::half_reciprocal: return 0.5 / a;
    case Rule::difference: return a - b;
    case Rule::power_by_base: return b * std::pow(a, b - 1.0);
    // 0^b is zero for every b above zero, so it does not move with b.
    case Rule::power_by_exponent: return a == 0.0 && b > 0.0 ? 0.0 : std::pow(a, b) * std::log(a);
  }
  return 0.0;
}

}  // namespace

TangentTape::TangentTape(const std::vector<Instruction>& instructions, const std::vector<char>& moving,
                         const std::vector<std::uint32_t>& outputs, bool keep_all) {
  auto lowered = lowered_tangents(instructions, moving, outputs, keep_all);
  weights_ = std::move(lowered.weights);
  inputs_ = lowered.inputs;
  // By tangent number from here on; inputs take the first slots, in order.
  std::vector<std::uint32_t> uses(lowered.tangent_count, 0), slot(lowered.tangent_count, 0);
  for (const auto& one : lowered.operations) {
    for (std::size_t k = 0; k < shape_of(one.kind).tangents; ++k) ++uses[one.tangents[k]];
  }
  for (const auto output : outputs) ++uses[lowered.tangent_of[output]];  // never free again
  SlotPool pool(1);
  for (const auto tangent : lowered.input_tangents) slot[tangent] = pool.take();
  for (auto& one : lowered.operations) {
    const auto made = one.out;
    slot[made] = pool.take();
    one.out = slot[made];
    for (std::size_t k = 0; k < shape_of(one.kind).tangents; ++k) {
      const auto read = one.tangents[k];
      one.tangents[k] = slot[read];
      if (--uses[read] == 0 && read != 0 && !keep_all) pool.give_back(slot[read]);
    }
  }
  code_ = code_of(lowered.operations);
  slot_count_ = pool.count();
  operation_count_ = lowered.operations.size();
  for (const auto output : outputs) output_slots_.push_back(slot[lowered.tangent_of[output]]);
  moves_ = std::ranges::any_of(output_slots_, [](std::uint32_t one) { return one != 0; });
  if (!keep_all) return;
  for (const auto tangent : lowered.tangent_of) slots_.push_back(slot[tangent]);
}

void TangentTape::weigh(double* values) const {
  for (const auto& weight : weights_) values[weight.out] = weight_of(weight, values);
}

}  // namespace skinheal
