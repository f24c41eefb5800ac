// The shelves of skin: body sites, conditions and effects of age; one line for each.
#pragma once

#include "skinheal/skin.hpp"

namespace skinheal {

#define SKINHEAL_SITE(name) Site name##_site();
#include "skin/sites.inc"
#undef SKINHEAL_SITE

#define SKINHEAL_CONDITION(name) Condition name##_condition();
#include "skin/conditions.inc"
#undef SKINHEAL_CONDITION

}  // namespace skinheal
