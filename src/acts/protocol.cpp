#include "skinheal/protocol.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>
#include <utility>

#include "acts/calendar.hpp"
#include "acts/protocol_call.hpp"
#include "acts/same_acts.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/moment.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"
#include "words/plain_text.hpp"

namespace skinheal {
namespace {

[[noreturn]] void refuse(std::string where, std::string message) {
  throw Misuse(std::vector<Fault>{{std::move(where), std::move(message)}});
}

// `whose` stands before the day: "the interval starts on ".
void require_day(const std::string& where, double day, const char* whose = "") {
  if (day >= 0.0 && day <= Protocol::latest_day) return;
  refuse(where, formatted("{}day {}, not a day from 0 to {}", whose, number_text(day),
                          number_text(Protocol::latest_day)));
}

void require_interval(const std::string& where, double start, double end) {
  require_day(where, start, "the interval starts on ");
  require_day(where, end, "the interval ends on ");
  if (lasts(start, end)) return;
  refuse(where, formatted("the interval ends on day {}, not after its start on day {}",
                          number_text(end), number_text(start)));
}

void require_room(const std::string& where, const std::string& what, std::size_t count) {
  if (count <= Protocol::most_entries) return;
  refuse(where, formatted("{} {} in all; a protocol has at most {}", count, what,
                          Protocol::most_entries));
}

void require_step(double days) {
  if (!std::isfinite(days) || days <= 0.0) {
    refuse("every", number_text(days) + " is not a number of days above 0");
  }
  if (!same_moment(days, 0.0)) return;
  refuse("every", number_text(days) + " days are less than a microsecond, and so no time at all");
}

void require_last(double first, double days, int times) {
  const double last = repeated_day(first, days, times - 1);
  if (last <= Protocol::latest_day) return;
  refuse("every", formatted("the last of {} sessions would be on day {}, after day {}", times,
                            number_text(last), number_text(Protocol::latest_day)));
}

bool equal(const Session& left, const Session& right) {
  return left.day == right.day && same(left.treatment, right.treatment);
}

bool equal(const CareInterval& left, const CareInterval& right) {
  return left.from_day == right.from_day && left.until_day == right.until_day &&
         same(left.care, right.care);
}

bool equal(const Turn& left, const Turn& right) {
  return left.parameter == right.parameter && left.operation == right.operation &&
         left.value == right.value && left.from_day == right.from_day &&
         left.until_day == right.until_day && left.by == right.by;
}

template <typename Item>
bool all_equal(const std::vector<Item>& left, const std::vector<Item>& right) {
  return std::ranges::equal(left, right,
                            [](const Item& a, const Item& b) { return equal(a, b); });
}

// Zero has one sign here, so that equal days are written alike.
double plain_zero(double day) { return day + 0.0; }

}  // namespace

struct Protocol::Reading {
  std::once_flag once;
  Calendar calendar;
};

Protocol::Protocol() : reading_(std::make_shared<Reading>()) {}

Protocol::Protocol(const Protocol& before, Call call) : reading_(std::make_shared<Reading>()) {
  if (before.last_) {
    call.sessions += before.last_->sessions;
    call.cares += before.last_->cares;
    call.turns += before.last_->turns;
    call.before = before.last_;
  }
  last_ = std::make_shared<Call>(std::move(call));
}

const Calendar& Protocol::calendar() const {
  std::call_once(reading_->once, [&] { reading_->calendar = Calendar::of(last_.get()); });
  return reading_->calendar;
}

Protocol Protocol::at(double day, const Treatment& treatment) const {
  require_day("at", day, "the session is on ");
  require_room("at", "sessions", session_count() + 1);
  Call call(Session{plain_zero(day), treatment});
  call.sessions = 1;
  call.last_added_day = day;
  return {*this, std::move(call)};
}

Protocol Protocol::every(double days, int times) const {
  if (session_count() == 0) refuse("every", "there is no session yet that could repeat");
  require_step(days);
  if (times < 1) refuse("every", formatted("{} times; once is the least that can be", times));
  const std::size_t more = static_cast<std::size_t>(times) - 1;
  require_room("every", "sessions", session_count() + more);
  require_last(last_->last_added_day, days, times);
  Call call(Repeat{days, times});
  call.sessions = more;
  call.last_added_day = repeated_day(last_->last_added_day, days, times - 1);
  return {*this, std::move(call)};
}

Protocol Protocol::during(double start, double end, const Care& care) const {
  require_interval("during", start, end);
  require_room("during", "intervals of care", last_ ? last_->cares + 1 : 1);
  Call call(CareInterval{plain_zero(start), end, care});
  call.cares = 1;
  call.last_added_day = last_ ? last_->last_added_day : 0.0;
  return {*this, std::move(call)};
}

Protocol Protocol::turn(const Turn& turn) const {
  Turn kept = turn;
  kept.until_day = turn.until_day > latest_day ? latest_day : turn.until_day;
  require_interval("turn", kept.from_day, kept.until_day);
  if (!std::isfinite(turn.value)) {
    refuse("turn", number_text(turn.value) + " is not a finite number");
  }
  if (auto wrong = name_fault(turn.parameter)) refuse("turn", "the parameter " + *wrong);
  if (auto wrong = text_fault(turn.by, longest_name)) refuse("turn", "the number behind it " + *wrong);
  require_room("turn", "turns", last_ ? last_->turns + 1 : 1);
  kept.from_day = plain_zero(kept.from_day);
  Call call(std::move(kept));
  call.turns = 1;
  call.last_added_day = last_ ? last_->last_added_day : 0.0;
  return {*this, std::move(call)};
}

const std::vector<Session>& Protocol::sessions() const { return calendar().sessions; }
const std::vector<CareInterval>& Protocol::cares() const { return calendar().cares; }
const std::vector<Turn>& Protocol::turns() const { return calendar().turns; }

std::size_t Protocol::session_count() const noexcept { return last_ ? last_->sessions : 0; }

double Protocol::last_day() const {
  return sessions().empty() ? 0.0 : sessions().back().day;
}

bool Protocol::operator==(const Protocol& other) const {
  if (last_ == other.last_) return true;
  return all_equal(sessions(), other.sessions()) && all_equal(cares(), other.cares()) &&
         all_equal(turns(), other.turns());
}

std::size_t Protocol::hash() const {
  std::size_t hash = sessions().size();
  for (const Session& session : sessions()) {
    hash = hashed_act(hashed(hash, session.day), session.treatment);
  }
  for (const CareInterval& interval : cares()) {
    hash = hashed(hashed(hash, interval.from_day), interval.until_day);
    hash = hashed_act(hash, interval.care);
  }
  for (const Turn& turn : turns()) {
    hash = hashed(hashed(hash, turn.from_day), turn.until_day);
    hash = hashed(hashed(hashed(hash, turn.parameter), turn.value), turn.by);
  }
  return hash;
}

}  // namespace skinheal
