// How firmly a model stands at health, from its Jacobian there.
#pragma once

#include <string>
#include <vector>

#include "ledger/model_data.hpp"

namespace skinheal {

// The state of healthy skin with these parameters, in the order of the model.
std::vector<double> healthy_state(const Model::Data& data, const std::vector<double>& baseline);

// The process that would have to run backwards to keep healthy skin in balance, or an empty string. Costs a
// thousandth of growth_at_health, so ask this first.
std::string impossible_balance(const Model::Data& data, const std::vector<double>& baseline);

// Largest real part of the eigenvalues at health, per day.
double growth_at_health(const Model::Data& data, const std::vector<double>& baseline);

// Spectral radius of the positive influences among the species that healthy skin does not have,
// each divided by the own decay of the species that it acts on: how many new of itself one unit of
// inflammation makes. Below one it dies out.
double loop_gain(const Model::Data& data, const std::vector<double>& baseline);

}  // namespace skinheal
