// Uncertainty: how sure we are, as a band.
//
// Every parameter has a range. uncertainty() draws members from these ranges, runs each of them
// and gives for every state and observable the band that holds the middle 90 % of the members.
// A range above zero is drawn log-normally, so that 90 % of the draws of a parameter lie inside
// it, and cut at its ends; a range that reaches zero is drawn uniformly. Draws in which healthy
// skin could not exist or would not be stable are drawn again, and counted. The same seed gives
// the same band on any number of threads.
//
// The band shows what the ranges imply. It does not know of mechanisms that the model lacks.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "skinheal/simulate.hpp"

namespace skinheal {

struct UncertaintyOptions {
  int members = 200;
  std::uint64_t seed = 1;
  double coverage = 0.9;  // share of the members inside the band
  int threads = 0;        // 0: as many as the machine has
};

struct Band {
  std::vector<double> low;
  std::vector<double> median;
  std::vector<double> high;
};

struct Uncertainty {
  std::vector<double> times;
  std::map<std::string, Band> bands;  // for each state and observable
  int members = 0;
  int redrawn = 0;          // draws without a stable healthy skin
  int unfinished = 0;       // members whose run did not complete or was cancelled; not in the band
  double assumed_share = 0;  // of the parameters that were drawn
};

// Parameters in options.parameters are held at their values.
Uncertainty uncertainty(const Protocol& protocol, const Skin& skin, const Grid& grid,
                        const Model& model = standard_model(),
                        const SimulateOptions& options = {},
                        const UncertaintyOptions& draws = {});

// The parameters of one member, in the order of Model::parameters(); `attempt` counts redraws.
std::vector<double> draw_parameters(const Model& model, std::uint64_t seed, int member,
                                    int attempt = 0);

}  // namespace skinheal
