// Puncture: what a field of needles does, whoever holds them.
#pragma once

#include "acts/treatments/needle_geometry.hpp"
#include "skinheal/injury.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

Injury puncture(const Needles& needles, const Site& site);

}  // namespace skinheal
