// Request: what may be asked of a run beside protocol and skin: an output grid, and options.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "skinheal/protocol.hpp"
#include "skinheal/solver.hpp"
#include "skinheal/trajectory.hpp"

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
  // Parameters set by name, whatever the model and the skin say. All numbers of a run have a name: the model's,
  // those of treatments, agents and care, and those of the skin (see parameter.hpp).
  std::map<std::string, double> parameters = {};
  // Values that take the place of the recorded ones (a draw, a fit): what the skin changes still applies to them.
  std::map<std::string, double> in_place_of_recorded = {};
  // What the timeline can be asked afterwards. Dense: everything, at any time, for 2 kB a step (0.4 MB for each
  // weekly session of the standard model). Grid: the output grid, both edges of each session and some days
  // between, bit for bit as dense has them, and the same peaks; memory no longer grows with the steps, and any other
  // day is refused. The run takes a quarter longer, for the peaks are looked for while it goes.
  Keep keep = Keep::dense;
};

}  // namespace skinheal
