// The shelf of care: one line for each.
#pragma once

#include "skinheal/treatment.hpp"

namespace skinheal {

CareKind occlusion_care();
CareKind topical_steroid_care();
CareKind nsaid_care();
CareKind retinoid_care();

// A turn by the value of a quantity; the protocol fills in from when until when.
Turn multiplied(const std::string& parameter, const Quantity& factor);

}  // namespace skinheal
