// ScheduleTangent: how a schedule moves along one direction.
//
// Everything after the schedule is differentiated exactly. What makes a schedule (treatments, skins, care) are
// plain functions of numbers; they are differentiated numerically (numeric_derivative.hpp), which is exact to rounding
// where they are polynomials. A number of the model only scales or is scaled, so all of them share one difference.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "run/directions.hpp"
#include "run/numeric_derivative.hpp"

namespace skinheal {

// Only what moves is listed.
struct MomentTangent {
  std::vector<Slope> parameters;              // as they are from this moment on
  double day = 0.0;
  std::vector<std::vector<Slope>> jumps;      // doses of each
};

struct ScheduleTangent {
  std::vector<Slope> baseline;
  std::vector<Slope> start;           // of the state before day 0, beside what follows from the baseline
  std::vector<Slope> start_fraction;  // of healthy skin
  std::vector<MomentTangent> moments;
  bool kink = false;  // a setting stands where its effect has a corner: there is no derivative
};

std::vector<ScheduleTangent> schedule_tangents(const RunCall& call, const Plan& plan,
                                               const std::vector<Direction>& directions);

// What each species starts with, as a fraction of healthy skin.
std::vector<double> start_fractions(const Model::Data& model, const Schedule& schedule);

}  // namespace skinheal
