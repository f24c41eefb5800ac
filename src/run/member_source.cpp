#include "run/member_source.hpp"

#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

constexpr int most_attempts = 50;

}  // namespace

PlannedMember MemberSource::plan(std::size_t index) { return plan_.draws ? from_draws(index) : from_ranges(index); }

// The balance is asked first, as it costs little. A model that starts wounded has no health to be stable.
PlannedMember MemberSource::from_ranges(std::size_t index) {
  PlannedMember member;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    values_ = plan_.ranges.draw(plan_.seed, static_cast<int>(index), attempt);
    member.schedule = plan_.planner.schedule(values_.data(), judge_);
    if (judge_.is_balanced() && (!plan_.knows_health || judge_.is_stable())) return member;
    ++member.redrawn;
  }
  throw Misuse(formatted("{} draws in a row had no stable healthy skin; the ranges of this model are too wide for it",
                         most_attempts));
}

// These are taken as they are: whether health is stable is the caller's business.
PlannedMember MemberSource::from_draws(std::size_t index) {
  values_ = plan_.planner.recorded();
  const auto& draws = *plan_.draws;
  const double* row = draws.values->data() + index * draws.places.size();
  for (std::size_t i = 0; i < draws.places.size(); ++i) values_[draws.places[i]] = row[i];
  PlannedMember member{plan_.planner.schedule(values_.data(), judge_), {}, 0};
  member.impossible = judge_.impossible_balance();
  return member;
}

}  // namespace skinheal
