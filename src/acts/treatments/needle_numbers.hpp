// The numbers that turn a needle's geometry into what tissue suffers.
#pragma once

#include <string>
#include <vector>

#include "skinheal/quantity.hpp"

namespace skinheal {

// Cells and vessels of the dermis hit, for one in the needle's cross-section: a needle crushes its
// margin. The epidermis is looser and has a factor of its own.
const Quantity& crush_factor();
const Quantity& epidermal_crush_factor();
// Fibres lost, for one in the cross-section: a needle parts fibres and does not core them.
const Quantity& parting_factor();
// Share of the cross-section that stays open when skin has sprung back.
const Quantity& recoil_factor();
// Length of the tapered tip, for one of needle diameter.
const Quantity& taper_ratio();
// Depth reached, for one of needle length: by "pen", "roller" or "stamp".
const Quantity& device_reach(const std::string& device);

// All of them, for the tables of treatments.
std::vector<Quantity> needle_quantities();

}  // namespace skinheal
