// Turns that a number of a treatment or a care gives.
#pragma once

#include <string>

#include "skinheal/parameter.hpp"

namespace skinheal {

// The parameter of the model multiplied by, or set to, the value of the number `by`. When that
// begins and ends is filled in by the treatment or by the protocol.
Turn multiplied(const std::string& parameter, const std::string& by, const Values& values);
Turn set_to(const std::string& parameter, const std::string& by, const Values& values);

}  // namespace skinheal
