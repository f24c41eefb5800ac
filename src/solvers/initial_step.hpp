// Initial step: how long the first step after a breakpoint may be.
//
// The estimate of Hairer, Norsett and Wanner (1993, II.4): the step at which the leading error term of a method of that
// order would be a hundredth of the tolerated one, judged from the rate at (t, x) and one explicit Euler step.
#pragma once

#include <vector>

#include "solvers/flow.hpp"
#include "solvers/step_control.hpp"

namespace skinheal {

// The estimate in two parts, between which whoever has the rates finds the second one.
class InitialStep {
 public:
  // From the rate at x; at most `longest`, so that nothing is asked of a system beyond the next breakpoint.
  InitialStep(const Tolerance& tolerance, const std::vector<double>& x, const std::vector<double>& slope, double longest);

  // The length of the explicit Euler step.
  double probe() const noexcept { return probe_; }
  // From the rate at its end.
  double estimate(int order, const std::vector<double>& slope_ahead) const;
  // Where that rate is not finite.
  double retreat() const noexcept { return 1e-3 * probe_; }

 private:
  const Tolerance& tolerance_;
  const std::vector<double>&x_, &slope_;
  double longest_, speed_, probe_;
};

// NaN if a rate at (t, x) is not finite; the flow then knows whose.
double initial_step(Flow& flow, const Tolerance& tolerance, int order, double t,
                    const std::vector<double>& x, double longest);

}  // namespace skinheal
