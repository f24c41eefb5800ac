// The plain evaluator, and what an expression reads.
#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "expression/functions.hpp"
#include "expression/graph.hpp"
#include "expression/walk.hpp"

namespace skinheal {

double Evaluator::operator()(NodeId id) {
  visit_arguments_first(
      graph_, id, [this](NodeId inner) { return known_.contains(inner); },
      [this](NodeId inner) { known_.emplace(inner, compute(graph_[inner])); });
  return known_.at(id);
}

double Evaluator::compute(const Node& node) {
  const auto argument = [&](std::size_t i) { return known_.at(node.arguments[i]); };
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
    case Operation::positive_part: return positive_part_of(argument(0));
    case Operation::step: return step_of(argument(0));
    case Operation::minimum: return minimum_of(argument(0), argument(1));
    case Operation::maximum: return maximum_of(argument(0), argument(1));
    case Operation::choice: return choice_of(argument(0), argument(1), argument(2));
  }
  return std::nan("");
}

std::vector<NodeId> nodes_below(const Graph& graph, const std::vector<NodeId>& roots) {
  std::unordered_set<NodeId> seen;
  for (const auto root : roots) {
    visit_arguments_first(
        graph, root, [&](NodeId id) { return seen.contains(id); }, [&](NodeId id) { seen.insert(id); });
  }
  std::vector<NodeId> below(seen.begin(), seen.end());
  std::sort(below.begin(), below.end());
  return below;
}

namespace {

std::vector<std::uint32_t> rising(std::vector<std::uint32_t> indices) {
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

}  // namespace

std::vector<std::uint32_t> species_in(const Graph& graph, NodeId id) {
  std::vector<std::uint32_t> found;
  for (const auto inner : nodes_below(graph, {id})) {
    if (graph[inner].operation == Operation::species) found.push_back(graph[inner].index);
  }
  return rising(std::move(found));
}

std::vector<std::uint32_t> parameters_in(const Graph& graph, NodeId id) {
  std::vector<std::uint32_t> found;
  for (const auto inner : nodes_below(graph, {id})) {
    const auto& node = graph[inner];
    const bool parameter =
        node.operation == Operation::parameter || node.operation == Operation::baseline;
    if (parameter) found.push_back(node.index);
  }
  return rising(std::move(found));
}

}  // namespace skinheal
