// Uncertainty: how sure we are, as a band.
//
// Every number of a run has a range: those of the model, of the needles, of the site, of age and conditions, of care
// and agents. uncertainty() draws members from these ranges, runs each of them
// and gives for the states and observables asked for the band that holds the middle 90 % of the members.
// A range above zero is drawn log-normally, so that 90 % of the draws of a number lie inside
// it, and cut at its ends; a range that reaches zero is drawn uniformly; one that is a point is not drawn. Draws in
// which healthy skin could not exist or would not be stable are drawn again, and counted. The same seed gives
// the same band on any number of threads, and a number's draw depends on its name and on no other number.
//
// The band shows what the ranges imply. It does not know of mechanisms that the model lacks.
//
//   uncertainty(protocol, skin(), days(60), standard_model(), {}, {.members = 100, .names = {"collagen_i"}})
//
// Memory: 8 bytes for each member, name and time, at most `memory_limit_bytes`.
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
  std::vector<std::string> names = {};  // of the states and observables that get a band; empty: all
  double memory_limit_bytes = 2e9;
};

// NaN at times at which a member is not a number.
struct Band {
  std::vector<double> low;
  std::vector<double> median;
  std::vector<double> high;
};

struct Uncertainty {
  std::vector<double> times;
  std::map<std::string, Band> bands;  // for each state and observable asked for
  // The same with each member divided by its own healthy skin, since members may have other sites at rest (water loss
  // from 9 to 22 g/m2/h): of names that healthy skin has, in every member.
  std::map<std::string, Band> relative_bands;
  int members = 0;
  int redrawn = 0;           // draws without a stable healthy skin
  int unfinished = 0;        // members whose run did not complete or was cancelled; not in the band
  double assumed_share = 0;  // of the numbers that were drawn
};

// Parameters in options.parameters are held at their values. options.solver.time_limit_seconds is that of all members
// together: those that do not come to their end by then are counted as unfinished. Throws Misuse like simulate(), and
// for options out of range, a misspelt name, or more memory than allowed, all of it before the first run; and for
// ranges so wide that fifty draws in a row have no stable healthy skin, which only the draws can tell.
Uncertainty uncertainty(const Protocol& protocol, const Skin& skin, const Grid& grid,
                        const Model& model = standard_model(),
                        const SimulateOptions& options = {},
                        const UncertaintyOptions& draws = {});

// Throws what uncertainty() throws for these options: for who makes a run of its own first.
void check_uncertainty(const Grid& grid, const Model& model, const UncertaintyOptions& draws);

// The numbers of one member, by name; `attempt` counts redraws. They take the place of the recorded ones
// (SimulateOptions::in_place_of_recorded).
std::map<std::string, double> draw_parameters(const ParameterSet& parameters, std::uint64_t seed,
                                              int member, int attempt = 0);
// The same of a model alone, in the order of Model::parameters().
std::vector<double> draw_parameters(const Model& model, std::uint64_t seed, int member, int attempt = 0);

}  // namespace skinheal
