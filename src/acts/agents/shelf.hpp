// The shelf of agents: one line for each.
//
// What one microlitre brings is stated for one cubic millimetre of tissue, so that an injected
// volume share of 2 % brings 0.02 of it. Every injection also brings its fluid.
#pragma once

#include "skinheal/treatment.hpp"

namespace skinheal {

// The agent species of the water that comes with every injection.
inline constexpr const char* injected_fluid = "injected_fluid";

#define SKINHEAL_AGENT(name) Agent name##_agent();
#include "acts/agents/shelf.inc"
#undef SKINHEAL_AGENT

// The fluid itself, for the contents of each agent.
Agent::Content fluid_of(Layer layer);

// The name of the number that says how much of a content one microlitre brings.
std::string number_of(const Agent& agent, const Agent::Content& content);

const Agent& agent_named(const std::string& name);

}  // namespace skinheal
