// The shelf of treatments: one line for each, in the order in which they are listed.
#pragma once

#include "skinheal/treatment.hpp"

namespace skinheal {

// Needling and injection.
TreatmentKind microneedling_kind();
TreatmentKind mesotherapy_kind();
TreatmentKind microneedling_with_agent_kind();

// The injuries in which milestones were measured.
TreatmentKind tape_stripping_kind();
TreatmentKind suction_blister_kind();
TreatmentKind needle_track_kind();
TreatmentKind punch_kind();
TreatmentKind incision_kind();
TreatmentKind fractional_laser_kind();
TreatmentKind laser_resurfacing_kind();
TreatmentKind microdermabrasion_kind();

}  // namespace skinheal
