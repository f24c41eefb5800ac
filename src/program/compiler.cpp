// From graph to tape: lowering node by node, then scheduling into runs of one opcode.
#include <algorithm>
#include <array>
#include <deque>

#include "expression/walk.hpp"
#include "program/compiler.hpp"

namespace skinheal {
namespace {

// Empties the fullest bucket of ready instructions of one opcode, then the next fullest: a
// handful of long runs instead of many short ones.
class Scheduler {
 public:
  Scheduler(std::vector<Instruction> instructions, std::size_t register_count)
      : instructions_(std::move(instructions)), readers_(instructions_.size()),
        missing_(instructions_.size(), 0) {
    std::vector<std::int64_t> producer(register_count, -1);
    for (std::size_t i = 0; i < instructions_.size(); ++i) {
      for (const auto operand : operands_of(instructions_[i])) {
        if (producer[operand] < 0) continue;
        readers_[static_cast<std::size_t>(producer[operand])].push_back(i);
        ++missing_[i];
      }
      producer[instructions_[i].out] = static_cast<std::int64_t>(i);
    }
  }

  std::vector<Instruction> run() {
    for (std::size_t i = 0; i < instructions_.size(); ++i) {
      if (missing_[i] == 0) bucket(i).push_back(i);
    }
    std::vector<Instruction> order;
    while (order.size() < instructions_.size()) {
      auto fullest = std::max_element(
          buckets_.begin(), buckets_.end(),
          [](const auto& a, const auto& b) { return a.size() < b.size(); });
      while (!fullest->empty()) {
        const auto next = fullest->front();
        fullest->pop_front();
        order.push_back(instructions_[next]);
        for (const auto reader : readers_[next]) {
          if (--missing_[reader] == 0) bucket(reader).push_back(reader);
        }
      }
    }
    return order;
  }

 private:
  std::deque<std::size_t>& bucket(std::size_t i) {
    return buckets_[static_cast<std::size_t>(instructions_[i].opcode)];
  }

