// Removal: tissue taken out to a depth (a punch, an excised or ablated bed, a blister's roof).
//
// The control volume is the bed and its margin, so that a share near one is lost; the dermis
// loses in proportion to how deep the removal reaches into it.
#pragma once

#include "skinheal/injury.hpp"
#include "skinheal/quantity.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

// The dose of tissue that is removed as a whole: 3.5 leaves 3 %, in the margin of the bed.
const Quantity& removal_dose();

// Share of excised tissue whose content stays behind, in the cut rim.
const Quantity& rim_share();

// Share of the dermis above this depth, from 0 to 1.
double dermal_share(const Site& site, double depth_mm);

// Half of the distance between surviving appendages, from which a shallow wound is covered.
double appendage_gap_mm(const Site& site);

// The epidermis is lost over the whole bed, the dermis down to the depth. `spilt` is the share of
// the content that stays: the rim's where tissue is taken out, all where it is only cut.
Injury removal(const Site& site, double depth_mm, double half_gap_mm, double spilt);

}  // namespace skinheal
