// The shelves of skin: body sites, conditions and effects of age; one line for each.
#pragma once

#include "skinheal/skin.hpp"

namespace skinheal {

Site cheek_site();
Site forehead_site();
Site temple_site();
Site nose_site();
Site perioral_site();
Site eyelid_site();
Site scalp_site();
Site neck_site();
Site forearm_site();
Site upper_arm_site();
Site abdomen_site();
Site thigh_site();
Site back_site();
Site hand_site();
Site palm_site();

Condition photoaged_condition();
Condition acne_scar_condition();
Condition striae_condition();
Condition hyperpigmentation_prone_condition();
Condition smoker_condition();
Condition diabetes_type_1_condition();
Condition androgenetic_alopecia_condition();

}  // namespace skinheal
