// Puncture: what a field of needles does, whoever holds them.
#pragma once

#include "acts/treatments/needle_geometry.hpp"
#include "skinheal/injury.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

// Reads puncture_parameters(), see needle_numbers.hpp.
Injury puncture(const Needles& needles, const SiteValues& site, const Values& values);

}  // namespace skinheal
