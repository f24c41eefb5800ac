#include "expression/graph.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <utility>

#include "expression/functions.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/hashing.hpp"

namespace skinheal {
namespace {

std::size_t hash_of(const Node& node) {
  auto seed = hashed(static_cast<std::size_t>(node.operation), std::bit_cast<std::uint64_t>(node.value));
  seed = hashed(seed, node.index);
  seed = hashed(seed, node.exponent);
  for (const auto argument : node.arguments) seed = hashed(seed, argument);
  return seed;
}

double integer_power(double base, int exponent) {
  double result = 1.0;
  for (int i = 0; i < std::abs(exponent); ++i) result *= base;
  return exponent < 0 ? 1.0 / result : result;
}

// Far beyond what formulas may say, so that only a heap of factors can get there.
int bounded(std::int64_t exponent) {
  constexpr std::int64_t most = highest_power * highest_power;
  if (exponent >= -most && exponent <= most) return static_cast<int>(exponent);
  throw Misuse(formatted("factors multiply to a power of {}; at most {} can be computed", exponent, most));
}

}  // namespace

bool Node::operator==(const Node& other) const {
  return operation == other.operation &&
         std::bit_cast<std::uint64_t>(value) == std::bit_cast<std::uint64_t>(other.value) &&
         index == other.index && exponent == other.exponent && arguments == other.arguments;
}

NodeId Graph::intern(Node node) {
  const auto hash = hash_of(node);
  const auto [first, last] = known_.equal_range(hash);
  for (auto it = first; it != last; ++it) {
    if (nodes_[it->second] == node) return it->second;
  }
  node.depends_on_state =
      node.operation == Operation::species || node.operation == Operation::time ||
      node.operation == Operation::dose ||
      std::any_of(node.arguments.begin(), node.arguments.end(),
                  [&](NodeId argument) { return nodes_[argument].depends_on_state; });
  for (const auto argument : node.arguments) {
    node.depth = std::max(node.depth, nodes_[argument].depth + 1);
  }
  const auto id = static_cast<NodeId>(nodes_.size());
  nodes_.push_back(std::move(node));
  known_.emplace(hash, id);
  return id;
}

NodeId Graph::constant(double value) {
  return intern({.operation = Operation::constant, .value = value == 0.0 ? 0.0 : value});
}
NodeId Graph::time() { return intern({.operation = Operation::time}); }
NodeId Graph::species(std::uint32_t index) {
  return intern({.operation = Operation::species, .index = index});
}
NodeId Graph::parameter(std::uint32_t index) {
  return intern({.operation = Operation::parameter, .index = index});
}
NodeId Graph::baseline(std::uint32_t index) {
  return intern({.operation = Operation::baseline, .index = index});
}

NodeId Graph::dose(std::uint32_t index) {
  return intern({.operation = Operation::dose, .index = index});
}

// A term as coefficient times the rest, so that like terms can be collected.
std::pair<double, NodeId> Graph::split_coefficient(NodeId term) {
  const auto& node = nodes_[term];
  if (node.operation != Operation::product) return {1.0, term};
  const auto constant = std::find_if(node.arguments.begin(), node.arguments.end(),
                                     [&](NodeId factor) { return is_constant(factor); });
  if (constant == node.arguments.end()) return {1.0, term};
  const double coefficient = nodes_[*constant].value;
  auto rest = node.arguments;
  rest.erase(rest.begin() + (constant - node.arguments.begin()));
  return {coefficient, product(std::move(rest))};
}

NodeId Graph::sum(std::vector<NodeId> terms) {
  double folded = 0.0;
  std::vector<std::pair<NodeId, double>> collected;
  const auto take = [&](NodeId term) {
    if (is_constant(term)) {
      folded += nodes_[term].value;
      return;
    }
    const auto [coefficient, rest] = split_coefficient(term);
    collected.emplace_back(rest, coefficient);
  };
  for (const auto term : terms) {
    if (nodes_[term].operation == Operation::sum) {
      const auto inner = nodes_[term].arguments;
      for (const auto argument : inner) take(argument);
    } else {
      take(term);
    }
  }
  std::stable_sort(collected.begin(), collected.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<NodeId> merged;
  for (std::size_t i = 0; i < collected.size();) {
    double coefficient = 0.0;
    const auto rest = collected[i].first;
    for (; i < collected.size() && collected[i].first == rest; ++i) {
      coefficient += collected[i].second;
    }
    if (coefficient != 0.0) merged.push_back(product({constant(coefficient), rest}));
  }
  if (folded != 0.0 || merged.empty()) merged.push_back(constant(folded));
  if (merged.size() == 1) return merged.front();
  std::sort(merged.begin(), merged.end());
  return intern({.operation = Operation::sum, .arguments = std::move(merged)});
}

NodeId Graph::product(std::vector<NodeId> factors) {
  double folded = 1.0;
  std::vector<std::pair<NodeId, int>> powers;
  const auto take = [&](NodeId id, const auto& self) -> void {
    const auto& node = nodes_[id];
    if (node.operation == Operation::constant) {
      folded *= node.value;
    } else if (node.operation == Operation::product) {
      const auto inner = node.arguments;
      for (const auto argument : inner) self(argument, self);
    } else if (node.operation == Operation::power) {
      powers.emplace_back(node.arguments.front(), node.exponent);
    } else {
      powers.emplace_back(id, 1);
    }
  };
  for (const auto factor : factors) take(factor, take);
  if (folded == 0.0) return constant(0.0);
  std::sort(powers.begin(), powers.end());
  std::vector<NodeId> flat;
  for (std::size_t i = 0; i < powers.size();) {
    std::int64_t total = 0;
    std::size_t j = i;
    for (; j < powers.size() && powers[j].first == powers[i].first; ++j) total += powers[j].second;
    const int exponent = bounded(total);
    if (exponent != 0) flat.push_back(power(powers[i].first, exponent));
    i = j;
  }
  if (folded != 1.0 || flat.empty()) flat.push_back(constant(folded));
  if (flat.size() == 1) return flat.front();
  std::sort(flat.begin(), flat.end());
  return intern({.operation = Operation::product, .arguments = std::move(flat)});
}

NodeId Graph::power(NodeId base, int exponent) {
  if (exponent == 0) return constant(1.0);
  if (exponent == 1) return base;
  const auto& node = nodes_[base];
  if (node.operation == Operation::constant) return constant(integer_power(node.value, exponent));
  if (node.operation == Operation::power) {
    return power(node.arguments.front(), bounded(std::int64_t{node.exponent} * exponent));
  }
  return intern({.operation = Operation::power, .exponent = exponent, .arguments = {base}});
}

NodeId Graph::real_power(NodeId base, NodeId exponent) {
  if (is_constant(exponent)) {
    const double value = nodes_[exponent].value;
    if (value == std::round(value) && std::abs(value) <= 64.0) {
      return power(base, static_cast<int>(value));
    }
    if (is_constant(base)) return constant(std::pow(nodes_[base].value, value));
  }
  return intern({.operation = Operation::real_power, .arguments = {base, exponent}});
}

NodeId Graph::unary(Operation operation, NodeId argument, double (*fold)(double)) {
  if (is_constant(argument)) return constant(fold(nodes_[argument].value));
  return intern({.operation = operation, .arguments = {argument}});
}

NodeId Graph::exponential(NodeId argument) {
  return unary(Operation::exponential, argument, [](double x) { return std::exp(x); });
}
NodeId Graph::exponential_minus_one(NodeId argument) {
  return unary(Operation::exponential_minus_one, argument, [](double x) { return std::expm1(x); });
}
NodeId Graph::logarithm(NodeId argument) {
  return unary(Operation::logarithm, argument, [](double x) { return std::log(x); });
}
NodeId Graph::square_root(NodeId argument) {
  return unary(Operation::square_root, argument, [](double x) { return std::sqrt(x); });
}
NodeId Graph::positive_part(NodeId argument) {
  return unary(Operation::positive_part, argument, positive_part_of);
}
NodeId Graph::step(NodeId argument) {
  return unary(Operation::step, argument, step_of);
}

NodeId Graph::extreme(Operation operation, NodeId a, NodeId b, double (*fold)(double, double)) {
  if (a == b) return a;
  if (is_constant(a) && is_constant(b)) return constant(fold(nodes_[a].value, nodes_[b].value));
  return intern({.operation = operation, .arguments = {std::min(a, b), std::max(a, b)}});
}
NodeId Graph::minimum(NodeId a, NodeId b) {
  return extreme(Operation::minimum, a, b, minimum_of);
}
NodeId Graph::maximum(NodeId a, NodeId b) {
  return extreme(Operation::maximum, a, b, maximum_of);
}

NodeId Graph::choice(NodeId condition, NodeId above, NodeId otherwise) {
  if (above == otherwise) return above;
  if (is_constant(above) && nodes_[above].value == 1.0 && is_zero(otherwise)) return step(condition);
  if (is_constant(condition) && !std::isnan(nodes_[condition].value)) {
    return nodes_[condition].value > 0.0 ? above : otherwise;
  }
  return intern({.operation = Operation::choice, .arguments = {condition, above, otherwise}});
}

int largest_power(const Graph& graph, NodeId id) {
  const auto size = [&](NodeId factor) {
    return graph[factor].operation == Operation::power ? std::abs(graph[factor].exponent) : 1;
  };
  int largest = size(id);
  if (graph[id].operation != Operation::product) return largest;
  for (const auto factor : graph[id].arguments) largest = std::max(largest, size(factor));
  return largest;
}

NodeId Graph::rebuild(NodeId id, std::vector<NodeId> arguments) {
  const auto operation = nodes_[id].operation;
  switch (operation) {
    case Operation::sum: return sum(std::move(arguments));
    case Operation::product: return product(std::move(arguments));
    case Operation::power: return power(arguments.front(), nodes_[id].exponent);
    case Operation::real_power: return real_power(arguments[0], arguments[1]);
    case Operation::exponential: return exponential(arguments.front());
    case Operation::exponential_minus_one: return exponential_minus_one(arguments.front());
    case Operation::logarithm: return logarithm(arguments.front());
    case Operation::square_root: return square_root(arguments.front());
    case Operation::positive_part: return positive_part(arguments.front());
    case Operation::step: return step(arguments.front());
    case Operation::minimum: return minimum(arguments[0], arguments[1]);
    case Operation::maximum: return maximum(arguments[0], arguments[1]);
    case Operation::choice: return choice(arguments[0], arguments[1], arguments[2]);
    default: return id;
  }
}

}  // namespace skinheal
