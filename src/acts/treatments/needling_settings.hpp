// The settings and numbers of a needling device, shared by needling alone and with an agent.
#pragma once

#include <vector>

#include "acts/treatments/needle_geometry.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {

std::vector<Setting> needling_settings();

// The needles that settings of this table describe; reads needling_parameters().
Needles needles_of(const Settings& settings, const Values& values);

}  // namespace skinheal
