// MemberWay: where a member of an ensemble is on its schedule: which mark comes next, and which times of the grid.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "run/schedule.hpp"

namespace skinheal {

class MemberWay {
 public:
  void begin(const Schedule& schedule, const std::vector<double>& grid);

  // The next mark at which it acts, if there is one before the end.
  const Moment* next_moment() const noexcept;
  void pass_moment() noexcept { ++moment_; }
  // Where the next leg ends: at the next mark, or at the horizon.
  double next_stop() const noexcept;
  bool at_the_end(double day) const noexcept { return next_moment() == nullptr && day == schedule_->horizon; }

  // Corners of the rates on the way to a stop, each to be met exactly; the stop itself is the last.
  void set_legs(std::vector<double> days) { legs_ = std::move(days); }
  bool has_leg() const noexcept { return !legs_.empty(); }
  double take_leg();

  // The next time of the grid, as the moment that is meant by it; infinity behind the last.
  double next_time() const noexcept {
    return time_ < times_.size() ? times_[time_] : std::numeric_limits<double>::infinity();
  }
  std::size_t time_index() const noexcept { return time_; }
  void pass_time() noexcept { ++time_; }

 private:
  void snap(const std::vector<double>& grid);

  const Schedule* schedule_ = nullptr;
  std::size_t moment_ = 0, time_ = 0;
  std::vector<double> legs_;
  std::vector<double> marks_, legs_from_;  // of the schedule that `times_` belong to
  std::vector<double> times_;
};

}  // namespace skinheal
