// The shelf of agents: one line for each.
//
// What one microlitre brings is stated for one cubic millimetre of tissue, so that an injected
// volume share of 2 % brings 0.02 of it. Every injection also brings its fluid.
#pragma once

#include "skinheal/treatment.hpp"

namespace skinheal {

// The agent species of the water that comes with every injection.
inline constexpr const char* injected_fluid = "injected_fluid";

Agent hyaluronic_acid_agent();
Agent hyaluronic_acid_crosslinked_agent();
Agent vitamin_c_agent();
Agent prp_agent();
Agent deoxycholate_agent();
Agent multivitamin_agent();
Agent antioxidants_agent();
Agent plant_extracts_agent();
Agent homeopathic_agent();
Agent saline_agent();

// The fluid itself, for the contents of each agent.
Agent::Content fluid_of(Layer layer);

const Agent& agent_named(const std::string& name);

}  // namespace skinheal
