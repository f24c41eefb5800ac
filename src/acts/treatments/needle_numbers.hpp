// The numbers that turn a needle's geometry into what tissue suffers, shared by all that needles do.
//
//   needle.crush            cells and vessels of the dermis hit: a needle crushes its margin
//   needle.epidermal_crush  the same in the epidermis, which is looser
//   needle.parting          fibres lost: a needle parts fibres and does not core them
//   needle.recoil           share of the cross-section that stays open when skin has sprung back
//   needle.taper_ratio      length of the tapered tip, for one of needle diameter
//   needle.pen_reach ...    depth reached, for one of needle length: by pen, roller or stamp
//
// The first three are for one in the needle's cross-section.
#pragma once

#include <vector>

#include "skinheal/parameter.hpp"

namespace skinheal {

Parameter needle_recoil();

// What puncture() reads, whoever holds the needles.
std::vector<Parameter> puncture_parameters();

// The same with the reach of each device.
std::vector<Parameter> needling_parameters();

}  // namespace skinheal
