// Injection: the depot that fluid leaves in the layers, and what it brings to each.
#pragma once

#include "acts/treatments/needle_geometry.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {

// Share of a depot that lies within a layer. A depot is a ball around the needle's tip; what
// would stand above the surface is pressed into the skin.
double depot_share(const Site& site, Layer layer, double depth_mm, double volume_ul);

// Adds an agent that makes up `volume_share` of a layer (mm3 of fluid for one mm3 of tissue).
void give(Injury& injury, const Agent& agent, Layer layer, double volume_share);

// The settings "agent", with the names of the shelf.
Setting agent_setting();

}  // namespace skinheal
