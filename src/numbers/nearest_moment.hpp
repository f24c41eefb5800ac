// The nearest of known days that is the same moment as another.
#pragma once

#include <cmath>
#include <functional>
#include <iterator>

#include "skinheal/moment.hpp"

namespace skinheal {

// Of rising entries from `first` to `last` the day that is nearest and the same moment, or `day` itself; `after` is
// the first entry that is not before it.
template <class Entry, class DayOf = std::identity>
double nearest_moment(double day, Entry first, Entry after, Entry last, DayOf day_of = {}) {
  double nearest = day;
  double distance = INFINITY;
  const auto look_at = [&](double other) {
    if (!same_moment(day, other) || std::abs(other - day) >= distance) return;
    nearest = other;
    distance = std::abs(other - day);
  };
  if (after != first) look_at(std::invoke(day_of, *std::prev(after)));
  if (after != last) look_at(std::invoke(day_of, *after));
  return nearest;
}

}  // namespace skinheal
