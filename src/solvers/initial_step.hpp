// Initial step: how long the first step after a breakpoint may be.
#pragma once

#include <vector>

#include "solvers/flow.hpp"
#include "solvers/step_control.hpp"

namespace skinheal {

// The estimate of Hairer, Norsett and Wanner (1993, II.4): the step at which the leading error
// term of a method of that order would be a hundredth of the tolerated one, judged from the rate
// at (t, x) and one explicit Euler step. At most `longest`, so that nothing is asked of the system
// beyond the next breakpoint. NaN if a rate at (t, x) is not finite; the flow then knows whose.
double initial_step(Flow& flow, const Tolerance& tolerance, int order, double t,
                    const std::vector<double>& x, double longest);

}  // namespace skinheal
