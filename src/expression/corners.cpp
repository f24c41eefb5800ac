// Corners in time: where a solver must stop, since it would step over what happens there.
#include <algorithm>
#include <set>

#include "expression/graph.hpp"
#include "expression/walk.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

bool is_kink(const Node& node) {
  switch (node.operation) {
    case Operation::step:
    case Operation::positive_part:
    case Operation::minimum:
    case Operation::maximum: return true;
    default: return false;
  }
}

// What passes zero where the node has its kink.
NodeId switching(Graph& graph, NodeId id) {
  const auto arguments = graph[id].arguments;
  return arguments.size() == 1 ? arguments[0] : graph.subtract(arguments[0], arguments[1]);
}

// A kink of a kink has moments that no straight line tells.
bool holds_kink(const Graph& graph, NodeId id) {
  const auto below = nodes_below(graph, {id});
  return std::any_of(below.begin(), below.end(), [&](NodeId inner) {
    return is_kink(graph[inner]) && graph[inner].depends_on_state;
  });
}

void check_linear(Graph& graph, NodeId corner) {
  if (holds_kink(graph, corner)) {
    throw Misuse("a rate has a step within a step: what stands in step, positive, min or max and depends on "
                 "time alone must not hold another of them; write two steps and multiply or add them");
  }
  Differentiator by_time(graph, {Operation::time, 0});
  if (graph[by_time(corner)].depends_on_state) {
    throw Misuse("a rate has a step or kink at a time that its formula does not tell: what stands in "
                 "step, positive, min or max must be linear in time (step(time - start))");
  }
}

}  // namespace

std::vector<NodeId> corners_in_time(Graph& graph, const std::vector<NodeId>& expressions) {
  std::set<NodeId> corners;
  for (const auto id : nodes_below(graph, expressions)) {
    if (!is_kink(graph[id]) || !graph[id].depends_on_state) continue;
    if (!species_in(graph, id).empty()) continue;
    const auto corner = switching(graph, id);
    if (!graph[corner].depends_on_state) continue;  // time stands on both sides alike
    check_linear(graph, corner);
    corners.insert(corner);
  }
  return {corners.begin(), corners.end()};
}

}  // namespace skinheal
