// Balance: what makes healthy skin a steady state by construction.
#pragma once

#include <vector>

#include "ledger/rates.hpp"

namespace skinheal {

// Closes every healthy balance (see model_builder.hpp) and gives the final processes, basal
// productions included. Numbers are checked with the model's own parameters.
std::vector<SealedProcess> close_balances(const std::vector<OpenProcess>& open, Symbols& symbols,
                                          Model::Data& data, FaultList& faults);

}  // namespace skinheal
