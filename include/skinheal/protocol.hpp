// Protocol: when is what done. Times come first, in days.
//
//   Protocol()
//       .at(0, microneedling({{"depth_mm", 1.5}}))
//       .every(28, 3)                                   // three sessions in all: days 0, 28, 56
//       .during(0, 3, care("occlusion"));
//
// A protocol is a value: each call gives a new one. Sessions at one moment act in the order in
// which they were added. A session at day 0 acts (the run starts with it), and one at the horizon
// acts too (it is the last thing that happens; the state that a timeline reports there is the
// state after it). A session beyond the horizon is refused by simulate. An interval is closed on
// the left and open on the right.
#pragma once

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

class Protocol {
 public:
  // Adds a session. Throws Misuse for a day that is negative or not finite.
  Protocol at(double day, const Treatment& treatment) const;
  // Repeats the session that was added last, so that it happens `times` times in all.
  Protocol every(double days, int times) const;
  // Adds care from day `start` until day `end`.
  Protocol during(double start, double end, const Care& care) const;
  // Turns a single parameter for an interval; for experiments that no care describes.
  Protocol turn(const Turn& turn) const;

  // In order of time; sessions of one day keep the order in which they were added.
  const std::vector<Session>& sessions() const noexcept { return sessions_; }
  const std::vector<CareInterval>& cares() const noexcept { return cares_; }
  const std::vector<Turn>& turns() const noexcept { return turns_; }
  double last_day() const noexcept;
  bool operator==(const Protocol& other) const;

 private:
  std::vector<Session> sessions_;
  std::size_t last_added_ = 0;
  std::vector<CareInterval> cares_;
  std::vector<Turn> turns_;
};

}  // namespace skinheal
