// What is asked of an ensemble, checked before anything is computed.
#pragma once

#include <cstddef>
#include <vector>

#include "run/member_source.hpp"
#include "skinheal/ensemble.hpp"

namespace skinheal {

// Of each output its place among states and observables; throws Misuse with what is near.
std::vector<std::size_t> places_of_outputs(const std::vector<std::string>& outputs, const Model& model);

// Throws Misuse for options out of range and for more memory than is allowed.
void check_ensemble(const EnsembleOptions& asked, const Grid& grid, const Model& model);

// Throws Misuse for draws of a wrong shape, names that the run does not have, and values that are not allowed.
PlacedDraws placed(const Draws& draws, const Planner& planner, const Model& model);

}  // namespace skinheal
