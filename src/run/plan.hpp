// Plan: from what was asked to the schedule of a run, with all that is to be said about it.
#pragma once

#include <string>
#include <vector>

#include "run/schedule.hpp"
#include "run/notes.hpp"
#include "skinheal/model.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/request.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

struct Plan {
  Schedule schedule;
  std::vector<SessionMark> sessions;
  Notes notes;
};

// For a call that check_call (checks.hpp) has let pass. Throws Misuse for parameters, turns and injuries that make no
// sense; the healthy balance is decided by the baseline of the schedule (see ledger/health.hpp).
Plan plan(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
          const SimulateOptions& options);

}  // namespace skinheal
