#include "acts/agents/shelf.hpp"

#include "words/shelf.hpp"

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

std::string number_of(const Agent& agent, const Agent::Content& content) {
  return agent.name + "." + content.species;
}

std::vector<Parameter> Agent::parameters() const {
  std::vector<Parameter> parameters;
  for (const Content& content : contents) {
    parameters.push_back({number_of(*this, content), content.amount_per_ul});
  }
  return parameters;
}

const Agent& agent_named(const std::string& name) { return on_shelf("agent", agents(), name); }

}  // namespace skinheal
