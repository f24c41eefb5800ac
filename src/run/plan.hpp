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

// Throws Misuse for all that makes no sense but the healthy balance, which the baseline of the schedule decides
// (see ledger/health.hpp).
Plan plan(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
          const SimulateOptions& options);

}  // namespace skinheal
