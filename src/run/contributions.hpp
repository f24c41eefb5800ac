// Contributions: which processes raise and lower a quantity at one time.
#pragma once

#include <cstddef>
#include <vector>

#include "ledger/model_data.hpp"
#include "skinheal/timeline.hpp"

namespace skinheal {

std::vector<Contribution> contributions_to(std::size_t index, double day, const Recording& recording,
                                           const Model::Data& model);

}  // namespace skinheal
