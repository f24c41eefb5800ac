#include "run/member_way.hpp"

#include <algorithm>

#include "numbers/nearest_moment.hpp"

namespace skinheal {
namespace {

double snapped(const std::vector<double>& days, double day) {
  const auto after = std::lower_bound(days.begin(), days.end(), day);
  return nearest_moment(day, days.begin(), after, days.end());
}

}  // namespace

void MemberWay::begin(const Schedule& schedule, const std::vector<double>& grid) {
  schedule_ = &schedule;
  moment_ = time_ = 0;
  legs_.clear();
  snap(grid);
}

// As Recording::moment() does. Members mostly have the same marks, so what is known of the one before is kept.
void MemberWay::snap(const std::vector<double>& grid) {
  std::vector<double> marks, legs;
  for (const auto& moment : schedule_->moments) {
    if (!moment.jumps.empty()) marks.push_back(moment.day);
  }
  for (const auto& leg : schedule_->legs) legs.push_back(leg.from_day);
  if (marks == marks_ && legs == legs_from_ && times_.size() == grid.size()) return;
  times_ = grid;
  for (auto& day : times_) {
    const double mark = snapped(marks, day);
    const double leg = mark != day ? mark : snapped(legs, day);
    day = leg == day && same_moment(day, schedule_->horizon) ? schedule_->horizon : leg;
  }
  marks_ = std::move(marks);
  legs_from_ = std::move(legs);
}

const Moment* MemberWay::next_moment() const noexcept {
  return moment_ < schedule_->moments.size() ? &schedule_->moments[moment_] : nullptr;
}

double MemberWay::next_stop() const noexcept {
  const auto* moment = next_moment();
  return moment != nullptr ? moment->day : schedule_->horizon;
}

double MemberWay::take_leg() {
  const double day = legs_.front();
  legs_.erase(legs_.begin());
  return day;
}

}  // namespace skinheal
