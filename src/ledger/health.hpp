// How firmly a model stands at health, from its Jacobian there.
#pragma once

#include <map>
#include <string>

#include "skinheal/model.hpp"

namespace skinheal {

// Largest real part of the eigenvalues at health, per day, with these parameters.
double growth_at_health(const Model& model, const std::map<std::string, double>& values = {});

// Spectral radius of the positive influences among the species that healthy skin does not have,
// each divided by the own decay of the species that it acts on: how many new of itself one unit of
// inflammation makes. Below one it dies out.
double loop_gain(const Model& model, const std::map<std::string, double>& values = {});

}  // namespace skinheal
