#include "run/record.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "run/diagnosis.hpp"
#include "run/run.hpp"
#include "skinheal/version.hpp"

namespace skinheal {
namespace {

template <class Items>
std::vector<std::string> names(const Items& items) {
  std::vector<std::string> result;
  for (const auto& item : items) result.push_back(item.name);
  return result;
}

// What was done as far as the run came.
std::vector<SessionMark> reached(const std::vector<SessionMark>& sessions, double day) {
  std::vector<SessionMark> marks;
  for (const auto& mark : sessions) {
    if (mark.day <= day) marks.push_back(mark);
  }
  return marks;
}

// Whoever draws a run wants more than an output grid of a month: days between two moments, the first third even, the
// rest ever wider apart from ten minutes on. Fewer for each where there are many.
void add_between(double from, double until, int points, std::vector<double>& days) {
  constexpr double first = 10.0 / 1440.0;
  const double reach = until - from;
  for (int i = 1; i < points / 3; ++i) days.push_back(from + reach * i / (points / 3));
  for (int i = 0; i < points - points / 3 && first < reach; ++i) {
    days.push_back(from + first * std::pow(reach / first, static_cast<double>(i) / (points - points / 3)));
  }
}

// An empty one, for what is to be kept of a run.
Trajectory to_fill(Keep keep, const Schedule& schedule, const std::vector<double>& times) {
  constexpr int fewest = 16, most = 120, together = 40'000;
  const auto size = schedule.start.size();
  if (keep == Keep::dense) return Trajectory(size);
  const int points = std::clamp(together / static_cast<int>(schedule.moments.size()), fewest, most);
  auto days = times;
  for (std::size_t i = 0; i < schedule.moments.size(); ++i) {
    const bool last = i + 1 == schedule.moments.size();
    days.push_back(schedule.moments[i].day);
    add_between(days.back(), last ? schedule.horizon : schedule.moments[i + 1].day, points, days);
  }
  days.push_back(schedule.horizon);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return Trajectory(size, std::move(days));
}

}  // namespace

Recording record(const Plan& plan, std::vector<double> times, const Model& model,
                 const SolverOptions& options, Keep keep) {
  auto result = run(model.data()->program, plan.schedule, options, to_fill(keep, plan.schedule, times));
  Recording recording;
  recording.model = model.name();
  recording.model_hash = model.hash();
  recording.version = version();
  recording.species = names(model.species());
  recording.parameters = names(model.parameters());
  recording.baseline = plan.schedule.baseline;
  recording.legs = plan.schedule.legs;
  recording.sessions = reached(plan.sessions, result.day);
  recording.times = std::move(times);
  recording.statistics = result.statistics;
  recording.trajectory = std::move(result.trajectory);
  recording.around_peaks = std::move(result.around_peaks);
  recording.outcome = outcome_of(result, recording, *model.data(), options);
  auto notes = plan.notes;
  note_what_is_no_number(recording, *model.data(), notes);
  recording.notes = notes.texts();
  return recording;
}

}  // namespace skinheal
