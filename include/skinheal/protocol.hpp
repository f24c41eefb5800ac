// Protocol: when is what done. Times come first, in days.
//
//   Protocol()
//       .at(0, microneedling({{"depth_mm", 1.5}}))
//       .every(28, 3)                                   // three sessions in all: days 0, 28, 56
//       .during(0, 3, care("occlusion"));
//
// A protocol is a value: each call gives a new one, and costs the same however long the protocol
// is, since protocols share what they have in common. Sessions at one moment act in the order in
// which they were added. A session at day 0 acts (the run starts with it), and one at the horizon
// acts too (it is the last thing that happens; the state that a timeline reports there is the
// state after it). A session beyond the horizon is refused by simulate. An interval is closed on
// the left and open on the right.
//
// Days that are the same moment (see moment.hpp) are one day: a session takes the day of the one
// that was added first, and the edges of care and turns take the days of sessions, or of edges
// that were added before. A repeat is on the day that one would write: day 3.3 is three times 1.1.
//
// Days go from 0 to 36 525, a century; a protocol has at most 100 000 sessions, 100 000 intervals
// of care and 100 000 turns. All calls throw Misuse for what makes no sense, before any work.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "skinheal/injury.hpp"
#include "skinheal/parameter.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {

struct Session {
  double day = 0.0;
  Treatment treatment;
};

struct CareInterval {
  double from_day = 0.0;
  double until_day = 0.0;
  Care care;
};

struct Calendar;

// A session, and how often it is repeated: at(first_day, treatment).every(every_days, times).
struct Course {
  double first_day = 0.0;
  double every_days = 0.0;  // 0 for a single session
  int times = 1;
  Treatment treatment;
};

class Protocol {
 public:
  static constexpr double latest_day = 36525.0;
  static constexpr std::size_t most_entries = 100'000;  // sessions, intervals of care, turns; of each

  Protocol();
  // A copy shares, so there is nothing to gain from moving.
  Protocol(const Protocol&) = default;
  Protocol& operator=(const Protocol&) = default;
  // Adds a session.
  Protocol at(double day, const Treatment& treatment) const;
  // Repeats the session that was added last, so that it happens `times` times in all.
  Protocol every(double days, int times) const;
  // Adds care from day `start` until day `end`.
  Protocol during(double start, double end, const Care& care) const;
  // Turns a single parameter for an interval; for experiments that no care describes. One without an
  // end, or with an end after the last day of all, lasts until that day.
  Protocol turn(const Turn& turn) const;

  // In order of time; sessions of one day keep the order in which they were added. Made at the first
  // reading; they live as long as this protocol or a copy of it.
  const std::vector<Session>& sessions() const;
  const std::vector<CareInterval>& cares() const;
  const std::vector<Turn>& turns() const;
  // How many sessions there are, without making the list.
  std::size_t session_count() const noexcept;
  // The same sessions as few courses of at most `longest` sessions that are at least `shortest_step`
  // days apart; added one after the other they give the same sessions, bit for bit.
  std::vector<Course> courses(std::size_t longest = most_entries, double shortest_step = 0.0) const;
  double last_day() const;

  // Equal are protocols with the same sessions, care and turns, however they were added.
  bool operator==(const Protocol& other) const;
  std::size_t hash() const;

 private:
  struct Call;     // one call, and those before it
  struct Reading;  // what all calls make together, once somebody asks
  friend struct Calendar;

  Protocol(const Protocol& before, Call call);
  const Calendar& calendar() const;

  std::shared_ptr<Call> last_;
  std::shared_ptr<Reading> reading_;
};

}  // namespace skinheal

template <>
struct std::hash<skinheal::Protocol> {
  std::size_t operator()(const skinheal::Protocol& protocol) const { return protocol.hash(); }
};
