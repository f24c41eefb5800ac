// Injection: the ways in which an agent gets into the layers of the skin.
//
// A content goes to the layer that it says, whichever that is. What a layer holds of the fluid is a
// volume share: mm3 of fluid for one mm3 of tissue. Both ways read the numbers of the agent.
#pragma once

#include "acts/treatments/needle_geometry.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {

// Depots of this volume around the needles' tips. A depot is a ball; what would stand above the
// surface is pressed into the skin.
void inject(Injury& injury, const Agent& agent, const Needles& needles, double volume_ul,
            const SiteValues& site, const Values& values);

// What lies on the skin fills the channels of the needles, as far as they stay open.
void fill_channels(Injury& injury, const Agent& agent, const Needles& needles, double open_share,
                   const SiteValues& site, const Values& values);

// The setting "agent", with the names of the shelf.
Setting agent_setting();

}  // namespace skinheal
