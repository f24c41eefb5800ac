// From a plan to a recording: the run, and all that is told about it.
#pragma once

#include "run/plan.hpp"
#include "skinheal/model.hpp"
#include "skinheal/recording.hpp"

namespace skinheal {

// With Keep::grid the recording can be read at these times, at the moments of the plan and on some days between.
Recording record(const Plan& plan, std::vector<double> times, const Model& model,
                 const SolverOptions& options, Keep keep);

}  // namespace skinheal
