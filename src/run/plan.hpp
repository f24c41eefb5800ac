// Plan: from what was asked to the schedule of a run, with all that is to be said about it.
//
// A Planner reads what was asked once, and then plans as many members as are wanted, each with other values in
// place of the recorded ones:
//
//   const Planner planner(protocol, skin, horizon, model, options);
//   HealthJudge judge(*model.data());                          // one for each thread
//   const auto values = ParameterDraws(planner).draw(1, 0);    // see parameter_draws.hpp
//   const auto schedule = planner.schedule(values.data(), judge);
//   if (judge.is_balanced() && judge.is_stable()) ...
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ledger/health.hpp"
#include "run/notes.hpp"
#include "run/parameters.hpp"
#include "run/schedule.hpp"
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

class Planner {
 public:
  // For a call that check_call (checks.hpp) has let pass. Throws Misuse for names that nobody knows and values that
  // are not allowed.
  Planner(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
          const SimulateOptions& options);

  // Every number that the run depends on, the model's first; values are in this order.
  const ParameterSet& set() const noexcept { return numbers_.set(); }
  // What is recorded, with what the options put in its place; the skin changes it yet.
  const std::vector<double>& recorded() const noexcept { return numbers_.recorded(); }
  // The options say its value, so a draw does not move it: a member keeps what recorded() says.
  bool is_held(std::size_t index) const noexcept { return numbers_.is_held(index); }

  // Of the recorded values. Throws Misuse for turns and injuries that make no sense; the healthy balance is
  // decided by the baseline of the schedule (see ledger/health.hpp).
  Plan plan() const;
  // The same schedule, bit for bit, that plan() gives when options.in_place_of_recorded has these values, one for
  // each number of the set. Threads may ask one planner at once. The judge is left with the baseline of the
  // schedule. Throws Misuse as plan() does, and for the first value that is not allowed.
  Schedule schedule(const double* values, HealthJudge& judge) const;
  Schedule schedule(const double* values) const;

 private:
  class Member;  // in the making

  Notes notes_;  // of what was asked, whatever the values
  RunNumbers numbers_;
  double horizon_;
  std::vector<std::size_t> act_of_;     // of each session: which of the acts below it is
  std::vector<const Treatment*> acts_;  // those that differ
};

// The plan of one call.
Plan plan(const Protocol& protocol, const Skin& skin, double horizon, const Model& model,
          const SimulateOptions& options);

}  // namespace skinheal
