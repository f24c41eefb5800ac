// The shelf of treatments: one line for each, in the order in which they are listed.
#pragma once

#include "skinheal/treatment.hpp"

namespace skinheal {

#define SKINHEAL_TREATMENT(name) TreatmentKind name##_kind();
#include "acts/treatments/shelf.inc"
#undef SKINHEAL_TREATMENT

}  // namespace skinheal
