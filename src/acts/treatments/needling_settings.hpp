// The settings of a needling device, shared by needling alone and needling with an agent.
#pragma once

#include <vector>

#include "acts/treatments/needle_geometry.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {

std::vector<Setting> needling_settings();

// The needles that settings of this table describe.
Needles needles_of(const Settings& settings);

}  // namespace skinheal
