// Protocol::courses: sessions that repeat evenly, found again.
//
// Greedy: from the first session that is in no course yet, the longest course is taken, whatever of
// a few steps gives it. A course may take only the first session of a day that is still free: so
// sessions of one day stand in the order of their courses, which is the order in which they act.
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "acts/calendar.hpp"
#include "acts/same_acts.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

// Steps that are tried: to the next so many sessions of the same treatment, among so many that follow.
constexpr std::size_t most_candidates = 8;
constexpr std::size_t farthest = 200;

class Grouping {
 public:
  Grouping(const Calendar& calendar, std::size_t longest, double shortest_step)
      : calendar_(calendar), most_members_(longest - 1), shortest_step_(shortest_step),
        taken_(sessions().size()) {}

  std::vector<Course> courses() {
    std::vector<Course> found;
    for (std::size_t i = 0; i < sessions().size(); ++i) {
      if (!taken_[i]) found.push_back(course_from(i));
    }
    return found;
  }

 private:
  using Members = std::vector<std::size_t>;  // those after the first
  const std::vector<Session>& sessions() const { return calendar_.sessions; }

  Course course_from(std::size_t first) {
    taken_[first] = true;
    Members longest;
    double step = 0.0;
    for (const double candidate : candidates(first)) {
      Members members = members_of(first, candidate);
      if (members.size() <= longest.size()) continue;
      longest = std::move(members);
      step = candidate;
    }
    for (const std::size_t member : longest) taken_[member] = true;
    last_step_ = step;
    const Session& session = sessions()[first];
    return {session.day, longest.empty() ? 0.0 : step, static_cast<int>(longest.size()) + 1, session.treatment};
  }

  // The step with which it was made, if it was; that of the course before, which may have been cut
  // at its greatest length; and the distances to what comes next.
  std::vector<double> candidates(std::size_t first) const {
    std::vector<double> steps;
    if (calendar_.steps[first] > 0.0) steps.push_back(calendar_.steps[first]);
    if (last_step_ > 0.0) steps.push_back(last_step_);
    const Session& from = sessions()[first];
    // As many whatever was known before: what was written and read is grouped the same again.
    const std::size_t most = steps.size() + most_candidates;
    const std::size_t end = std::min(sessions().size(), first + farthest);
    for (std::size_t i = first + 1; i < end && steps.size() < most; ++i) {
      const Session& next = sessions()[i];
      if (taken_[i] || next.day == from.day || !same(next.treatment, from.treatment)) continue;
      steps.push_back(repeated_day(0.0, next.day - from.day, 1.0));
    }
    std::erase_if(steps, [&](double step) { return step < shortest_step_; });
    return steps;
  }

  // The sessions after the first of the course with this step.
  Members members_of(std::size_t first, double step) const {
    const Session& from = sessions()[first];
    Members members;
    while (members.size() < most_members_) {
      const auto repeat = static_cast<double>(members.size() + 1);
      const std::size_t next = first_free(repeated_day(from.day, step, repeat));
      if (next <= first || next == sessions().size()) return members;
      if (!members.empty() && next <= members.back()) return members;
      if (!same(sessions()[next].treatment, from.treatment)) return members;
      members.push_back(next);
    }
    return members;
  }

  // The first session of this day that is in no course, or the number of sessions.
  std::size_t first_free(double day) const {
    const auto place = std::ranges::lower_bound(sessions(), day, {}, &Session::day);
    auto i = static_cast<std::size_t>(place - sessions().begin());
    while (i < sessions().size() && sessions()[i].day == day && taken_[i]) ++i;
    return i < sessions().size() && sessions()[i].day == day ? i : sessions().size();
  }

  const Calendar& calendar_;
  std::size_t most_members_;
  double shortest_step_;
  double last_step_ = 0.0;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<Course> Protocol::courses(std::size_t longest, double shortest_step) const {
  if (longest == 0) throw Misuse("a course has at least one session; got a greatest length of 0");
  return Grouping(calendar(), longest, shortest_step).courses();
}

}  // namespace skinheal