  std::vector<Instruction> instructions_;
  std::vector<std::vector<std::size_t>> readers_;
  std::vector<int> missing_;
  std::array<std::deque<std::size_t>, opcode_count> buckets_;
};

bool is_minus_one(const Node& node) {
  return node.operation == Operation::constant && node.value == -1.0;
}

}  // namespace

TapeCompiler::TapeCompiler(Graph& graph, RegisterLayout layout, const std::vector<NodeId>& outputs)
    : graph_(graph), layout_(layout), producer_(layout.fixed_count(), -1),
      initial_(layout.fixed_count(), 0.0) {
  count_uses(outputs);
  for (const auto output : outputs) lower(output);
}

void TapeCompiler::count_uses(const std::vector<NodeId>& outputs) {
  for (const auto output : outputs) ++uses_[output];
  for (const auto id : nodes_below(graph_, outputs)) {
    for (const auto argument : graph_[id].arguments) ++uses_[argument];
  }
}

std::uint32_t TapeCompiler::fresh() {
  initial_.push_back(0.0);
  producer_.push_back(-1);
  return static_cast<std::uint32_t>(initial_.size() - 1);
}

std::uint32_t TapeCompiler::emit(Opcode opcode, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  const auto out = fresh();
  producer_[out] = static_cast<std::int64_t>(instructions_.size());
  instructions_.push_back({opcode, out, a, b, c});
  on_state_.push_back(lowering_state_);
  return out;
}

std::uint32_t TapeCompiler::lower(NodeId id) {
  if (const auto it = slots_.find(id); it != slots_.end()) return it->second;
  const bool outer = lowering_state_;
  lower_node(id);
  lowering_state_ = outer;
  return slots_.at(id);
}

void TapeCompiler::lower_node(NodeId id) {
  const Node node = graph_[id];
  const auto unary = [&](Opcode opcode) {
    const auto argument = lower(node.arguments.front());
    lowering_state_ = node.depends_on_state;
    return emit(opcode, argument);
  };
  const auto binary = [&](Opcode opcode) {
    const auto a = lower(node.arguments[0]), b = lower(node.arguments[1]);
    return emit(opcode, a, b);
  };
  lowering_state_ = node.depends_on_state;
  std::uint32_t slot = 0;
  switch (node.operation) {
    case Operation::constant:
      slot = fresh();
      initial_[slot] = node.value;
      break;
    case Operation::time: slot = layout_.time(); break;
    case Operation::species: slot = layout_.species(node.index); break;
    case Operation::parameter: slot = layout_.parameter(node.index); break;
    case Operation::baseline: slot = layout_.baseline(node.index); break;
    case Operation::dose: slot = layout_.dose(node.index); break;
    case Operation::sum: slot = lower_sum(id); break;
    case Operation::product: slot = lower_product(id); break;
    case Operation::power: slot = lower_power(id); break;
    case Operation::real_power: slot = binary(Opcode::power); break;
    case Operation::minimum: slot = binary(Opcode::minimum); break;
    case Operation::maximum: slot = binary(Opcode::maximum); break;
    case Operation::choice: {
      const auto condition = lower(node.arguments[0]), above = lower(node.arguments[1]);
      const auto otherwise = lower(node.arguments[2]);
      slot = emit(Opcode::choice, condition, above, otherwise);
      break;
    }
    case Operation::exponential: slot = unary(Opcode::exponential); break;
    case Operation::exponential_minus_one: slot = unary(Opcode::exponential_minus_one); break;
    case Operation::logarithm: slot = unary(Opcode::logarithm); break;
    case Operation::square_root: slot = unary(Opcode::square_root); break;
    case Operation::positive_part: slot = unary(Opcode::positive_part); break;
    case Operation::step: slot = unary(Opcode::step); break;
  }
  slots_.emplace(id, slot);
}

// What depends on parameters alone becomes one argument, so that it is computed once a run.
std::vector<NodeId> TapeCompiler::grouped(const std::vector<NodeId>& arguments, bool product) {
  std::vector<NodeId> fixed, moving;
  for (const auto argument : arguments) {
    (graph_[argument].depends_on_state ? moving : fixed).push_back(argument);
  }
  if (moving.empty() || fixed.size() < 2) return arguments;
  moving.insert(moving.begin(), product ? graph_.product(fixed) : graph_.sum(fixed));
  return moving;
}

std::uint32_t TapeCompiler::multiply_all(const std::vector<NodeId>& factors, std::size_t count) {
  auto result = lower(factors[0]);
  std::size_t i = 1;
  for (; i + 1 < count; i += 2) {
    const auto a = lower(factors[i]), b = lower(factors[i + 1]);
    result = emit(Opcode::multiply3, result, a, b);
  }
  if (i < count) result = emit(Opcode::multiply, result, lower(factors[i]));
  return result;
}

std::uint32_t TapeCompiler::lower_product(NodeId id) {
  auto factors = graph_[id].arguments;
  const auto minus = std::find_if(factors.begin(), factors.end(),
                                  [&](NodeId f) { return is_minus_one(graph_[f]); });
  if (minus != factors.end()) {
    factors.erase(minus);
    return emit(Opcode::negate, lower(graph_.product(factors)));
  }
  factors = grouped(factors, true);
  return multiply_all(factors, factors.size());
}

std::uint32_t TapeCompiler::lower_sum(NodeId id) {
  const auto terms = grouped(graph_[id].arguments, false);
  struct Term {
    NodeId node;
    bool minus;
    bool fuse;  // a product that nobody else reads
  };
  std::vector<Term> plus_first;
  for (const auto term : terms) {
    auto factors = graph_[term].arguments;
    const bool product = graph_[term].operation == Operation::product;
    const auto minus = std::find_if(factors.begin(), factors.end(),
                                    [&](NodeId f) { return is_minus_one(graph_[f]); });
    Term entry{term, product && minus != factors.end(), false};
    if (entry.minus) {
      factors.erase(minus);
      entry.node = graph_.product(factors);
    }
    const auto used = uses_.find(entry.minus ? term : entry.node);
    entry.fuse = graph_[entry.node].operation == Operation::product && !slots_.contains(entry.node) &&
                 graph_[entry.node].depends_on_state && (used == uses_.end() || used->second == 1);
    plus_first.push_back(entry);
  }
  std::stable_sort(plus_first.begin(), plus_first.end(),
                   [](const Term& a, const Term& b) { return !a.minus && b.minus; });
  auto result = lower(plus_first.front().node);
  if (plus_first.front().minus) result = emit(Opcode::negate, result);
  for (std::size_t i = 1; i < plus_first.size(); ++i) {
    const auto& term = plus_first[i];
    if (!term.fuse) {
      result = emit(term.minus ? Opcode::subtract : Opcode::add, result, lower(term.node));
      continue;
    }
    const auto factors = grouped(graph_[term.node].arguments, true);
    const auto most = multiply_all(factors, factors.size() - 1);
    const auto last = lower(factors.back());
    result = emit(term.minus ? Opcode::multiply_subtract : Opcode::multiply_add, most, last, result);
  }
  return result;
}

// x^-n is (1/x)^n, so that one division serves every power of a denominator.
std::uint32_t TapeCompiler::lower_power(NodeId id) {
  const Node node = graph_[id];
  const auto base = node.arguments.front();
  if (node.exponent == -1) return emit(Opcode::reciprocal, lower(base));
  const auto x = node.exponent < 0 ? lower(graph_.power(base, -1)) : lower(base);
  auto remaining = std::abs(node.exponent);
  auto square = x;
  std::uint32_t result = 0;
  bool started = false;
  for (;;) {
    if (remaining % 2 == 1) {
      result = started ? emit(Opcode::multiply, result, square) : square;
      started = true;
    }
    remaining /= 2;
    if (remaining == 0) return result;
    square = emit(Opcode::multiply, square, square);
  }
}

// All instructions that these outputs need, on the state or on parameters alone.
std::vector<Instruction> TapeCompiler::chosen(const std::vector<NodeId>& outputs, bool on_state) const {
  std::vector<bool> needed(instructions_.size(), false);
  std::vector<std::uint32_t> open;
  for (const auto output : outputs) open.push_back(slot(output));
  while (!open.empty()) {
    const auto producer = producer_[open.back()];
    open.pop_back();
    if (producer < 0 || needed[static_cast<std::size_t>(producer)]) continue;
    needed[static_cast<std::size_t>(producer)] = true;
    for (const auto operand : operands_of(instructions_[static_cast<std::size_t>(producer)])) {
      open.push_back(operand);
    }
  }
  std::vector<Instruction> instructions;
  for (std::size_t i = 0; i < instructions_.size(); ++i) {
    if (needed[i] && on_state_[i] == on_state) instructions.push_back(instructions_[i]);
  }
  return instructions;
}

Tape scheduled(std::vector<Instruction> instructions) {
  std::size_t registers = 0;
  for (const auto& instruction : instructions) {
    registers = std::max<std::size_t>(registers, instruction.out + 1);
    for (const auto operand : operands_of(instruction)) registers = std::max<std::size_t>(registers, operand + 1);
  }
  return Tape(Scheduler(std::move(instructions), registers).run());
}

}  // namespace skinheal
