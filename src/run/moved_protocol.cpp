#include "run/moved_protocol.hpp"

#include <iterator>

#include "skinheal/moment.hpp"

namespace skinheal {
namespace {

struct Parts {
  std::vector<Session> sessions;
  std::vector<CareInterval> cares;
  std::vector<Turn> turns;
};

Parts parts_of(const Protocol& protocol) {
  return {protocol.sessions(), protocol.cares(), protocol.turns()};
}

Protocol made_of(const Parts& parts) {
  Protocol protocol;
  for (const auto& session : parts.sessions) protocol = protocol.at(session.day, session.treatment);
  for (const auto& interval : parts.cares) {
    protocol = protocol.during(interval.from_day, interval.until_day, interval.care);
  }
  for (const auto& turn : parts.turns) protocol = protocol.turn(turn);
  return protocol;
}

// How far a day moves; what stands at no mark stays.
double shift_at(double day, const std::map<double, double>& day_of_mark) {
  const auto next = day_of_mark.lower_bound(day);
  if (next != day_of_mark.end() && same_moment(next->first, day)) return next->second - next->first;
  if (next == day_of_mark.begin() || !same_moment(std::prev(next)->first, day)) return 0.0;
  return std::prev(next)->second - std::prev(next)->first;
}

void move_interval(double& from, double& until, const std::map<double, double>& day_of_mark) {
  const double begins = shift_at(from, day_of_mark), ends = shift_at(until, day_of_mark);
  from += begins;
  until += begins != 0.0 ? begins : ends;
}

}  // namespace

Protocol with_setting(const Protocol& protocol, const std::vector<std::size_t>& sessions,
                      const std::string& setting, double value) {
  auto parts = parts_of(protocol);
  for (const auto i : sessions) {
    auto& treatment_at = parts.sessions[i].treatment;
    auto settings = treatment_at.settings();
    settings.insert_or_assign(setting, value);
    treatment_at = treatment(treatment_at.kind(), settings);
  }
  return made_of(parts);
}

Protocol with_days(const Protocol& protocol, const std::map<double, double>& day_of_mark) {
  auto parts = parts_of(protocol);
  for (auto& session : parts.sessions) session.day += shift_at(session.day, day_of_mark);
  for (auto& care : parts.cares) move_interval(care.from_day, care.until_day, day_of_mark);
  for (auto& turn : parts.turns) move_interval(turn.from_day, turn.until_day, day_of_mark);
  return made_of(parts);
}

Protocol later(const Protocol& protocol, double days) {
  auto parts = parts_of(protocol);
  for (auto& session : parts.sessions) session.day += days;
  for (auto& care : parts.cares) {
    care.from_day += days;
    care.until_day += days;
  }
  for (auto& turn : parts.turns) {
    turn.from_day += days;
    turn.until_day += days;
  }
  return made_of(parts);
}

Protocol with_turn(const Protocol& protocol, std::size_t turn, double value) {
  auto parts = parts_of(protocol);
  parts.turns[turn].value = value;
  return made_of(parts);
}

}  // namespace skinheal
