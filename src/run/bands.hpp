// Bands: where the members of an ensemble lie, time by time.
#pragma once

#include <vector>

#include "skinheal/uncertainty.hpp"

namespace skinheal {

// Of one quantity: a row of values for each member, and what each member is divided by.
Band band_of(const std::vector<const std::vector<double>*>& rows, const std::vector<double>& units,
             double coverage);

}  // namespace skinheal
