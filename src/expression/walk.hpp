// Ways through the graph without recursion: formulas may be deep, and stacks are not.
#pragma once

#include <vector>

#include "expression/graph.hpp"

namespace skinheal {

// Visits what `root` is made of, arguments before what reads them and from left to right, as recursion would;
// what is `done` is not visited. A visit must make its node done.
template <class Done, class Visit>
void visit_arguments_first(const Graph& graph, NodeId root, Done done, Visit visit) {
  std::vector<NodeId> open{root};
  while (!open.empty()) {
    const auto id = open.back();
    const auto waiting = open.size();
    if (!done(id)) {
      const auto& arguments = graph[id].arguments;
      for (auto it = arguments.rbegin(); it != arguments.rend(); ++it) {
        if (!done(*it)) open.push_back(*it);
      }
      if (open.size() > waiting) continue;
      visit(id);
    }
    open.pop_back();
  }
}

// These nodes and all that they are made of, rising.
std::vector<NodeId> nodes_below(const Graph& graph, const std::vector<NodeId>& roots);

}  // namespace skinheal
