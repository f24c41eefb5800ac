#include "protocol_file/file_rules.hpp"

#include "acts/calendar.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "skinheal/moment.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal::file_rules {
namespace {

// What is beyond this many faults can wait for the next run.
constexpr std::size_t most_faults = 12;

Wrong not_after_horizon(const std::string& what, double day, double horizon) {
  if (!earlier(horizon, day)) return std::nullopt;
  return formatted("{} day {}, after the horizon on day {}", what, number_text(day),
                   number_text(horizon));
}

}  // namespace

Wrong session(double day, double horizon) {
  return not_after_horizon("the session is on", day, horizon);
}

Wrong interval_start(double from, double horizon) {
  return not_after_horizon("the interval starts on", from, horizon);
}

Wrong interval_end(double from, double until) {
  if (lasts(from, until)) return std::nullopt;
  return formatted("the interval ends on day {}, not after its start on day {}",
                   number_text(until), number_text(from));
}

Wrong time(std::optional<double> before, double time, double horizon) {
  if (earlier(horizon, time)) {
    return formatted("day {} is after the horizon on day {}", number_text(time),
                     number_text(horizon));
  }
  if (!before || time > *before) return std::nullopt;
  return formatted("day {} comes after day {}; the times must rise", number_text(time),
                   number_text(*before));
}

Wrong time_count(double count) {
  if (count <= static_cast<double>(protocol_fields::most_times)) return std::nullopt;
  return formatted("gives {} output times; at most {} are written", number_text(count),
                   protocol_fields::most_times);
}

std::vector<Fault> shown(std::vector<Fault> faults) {
  if (faults.size() <= most_faults) return faults;
  const std::size_t left = faults.size() - most_faults;
  faults.resize(most_faults);
  faults.push_back({"", formatted("and {} more", left)});
  return faults;
}

}  // namespace skinheal::file_rules
