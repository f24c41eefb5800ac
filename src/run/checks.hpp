// Checks: what is asked of a call before anything is computed.
#pragma once

#include "run/schedule.hpp"
#include "skinheal/model.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/request.hpp"

namespace skinheal {

// Throws Misuse for a grid, a horizon or solver options that make no sense.
void check_call(const Protocol& protocol, const Grid& grid, const SimulateOptions& options);

// Throws Misuse if healthy skin cannot be in balance with the parameters of this schedule.
void check_balance(const Model& model, const Schedule& schedule);

}  // namespace skinheal
