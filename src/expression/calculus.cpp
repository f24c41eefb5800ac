// Substitution and differentiation: one rule per kind of node.
#include <utility>

#include "expression/graph.hpp"

namespace skinheal {
namespace {

NodeId replacement(const std::vector<NodeId>& table, std::uint32_t index, NodeId id) {
  if (index >= table.size() || table[index] == Substitution::keep) return id;
  return table[index];
}

NodeId substitute(Graph& graph, NodeId id, const Substitution& by,
                  std::unordered_map<NodeId, NodeId>& known) {
  if (const auto it = known.find(id); it != known.end()) return it->second;
  const Node node = graph[id];  // a copy: the graph may grow below
  NodeId result = id;
  if (node.operation == Operation::species) {
    result = replacement(by.species, node.index, id);
  } else if (node.operation == Operation::parameter) {
    result = replacement(by.parameters, node.index, id);
  } else if (!node.arguments.empty()) {
    std::vector<NodeId> arguments;
    for (const auto argument : node.arguments) {
      arguments.push_back(substitute(graph, argument, by, known));
    }
    if (arguments != node.arguments) result = graph.rebuild(id, std::move(arguments));
  }
  known.emplace(id, result);
  return result;
}

}  // namespace

NodeId substitute(Graph& graph, NodeId id, const Substitution& substitution) {
  std::unordered_map<NodeId, NodeId> known;
  return substitute(graph, id, substitution, known);
}

NodeId Differentiator::operator()(NodeId id) {
  if (const auto it = known_.find(id); it != known_.end()) return it->second;
  const auto result = derive(id);
  known_.emplace(id, result);
  return result;
}

NodeId Differentiator::derive_product(const Node& node) {
  std::vector<NodeId> terms;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    const auto inner = (*this)(node.arguments[i]);
    if (graph_.is_zero(inner)) continue;
    auto factors = node.arguments;
    factors[i] = inner;
    terms.push_back(graph_.product(std::move(factors)));
  }
  return graph_.sum(std::move(terms));
}

NodeId Differentiator::derive(NodeId id) {
  const Node node = graph_[id];  // a copy: the graph grows below
  const auto times_inner = [&](NodeId outer) {
    return graph_.multiply(outer, (*this)(node.arguments.front()));
  };
  switch (node.operation) {
    case Operation::constant: return graph_.constant(0.0);
    case Operation::time:
    case Operation::species:
    case Operation::parameter:
    case Operation::baseline:
    case Operation::dose:
      return graph_.constant(
          node.operation == variable_.operation && node.index == variable_.index ? 1.0 : 0.0);
    case Operation::sum: {
      std::vector<NodeId> terms;
      for (const auto argument : node.arguments) terms.push_back((*this)(argument));
      return graph_.sum(std::move(terms));
    }
    case Operation::product: return derive_product(node);
    case Operation::power:
      return times_inner(graph_.product({graph_.constant(node.exponent),
                                         graph_.power(node.arguments.front(), node.exponent - 1)}));
    case Operation::real_power: {
      const auto base = node.arguments[0], exponent = node.arguments[1];
      // d(b^e) = b^(e-1) (e db + b log(b) de)
      const auto below = graph_.real_power(base, graph_.add(exponent, graph_.constant(-1.0)));
      const auto by_base = graph_.multiply(exponent, (*this)(base));
      const auto by_exponent =
          graph_.product({base, graph_.logarithm(base), (*this)(exponent)});
      return graph_.multiply(below, graph_.add(by_base, by_exponent));
    }
    case Operation::exponential: return times_inner(id);
    case Operation::exponential_minus_one:
      return times_inner(graph_.exponential(node.arguments.front()));
    case Operation::logarithm: return times_inner(graph_.power(node.arguments.front(), -1));
    case Operation::square_root:
      return times_inner(graph_.multiply(graph_.constant(0.5), graph_.power(id, -1)));
    case Operation::positive_part: return times_inner(graph_.step(node.arguments.front()));
    case Operation::step: return graph_.constant(0.0);
  }
  return graph_.constant(0.0);
}

}  // namespace skinheal
