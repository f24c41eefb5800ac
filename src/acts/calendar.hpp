// Calendar: what the calls of a protocol make together, in order of time and with one day for one
// moment.
#pragma once

#include <memory>
#include <vector>

#include "skinheal/protocol.hpp"

namespace skinheal {

struct Calendar {
  std::vector<Session> sessions;
  // For each session, the step of a repeat that began with it, or 0: what courses() tries first.
  std::vector<double> steps;
  std::vector<CareInterval> cares;
  std::vector<Turn> turns;

  // Of the chain of calls that ends with this one; an empty calendar for null.
  static Calendar of(const Protocol::Call* last);
};

// The day `repeat` steps after the first, as one would write it: 15 digits, so that 3 steps of 1.1
// give 3.3 and not 3.3000000000000003.
double repeated_day(double first, double step, double repeat);

// Whether an interval is long enough to stay one when its edges are moved to the same moments.
bool lasts(double from, double until);

}  // namespace skinheal
