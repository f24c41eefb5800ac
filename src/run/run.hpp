// Run: from a schedule to what the solver leaves behind.
#pragma once

#include <cstddef>
#include <memory>

#include "program/program.hpp"
#include "run/schedule.hpp"
#include "skinheal/outcome.hpp"
#include "skinheal/solver.hpp"
#include "skinheal/trajectory.hpp"

namespace skinheal {

// What a run gives: how far it came, and why not further.
struct RunResult {
  static constexpr std::size_t no_state = static_cast<std::size_t>(-1);

  Trajectory trajectory{0};
  Trajectory around_peaks{0};  // the steps around the largest values, where the trajectory keeps a grid alone
  Ending ending = Ending::completed;
  double day = 0.0;
  std::size_t state_at_fault = no_state;
  Statistics statistics;
};

// Runs a schedule to its end, into a trajectory that is still empty.
// Throws nothing: how it ended is in the result. The options have been checked
// (check_solver in solvers/integrator.hpp), and options.cancelled must not throw.
RunResult run(const std::shared_ptr<const Program>& program, const Schedule& schedule,
              const SolverOptions& options, Trajectory into) noexcept;

}  // namespace skinheal
