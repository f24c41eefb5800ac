#include "protocol_file/output_grid.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "acts/calendar.hpp"
#include "numbers/nearest_moment.hpp"
#include "skinheal/moment.hpp"

namespace skinheal {
namespace {

// The day of the nearest session at the same moment, or the time itself.
double on_session(double time, const std::vector<Session>& sessions) {
  const auto after = std::ranges::lower_bound(sessions, time, {}, &Session::day);
  return nearest_moment(time, sessions.begin(), after, sessions.end(), &Session::day);
}

}  // namespace

double settled_horizon(double horizon, const Protocol& protocol) {
  const double last = protocol.last_day();
  return protocol.session_count() > 0 && same_moment(horizon, last) ? last : horizon;
}

std::vector<double> settled_times(const std::vector<double>& times, double horizon,
                                  const Protocol& protocol) {
  std::vector<double> settled;
  for (const double time : times) {
    const double moment = on_session(time, protocol.sessions()) + 0.0;  // no negative zero
    if (settled.empty() || earlier(settled.back(), moment)) settled.push_back(moment);
  }
  while (!settled.empty() && !earlier(settled.back(), horizon)) settled.pop_back();
  settled.push_back(horizon);
  return settled;
}

double even_count(double step, double horizon) {
  const double whole = std::round(horizon / step);
  if (same_moment(whole * step, horizon)) return whole + 1.0;
  return std::floor(horizon / step) + 2.0;  // the horizon itself is no multiple
}

std::vector<double> even_times(double step, double horizon, const Protocol& protocol) {
  std::vector<double> times;
  const double count = even_count(step, horizon);
  // A product and not a running sum, so that day 28 is day 28.
  for (double i = 0.0; i < count; ++i) times.push_back(repeated_day(0.0, step, i));
  return settled_times(times, horizon, protocol);
}

}  // namespace skinheal
