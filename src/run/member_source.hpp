// MemberSource: the members of an ensemble, one after the other, as schedules that can be run.
//
// Each thread keeps one. A member is its index and nothing else: what it is does not depend on who asks for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/health.hpp"
#include "run/parameter_draws.hpp"
#include "run/plan.hpp"
#include "skinheal/ensemble.hpp"

namespace skinheal {

// Draws of a caller's own, in the places of the numbers of a run.
struct PlacedDraws {
  std::vector<std::size_t> places;  // of each name
  const std::vector<double>* values = nullptr;
};

// What is the same for all members and all threads.
struct MemberPlan {
  const Planner& planner;
  const ParameterDraws& ranges;
  std::optional<PlacedDraws> draws;  // instead of the ranges
  std::uint64_t seed;
  bool knows_health;
};

struct PlannedMember {
  Schedule schedule;
  std::string impossible;  // the process that would have to run backwards; empty if there is none
  std::size_t redrawn = 0;
};

class MemberSource {
 public:
  MemberSource(const MemberPlan& plan, const Model::Data& model) : plan_(plan), judge_(model) {}

  // Throws Misuse if fifty draws in a row have no stable healthy skin.
  PlannedMember plan(std::size_t index);

 private:
  PlannedMember from_ranges(std::size_t index);
  PlannedMember from_draws(std::size_t index);

  const MemberPlan& plan_;
  HealthJudge judge_;
  std::vector<double> values_;
};

}  // namespace skinheal
