// Integrator: the one stepping loop of the library, over any stepper of this wing.
//
// It carries a state from one breakpoint to the next, checks that every state stays finite, keeps
// to the budgets of the whole run and hands each accepted step on (see trajectory.hpp). A jump of the
// state between two calls needs no announcement: every call restarts the stepper.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "skinheal/outcome.hpp"
#include "skinheal/solver.hpp"
#include "skinheal/system.hpp"
#include "skinheal/trajectory.hpp"

namespace skinheal {

// How one leg ended; `state` is the index of the state at fault, or npos.
struct Leg {
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  Ending ending = Ending::completed;
  double day = 0.0;
  std::size_t state = npos;
};

// Throws Misuse for an unknown solver, and tolerances and limits that make no sense.
void check_solver(const SolverOptions& options);

// Below this a step is lost in the rounding of the time itself.
double least_step(double t) noexcept;

class Integrator {
 public:
  // Throws Misuse for an unknown solver or a tolerance that is not a positive number.
  Integrator(System& system, const SolverOptions& options);
  ~Integrator();

  // From `from` to `to` (exactly), changing `state` in place.
  Leg advance(double from, double to, std::vector<double>& state, SegmentSink& steps);
  const Statistics& statistics() const noexcept;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace skinheal
