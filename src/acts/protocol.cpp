#include "skinheal/protocol.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "words/number_text.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

[[noreturn]] void refuse(std::string where, std::string message) {
  throw Misuse(std::vector<Fault>{{std::move(where), std::move(message)}});
}

void require_day(const std::string& where, double day) {
  if (std::isfinite(day) && day >= 0.0) return;
  refuse(where, "day " + number_text(day) + " is not a day from 0 on");
}

void require_interval(const std::string& where, double start, double end) {
  require_day(where, start);
  require_day(where, end);
  if (end > start) return;
  refuse(where, "the interval ends on day " + number_text(end) +
                    ", not after its start on day " + number_text(start));
}

bool equal(const Session& left, const Session& right) {
  return left.day == right.day && left.treatment.name() == right.treatment.name() &&
         left.treatment.settings() == right.treatment.settings();
}

bool equal(const CareInterval& left, const CareInterval& right) {
  return left.from_day == right.from_day && left.until_day == right.until_day &&
         left.care.name() == right.care.name() && left.care.settings() == right.care.settings();
}

bool equal(const Turn& left, const Turn& right) {
  return left.parameter == right.parameter && left.operation == right.operation &&
         left.value == right.value && left.from_day == right.from_day &&
         left.until_day == right.until_day;
}

template <typename Item>
bool all_equal(const std::vector<Item>& left, const std::vector<Item>& right) {
  return std::ranges::equal(left, right,
                            [](const Item& a, const Item& b) { return equal(a, b); });
}

// After all sessions of that day, so that those of one day keep the order of the calls.
std::size_t insert(std::vector<Session>& sessions, Session session) {
  const auto place = std::ranges::upper_bound(sessions, session.day, {}, &Session::day);
  // Before the insertion, which may move the sessions elsewhere.
  const auto index = static_cast<std::size_t>(place - sessions.begin());
  sessions.insert(place, std::move(session));
  return index;
}

}  // namespace

Protocol Protocol::at(double day, const Treatment& treatment) const {
  require_day("at", day);
  Protocol longer = *this;
  longer.last_added_ = insert(longer.sessions_, {day, treatment});
  return longer;
}

Protocol Protocol::every(double days, int times) const {
  if (sessions_.empty()) refuse("every", "there is no session yet that could repeat");
  if (!std::isfinite(days) || days <= 0.0) {
    refuse("every", number_text(days) + " is not a number of days above 0");
  }
  if (times < 1) {
    refuse("every", std::to_string(times) + " times; once is the least that can be");
  }
  Protocol longer = *this;
  const Session first = sessions_[last_added_];
  if (!std::isfinite(first.day + (times - 1) * days)) {
    refuse("every", "the last session would be on a day that is not finite");
  }
  for (int repeat = 1; repeat < times; ++repeat) {
    longer.last_added_ = insert(longer.sessions_, {first.day + repeat * days, first.treatment});
  }
  return longer;
}

Protocol Protocol::during(double start, double end, const Care& care) const {
  require_interval("during", start, end);
  Protocol longer = *this;
  longer.cares_.push_back({start, end, care});
  return longer;
}

Protocol Protocol::turn(const Turn& turn) const {
  require_interval("turn", turn.from_day, turn.until_day);
  if (!std::isfinite(turn.value)) {
    refuse("turn", number_text(turn.value) + " is not a finite number");
  }
  Protocol longer = *this;
  longer.turns_.push_back(turn);
  return longer;
}

double Protocol::last_day() const noexcept {
  return sessions_.empty() ? 0.0 : sessions_.back().day;
}

bool Protocol::operator==(const Protocol& other) const {
  return all_equal(sessions_, other.sessions_) && all_equal(cares_, other.cares_) &&
         all_equal(turns_, other.turns_);
}

}  // namespace skinheal
