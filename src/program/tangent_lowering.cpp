// One rule per opcode, then the operations that are needed, in runs of one kind.
#include "program/tangent_lowering.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

namespace skinheal {
namespace {

using Kind = TangentTape::Kind;
using Operation = TangentTape::Operation;
using Rule = TangentTape::Weight::Rule;

class Lowering {
 public:
  Lowering(const std::vector<char>& moving, LoweredTangents& result)
      : moving_(moving), result_(result), next_weight_(static_cast<std::uint32_t>(moving.size())) {
    result_.tangent_of.assign(moving.size(), 0);
    produced_.assign(moving.size(), false);
  }

  void lower(const Instruction& one) {
    const auto a = tangent(one.a);
    const auto b = operand_count(one.opcode) > 1 ? tangent(one.b) : 0;
    const auto c = operand_count(one.opcode) > 2 ? tangent(one.c) : 0;
    produced_[one.out] = true;
    result_.tangent_of[one.out] = a == 0 && b == 0 && c == 0 ? 0 : derivative(one, a, b, c);
  }

  void bring(std::uint32_t slot) { tangent(slot); }

 private:
  // What a register brings, if it moves and the tape has not made it.
  std::uint32_t tangent(std::uint32_t slot) {
    auto& known = result_.tangent_of[slot];
    if (known != 0 || produced_[slot] || !moving_[slot]) return known;
    result_.inputs.push_back(slot);
    result_.input_tangents.push_back(fresh());
    return known = result_.input_tangents.back();
  }

  std::uint32_t derivative(const Instruction& one, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    switch (one.opcode) {
      case Opcode::add: return b == 0 ? a : a == 0 ? b : emit(Kind::add, {a, b});
      case Opcode::subtract:
        return b == 0 ? a : a == 0 ? emit(Kind::negate, {b}) : emit(Kind::subtract, {a, b});
      case Opcode::negate: return emit(Kind::negate, {a});
      case Opcode::multiply: return scaled({{a, one.b}, {b, one.a}});
      case Opcode::multiply3: return product_of_three(one, a, b, c);
      case Opcode::multiply_add: return multiplied(Kind::add_scaled, one, a, b, c);
      case Opcode::multiply_subtract: return multiplied(Kind::subtract_scaled, one, a, b, c);
      case Opcode::reciprocal: return scaled({{a, weight(Rule::minus_square, one.out)}});
      case Opcode::exponential: return scaled({{a, one.out}});
      case Opcode::exponential_minus_one: return scaled({{a, weight(Rule::exponential, one.a)}});
      case Opcode::logarithm: return scaled({{a, weight(Rule::reciprocal, one.a)}});
      case Opcode::square_root: return scaled({{a, weight(Rule::half_reciprocal, one.out)}});
      case Opcode::power: return power(one, a, b);
      case Opcode::positive_part: return emit(Kind::choose, {a, 0}, {one.a});
      case Opcode::step: return 0;
      case Opcode::minimum: return emit(Kind::choose, {a, b}, {weight(Rule::difference, one.b, one.a)});
      case Opcode::maximum: return emit(Kind::choose, {a, b}, {weight(Rule::difference, one.a, one.b)});
      case Opcode::choice: return b == 0 && c == 0 ? 0 : emit(Kind::choose, {b, c}, {one.a});
    }
    return 0;
  }

  struct Term {
    std::uint32_t tangent, weight;
  };

  // The sum of what moves, each times its weight.
  std::uint32_t scaled(std::vector<Term> terms) {
    std::erase_if(terms, [](const Term& term) { return term.tangent == 0; });
    constexpr Kind kinds[] = {Kind::scale, Kind::scale_two, Kind::scale_three};
    Operation operation{kinds[terms.size() - 1], 0, {}, {}};
    for (std::size_t i = 0; i < terms.size(); ++i) {
      operation.tangents[i] = terms[i].tangent;
      operation.weights[i] = terms[i].weight;
    }
    return add(operation);
  }

  std::uint32_t product_of_three(const Instruction& one, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    std::vector<Term> terms;
    if (a != 0) terms.push_back({a, weight(Rule::product, one.b, one.c)});
    if (b != 0) terms.push_back({b, weight(Rule::product, one.a, one.c)});
    if (c != 0) terms.push_back({c, weight(Rule::product, one.a, one.b)});
    return scaled(std::move(terms));
  }

