// Substitution and differentiation: one rule per kind of node.
#include <utility>

#include "expression/graph.hpp"
#include "expression/walk.hpp"

namespace skinheal {
namespace {

NodeId replacement(const std::vector<NodeId>& table, std::uint32_t index, NodeId id) {
  if (index >= table.size() || table[index] == Substitution::keep) return id;
  return table[index];
}

// With the arguments known already.
NodeId substituted(Graph& graph, NodeId id, const Substitution& by,
                   const std::unordered_map<NodeId, NodeId>& known) {
  const auto& node = graph[id];
  if (node.operation == Operation::species) return replacement(by.species, node.index, id);
  if (node.operation == Operation::parameter) return replacement(by.parameters, node.index, id);
  std::vector<NodeId> arguments;
  for (const auto argument : node.arguments) arguments.push_back(known.at(argument));
  return arguments == node.arguments ? id : graph.rebuild(id, std::move(arguments));
}

}  // namespace

NodeId substitute(Graph& graph, NodeId id, const Substitution& substitution) {
  std::unordered_map<NodeId, NodeId> known;
  visit_arguments_first(
      graph, id, [&](NodeId inner) { return known.contains(inner); },
      [&](NodeId inner) { known.emplace(inner, substituted(graph, inner, substitution, known)); });
  return known.at(id);
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

// The slope of the argument that is returned.
NodeId Differentiator::derive_extreme(const Node& node) {
  const auto a = node.arguments[0], b = node.arguments[1];
  const bool largest = node.operation == Operation::maximum;
  const auto a_wins = largest ? graph_.subtract(a, b) : graph_.subtract(b, a);
  const auto by_a = (*this)(a), by_b = (*this)(b);
  return graph_.choice(a_wins, by_a, by_b);
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
    case Operation::positive_part: {
      // Chosen and not multiplied: zero times a slope that is not finite would be none.
      const auto argument = node.arguments.front();
      return graph_.choice(argument, (*this)(argument), graph_.constant(0.0));
    }
    case Operation::step: return graph_.constant(0.0);
    case Operation::minimum:
    case Operation::maximum: return derive_extreme(node);
    case Operation::choice: {
      const auto above = (*this)(node.arguments[1]), otherwise = (*this)(node.arguments[2]);
      return graph_.choice(node.arguments[0], above, otherwise);
    }
  }
  return graph_.constant(0.0);
}

}  // namespace skinheal
