#include "acts/calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

#include "acts/protocol_call.hpp"
#include "numbers/nearest_moment.hpp"
#include "skinheal/moment.hpp"

namespace skinheal {
namespace {

double as_written(double day) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), day,
                                 std::chars_format::general, 15).ptr;
  std::from_chars(text.data(), end, day);
  return day;
}

// The days that are known, no two of which are the same moment.
class Moments {
 public:
  // The nearest known day that is the same moment, or the day itself.
  double known(double day) const {
    return nearest_moment(day, days_.begin(), days_.lower_bound(day), days_.end());
  }

  double add(double day) {
    const double moment = known(day);
    days_.insert(days_.end(), moment);
    return moment;
  }

 private:
  std::set<double> days_;
};

// Repeats the calls one after the other.
class Replay {
 public:
  void operator()(const Session& session) { add(session.day, session.treatment, 0.0); }

  void operator()(const Repeat& repeat) {
    if (repeat.times > 1 && sessions_.back().step == 0.0) sessions_.back().step = repeat.every_days;
    const Session first = sessions_.back().session;
    for (int i = 1; i < repeat.times; ++i) {
      add(repeated_day(first.day, repeat.every_days, i), first.treatment, 0.0);
    }
  }

  void operator()(const CareInterval& interval) { calendar_.cares.push_back(interval); }
  void operator()(const Turn& turn) { calendar_.turns.push_back(turn); }

  Calendar take() {
    std::ranges::stable_sort(sessions_, {}, [](const Added& added) { return added.session.day; });
    for (Added& added : sessions_) {
      calendar_.sessions.push_back(std::move(added.session));
      calendar_.steps.push_back(added.step);
    }
    for (CareInterval& care : calendar_.cares) settle(care.from_day, care.until_day);
    for (Turn& turn : calendar_.turns) settle(turn.from_day, turn.until_day);
    return std::move(calendar_);
  }

 private:
  struct Added {
    Session session;
    double step;
  };

  void add(double day, const Treatment& treatment, double step) {
    sessions_.push_back({{moments_.add(day), treatment}, step});
  }

  // An interval that would vanish, because both of its edges are at one session, stays as it is.
  void settle(double& from, double& until) {
    const double start = moments_.known(from);
    const double end = moments_.known(until);
    if (!lasts(start, end)) return;
    from = moments_.add(start);
    until = moments_.add(end);
  }

  Moments moments_;
  std::vector<Added> sessions_;  // in the order in which they were added
  Calendar calendar_;
};

}  // namespace

Calendar Calendar::of(const Protocol::Call* last) {
  std::vector<const Protocol::Call*> calls;
  for (; last != nullptr; last = last->before.get()) calls.push_back(last);
  std::ranges::reverse(calls);
  Replay replay;
  for (const Protocol::Call* call : calls) std::visit(replay, call->what);
  return replay.take();
}

double repeated_day(double first, double step, double repeat) {
  const double day = as_written(first + repeat * step);
  return same_moment(day, Protocol::latest_day) ? std::min(day, Protocol::latest_day) : day;
}

bool lasts(double from, double until) { return earlier(from, from + (until - from) / 3.0); }

}  // namespace skinheal
