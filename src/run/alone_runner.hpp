// Members of an ensemble one by one, for solvers that have no lanes.
#pragma once

#include <memory>

#include "run/lane_runner.hpp"

namespace skinheal {

// As run_lanes(), with any solver.
void run_alone(const std::shared_ptr<const Program>& program, const Wanted& wanted, const SolverOptions& options,
               LaneTraffic& traffic);

}  // namespace skinheal
