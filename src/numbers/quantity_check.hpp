// What is wrong with a quantity: the one checker, for ledgers as they are sealed and for all shelves.
#pragma once

#include <string>
#include <vector>

#include "skinheal/quantity.hpp"

namespace skinheal {

// Every fault: the unit, the value, the range around it, the meaning, and the source where one is needed.
// Whether a source stands in the bibliography is for the evidence to say.
std::vector<std::string> quantity_faults(const Quantity& quantity);

}  // namespace skinheal
