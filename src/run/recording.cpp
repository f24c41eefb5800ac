#include "skinheal/recording.hpp"

#include <algorithm>

#include "skinheal/fault.hpp"
#include "skinheal/moment.hpp"

namespace skinheal {
namespace {

// Of rising days that of the same moment, or the day itself.
template <class Entries, class Day>
double snapped(const Entries& entries, double day, Day day_of) {
  auto next = std::partition_point(entries.begin(), entries.end(),
                                   [&](const auto& entry) { return day_of(entry) < day; });
  if (next != entries.end() && same_moment(day_of(*next), day)) return day_of(*next);
  if (next != entries.begin() && same_moment(day_of(*std::prev(next)), day)) {
    return day_of(*std::prev(next));
  }
  return day;
}

}  // namespace

double Recording::moment(double day) const noexcept {
  const double session = snapped(sessions, day, [](const SessionMark& mark) { return mark.day; });
  if (session != day) return session;
  const double leg = snapped(legs, day, [](const ParameterLeg& entry) { return entry.from_day; });
  if (leg != day) return leg;
  return same_moment(day, trajectory.end()) ? trajectory.end() : day;
}

void Recording::states(double day, Side side, double* values) const {
  trajectory.evaluate(moment(day), side == Side::before, values);
}

double Recording::state(const std::string& name, double day, Side side) const {
  const auto place = std::find(species.begin(), species.end(), name);
  if (place == species.end()) throw Misuse(unknown_name("species", name, species));
  std::vector<double> values(species.size());
  states(day, side, values.data());
  return values[static_cast<std::size_t>(place - species.begin())];
}

const std::vector<double>& Recording::parameters_at(double day, Side side) const {
  const double at = moment(day);
  const auto later = [&](double time, const ParameterLeg& leg) {
    return side == Side::before ? time <= leg.from_day : time < leg.from_day;
  };
  const auto next = std::upper_bound(legs.begin(), legs.end(), at, later);
  return next == legs.begin() ? baseline : std::prev(next)->values;
}

}  // namespace skinheal
