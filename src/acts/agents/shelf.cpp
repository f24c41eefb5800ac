#include "acts/agents/shelf.hpp"

#include <algorithm>

#include "skinheal/fault.hpp"

namespace skinheal {

const std::vector<Agent>& agents() {
  static const std::vector<Agent> shelf = {
#define SKINHEAL_AGENT(name) name##_agent(),
#include "acts/agents/shelf.inc"
#undef SKINHEAL_AGENT
  };
  return shelf;
}

Agent::Content fluid_of(Layer layer) {
  return {.species = injected_fluid,
          .amount_per_ul = assumed(1.0, "1", {0.5, 1.0}, "water brought by one microlitre",
                                   {"", "an injection is mostly water; by definition"}),
          .layer = layer};
}

const Agent& agent_named(const std::string& name) {
  const auto place = std::ranges::find(agents(), name, &Agent::name);
  if (place != agents().end()) return *place;
  std::vector<std::string> names;
  for (const Agent& agent : agents()) names.push_back(agent.name);
  throw Misuse(unknown_name("agent", name, names));
}

}  // namespace skinheal
