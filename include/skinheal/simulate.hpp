// simulate: the one verb of the library.
//
//   const auto timeline = simulate(protocol, skin("cheek", 35), days(180));
//
// Given a protocol, a skin and a horizon or an output grid, it runs a model and gives a Timeline.
// The grid never changes the steps of the solver. Misuse throws; numerical endings are in
// Timeline::outcome().
#pragma once

#include <map>
#include <string>
#include <vector>

#include "skinheal/modules.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/skin.hpp"
#include "skinheal/solver.hpp"
#include "skinheal/timeline.hpp"

namespace skinheal {

// An output grid: rising times in days. The run goes from day 0 to the last of them.
struct Grid {
  std::vector<double> times;
};

// A grid from day 0 to `horizon`: evenly spaced days, and points after each session that begin with
// a quarter of an hour and widen from there.
Grid days(double horizon, const Protocol& protocol = {});
Grid times(std::vector<double> times);

struct SimulateOptions {
  SolverOptions solver = {};
  // Parameters set by name, over those of the model and the skin.
  std::map<std::string, double> parameters = {};
  // Parameters by name that take the place of the model's own (a draw, a fit): the changes of the
  // skin still apply to them.
  std::map<std::string, double> drawn = {};
};

Timeline simulate(const Protocol& protocol, const Skin& skin, const Grid& grid,
                  const Model& model = standard_model(), const SimulateOptions& options = {});

}  // namespace skinheal