  // c + a b or c - a b.
  std::uint32_t multiplied(Kind kind, const Instruction& one, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    if (a == 0 && b == 0) return c;
    if (c == 0 && kind == Kind::add_scaled) return scaled({{a, one.b}, {b, one.a}});
    if (a != 0 && b != 0) {
      const auto two = kind == Kind::add_scaled ? Kind::add_scaled_two : Kind::subtract_scaled_two;
      return emit(two, {c, a, b}, {one.b, one.a});
    }
    return a != 0 ? emit(kind, {c, a}, {one.b}) : emit(kind, {c, b}, {one.a});
  }

  std::uint32_t power(const Instruction& one, std::uint32_t a, std::uint32_t b) {
    std::vector<Term> terms;
    if (a != 0) terms.push_back({a, weight(Rule::power_by_base, one.a, one.b)});
    if (b != 0) terms.push_back({b, weight(Rule::power_by_exponent, one.a, one.b)});
    return scaled(std::move(terms));
  }

  std::uint32_t weight(Rule rule, std::uint32_t a, std::uint32_t b = 0) {
    const auto [place, is_new] = known_weights_.try_emplace({rule, a, b}, next_weight_);
    if (is_new) result_.weights.push_back({rule, next_weight_++, a, b});
    return place->second;
  }

  std::uint32_t emit(Kind kind, std::array<std::uint32_t, 3> tangents, std::array<std::uint32_t, 3> weights = {}) {
    return add({kind, 0, tangents, weights});
  }

  std::uint32_t add(Operation operation) {
    operation.out = fresh();
    result_.operations.push_back(operation);
    return operation.out;
  }

  std::uint32_t fresh() { return result_.tangent_count++; }

  const std::vector<char>& moving_;
  LoweredTangents& result_;
  std::vector<bool> produced_;
  std::map<std::tuple<Rule, std::uint32_t, std::uint32_t>, std::uint32_t> known_weights_;
  std::uint32_t next_weight_;
};

// Those that an output needs, by going backwards.
void drop_unneeded(LoweredTangents& lowered, const std::vector<std::uint32_t>& outputs) {
  std::vector<bool> needed(lowered.tangent_count, false);
  for (const auto output : outputs) needed[lowered.tangent_of[output]] = true;
  auto& operations = lowered.operations;
  for (std::size_t i = operations.size(); i-- > 0;) {
    if (!needed[operations[i].out]) continue;
    for (const auto tangent : operations[i].tangents) needed[tangent] = true;
  }
  std::erase_if(operations, [&](const Operation& one) { return !needed[one.out]; });
}

// The fullest bucket of ready operations of one kind first, as for the tape itself.
class Runs {
 public:
  explicit Runs(const LoweredTangents& lowered)
      : operations_(lowered.operations), readers_(operations_.size()), missing_(operations_.size(), 0) {
    std::vector<std::int64_t> maker(lowered.tangent_count, -1);
    for (std::size_t i = 0; i < operations_.size(); ++i) {
      for (const auto tangent : operations_[i].tangents) {
        if (maker[tangent] < 0) continue;
        readers_[static_cast<std::size_t>(maker[tangent])].push_back(i);
        ++missing_[i];
      }
      maker[operations_[i].out] = static_cast<std::int64_t>(i);
    }
  }

  std::vector<Operation> ordered() {
    for (std::size_t i = 0; i < operations_.size(); ++i) {
      if (missing_[i] == 0) ready(i);
    }
    std::vector<Operation> order;
    while (order.size() < operations_.size()) {
      auto& fullest = *std::ranges::max_element(buckets_, {}, [](const auto& bucket) { return bucket.size(); });
      while (!fullest.empty()) {
        const auto next = fullest.front();
        fullest.pop_front();
        order.push_back(operations_[next]);
        for (const auto reader : readers_[next]) {
          if (--missing_[reader] == 0) ready(reader);
        }
      }
    }
    return order;
  }

 private:
  void ready(std::size_t i) { buckets_[static_cast<std::size_t>(operations_[i].kind)].push_back(i); }

  const std::vector<Operation>& operations_;
  std::vector<std::vector<std::size_t>> readers_;
  std::vector<int> missing_;
  std::array<std::deque<std::size_t>, TangentTape::kind_count> buckets_;
};

}  // namespace

LoweredTangents lowered_tangents(const std::vector<Instruction>& instructions, const std::vector<char>& moving,
                                 const std::vector<std::uint32_t>& outputs, bool keep_all) {
  LoweredTangents result;
  Lowering lowering(moving, result);
  for (const auto& instruction : instructions) lowering.lower(instruction);
  // An output may be an input that the tape only hands on.
  for (const auto output : outputs) lowering.bring(output);
  if (!keep_all) drop_unneeded(result, outputs);
  result.operations = Runs(result).ordered();
  return result;
}

}  // namespace skinheal
