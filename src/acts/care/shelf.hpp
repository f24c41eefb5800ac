// The shelf of care: one line for each.
#pragma once

#include "skinheal/treatment.hpp"

namespace skinheal {

#define SKINHEAL_CARE(name) CareKind name##_care();
#include "acts/care/shelf.inc"
#undef SKINHEAL_CARE

}  // namespace skinheal
