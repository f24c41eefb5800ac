// Removal: tissue taken out to a depth (a punch, an excised or ablated bed, a blister's roof).
//
// The control volume is the bed and its margin, so that a share near one is lost; the dermis
// loses in proportion to how deep the removal reaches into it.
#pragma once

#include <vector>

#include "skinheal/injury.hpp"
#include "skinheal/parameter.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

// "removal.dose", of tissue that is removed as a whole: 3.5 leaves 3 %, in the margin of the bed.
Parameter removal_dose();

// That and "removal.rim_share", of excised tissue whose content stays behind, in the cut rim.
std::vector<Parameter> removal_parameters();

// Share of the dermis above this depth, from 0 to 1.
double dermal_share(const SiteValues& site, double depth_mm);

// Half of the distance between surviving appendages, from which a shallow wound is covered.
double appendage_gap_mm(const SiteValues& site);

// The epidermis is lost over the whole bed, the dermis down to the depth. `spilt` is the share of
// the content that stays: the rim's where tissue is taken out, all where it is only cut. Reads
// "removal.dose".
Injury removal(const SiteValues& site, double depth_mm, double half_gap_mm, double spilt,
               const Values& values);

}  // namespace skinheal
