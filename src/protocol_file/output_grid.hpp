// Output grids: from what was asked for to rising times that end at the horizon, with one time for
// one moment.
#pragma once

#include <vector>

#include "skinheal/protocol.hpp"

namespace skinheal {

// The horizon, or the day of the last session if that is the same moment.
double settled_horizon(double horizon, const Protocol& protocol);

// Rising times, of which those at the moment of a session are on its day, one for each moment, and
// the horizon as the last. What is after the horizon is left out.
std::vector<double> settled_times(const std::vector<double>& times, double horizon,
                                  const Protocol& protocol);

// How many times a step gives, the horizon among them.
double even_count(double step, double horizon);

// The settled times 0, step, 2 step and so on.
std::vector<double> even_times(double step, double horizon, const Protocol& protocol);

}  // namespace skinheal
