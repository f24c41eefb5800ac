// The shelf of care: one line for each.
#pragma once

#include "skinheal/treatment.hpp"

namespace skinheal {

#define SKINHEAL_CARE(name) CareKind name##_care();
#include "acts/care/shelf.inc"
#undef SKINHEAL_CARE

// A turn by the value of a quantity; the protocol fills in from when until when.
Turn multiplied(const std::string& parameter, const Quantity& factor);

}  // namespace skinheal
