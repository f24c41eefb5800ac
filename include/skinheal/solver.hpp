// Solvers: how time passes.
//
// `rodas5p` is the default: an order-5 Rosenbrock method for stiff problems (Steinebach 2023) on
// the exact sparse Jacobian. Beside it stand Boost.Odeint's `dopri5`, `fehlberg78` and
// `bulirsch_stoer` (explicit: right, but slow on a stiff cascade) and `rosenbrock4` (with the
// sign of its d4 coefficient corrected). All run under one stepping loop of our own, which stops
// at every breakpoint, checks every state and keeps to the budgets below.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace skinheal {

// What a solver may spend and how exact it must be.
struct SolverOptions {
  std::string solver = "rodas5p";
  double rtol = 1e-6;                 // relative tolerance of one step
  double atol = 1e-9;                 // absolute tolerance of one step, in each species' unit
  double longest_step = 0.0;          // days; 0: as long as the tolerance allows. A smooth rate that
                                      // lives for seconds between quiet days asks for one
  std::size_t step_limit = 1'000'000;  // steps in the whole run, rejected ones included
  double time_limit_seconds = 0.0;    // wall clock of the whole run; 0 means no limit
  std::function<bool()> cancelled;    // polled at every step; true ends the run; must not throw
};

struct SolverInfo {
  std::string name;
  int order = 0;
  bool stiff = false;
  std::string about;
};

// The shelf of solvers, the default first.
const std::vector<SolverInfo>& solvers();

}  // namespace skinheal
