#include "skinheal/recording.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "numbers/nearest_moment.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

template <class Entries, class Day>
double snapped(const Entries& entries, double day, Day day_of) {
  const auto after = std::ranges::lower_bound(entries, day, {}, day_of);
  return nearest_moment(day, entries.begin(), after, entries.end(), day_of);
}

void expect(bool holds, const char* what) {
  if (!holds) throw Misuse(std::string("this recording does not hold together: ") + what);
}

void check(const Trajectory& trajectory, std::size_t size) {
  expect(trajectory.size() == size && size > 0, "its states are not those that it names");
  double day = 0.0;
  for (const auto& segment : trajectory.segments()) {
    expect(!segment.coefficients.empty() && segment.coefficients.size() % size == 0,
           "a polynomial does not fit the number of states");
    expect(segment.start >= day && segment.length >= 0.0, "its days fall");
    day = segment.start;
  }
  expect(trajectory.end() >= day, "it ends before it began");
  const auto last = trajectory.final_state().size();
  expect(last == size || last == 0, "its last state is not whole");
}

// Of a run that kept its grid: the states of its days, and the steps around its peaks beside them.
void check_grid(const Trajectory& grid, const Trajectory& around_peaks, std::size_t size) {
  for (std::size_t i = 0; i < grid.segments().size(); ++i) {
    const auto& segment = grid.segments()[i];
    expect(segment.length == 0.0 && segment.coefficients.size() == size, "a day of its grid is no single state");
    expect(i < 2 || segment.start > grid.segments()[i - 2].start, "a day of its grid has more than two edges");
  }
  expect(around_peaks.kept() == Keep::dense, "the steps around its peaks are none");
  check(around_peaks, size);
  expect(around_peaks.end() == grid.end() && around_peaks.final_state() == grid.final_state(),
         "the steps around its peaks are of another run");
}

}  // namespace

void check(const Recording& recording) {
  const auto& trajectory = recording.trajectory;
  check(trajectory, recording.species.size());
  if (trajectory.kept() == Keep::grid) check_grid(trajectory, recording.around_peaks, recording.species.size());
  const auto numbers = recording.parameters.size();
  expect(recording.baseline.size() == numbers, "its baseline is not that of its parameters");
  double day = 0.0;
  for (const auto& leg : recording.legs) {
    expect(leg.values.size() == numbers, "a leg has not the values of its parameters");
    expect(leg.from_day >= day, "its legs fall back in time");
    day = leg.from_day;
  }
  day = 0.0;
  for (const auto& mark : recording.sessions) {
    expect(mark.day >= day, "its sessions fall back in time");
    day = mark.day;
  }
  for (const double time : recording.times) expect(std::isfinite(time), "an output time is no number");
}

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
