// Peaks: the largest value of a quantity, found on the dense output.
#pragma once

#include <cstddef>
#include <vector>

#include "run/reader.hpp"
#include "skinheal/timeline.hpp"

namespace skinheal {

Peak peak_of(std::size_t index, const Recording& recording, const Model::Data& model);
// Those of all quantities, in one pass over the steps.
std::vector<Peak> peaks_of_all(const Recording& recording, const Model::Data& model);

}  // namespace skinheal
