// The plain evaluator, and what an expression reads.
#include <algorithm>
#include <cmath>
#include <set>

#include "expression/graph.hpp"

namespace skinheal {

double Evaluator::operator()(NodeId id) {
  if (const auto it = known_.find(id); it != known_.end()) return it->second;
  const double value = compute(graph_[id]);
  known_.emplace(id, value);
  return value;
}

double Evaluator::compute(const Node& node) {
  const auto argument = [&](std::size_t i) { return (*this)(node.arguments[i]); };
  switch (node.operation) {
    case Operation::constant: return node.value;
    case Operation::time: return values_.time;
    case Operation::species: return values_.species[node.index];
    case Operation::parameter: return values_.parameters[node.index];
    case Operation::baseline: return values_.baseline[node.index];
    case Operation::dose: return values_.doses[node.index];
    case Operation::sum: {
      double total = 0.0;
      for (std::size_t i = 0; i < node.arguments.size(); ++i) total += argument(i);
      return total;
    }
    case Operation::product: {
      double total = 1.0;
      for (std::size_t i = 0; i < node.arguments.size(); ++i) total *= argument(i);
      return total;
    }
    case Operation::power: return std::pow(argument(0), node.exponent);
    case Operation::real_power: return std::pow(argument(0), argument(1));
    case Operation::exponential: return std::exp(argument(0));
    case Operation::exponential_minus_one: return std::expm1(argument(0));
    case Operation::logarithm: return std::log(argument(0));
    case Operation::square_root: return std::sqrt(argument(0));
    case Operation::positive_part: return argument(0) > 0.0 ? argument(0) : 0.0;
    case Operation::step: return argument(0) > 0.0 ? 1.0 : 0.0;
  }
  return std::nan("");
}

namespace {

void collect(const Graph& graph, NodeId id, std::set<NodeId>& seen,
             std::set<std::uint32_t>& species, std::set<std::uint32_t>& parameters) {
  if (!seen.insert(id).second) return;
  const auto& node = graph[id];
  if (node.operation == Operation::species) species.insert(node.index);
  if (node.operation == Operation::parameter || node.operation == Operation::baseline) {
    parameters.insert(node.index);
  }
  for (const auto argument : node.arguments) collect(graph, argument, seen, species, parameters);
}

}  // namespace

std::vector<std::uint32_t> species_in(const Graph& graph, NodeId id) {
  std::set<NodeId> seen;
  std::set<std::uint32_t> species, parameters;
  collect(graph, id, seen, species, parameters);
  return {species.begin(), species.end()};
}

std::vector<std::uint32_t> parameters_in(const Graph& graph, NodeId id) {
  std::set<NodeId> seen;
  std::set<std::uint32_t> species, parameters;
  collect(graph, id, seen, species, parameters);
  return {parameters.begin(), parameters.end()};
}

}  // namespace skinheal
