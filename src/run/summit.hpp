// Summit: the largest value of a quantity, found while values come by.
#pragma once

#include <limits>

namespace skinheal {

// With the values beside it, to place it between them.
class Summit {
 public:
  // The next value, at a later day.
  void take(double now, double found) noexcept {
    if (waits_) {
      after_day_ = now;
      after_ = found;
      waits_ = false;
    }
    if (found > value_) {
      before_day_ = last_day_;
      before_ = last_;
      after_day_ = after_ = unknown;
      day_ = now;
      value_ = found;
      waits_ = true;
    }
    last_day_ = now;
    last_ = found;
  }

  // By the parabola through the three, where there are three; NaN if there was no number.
  void place(double& day, double& value) const noexcept {
    day = day_;
    value = day_ == day_ ? value_ : unknown;
    const double left = before_day_ - day_, right = after_day_ - day_;
    const double rise = (before_ - value_) / left, fall = (after_ - value_) / right;
    const double bend = (fall - rise) / (right - left);
    const double slope = rise - bend * left;
    const double shift = -0.5 * slope / bend;
    if (!(bend < 0.0) || !(shift > left && shift < right)) return;
    day = day_ + shift;
    value = value_ + 0.5 * slope * shift;
  }

 private:
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  double day_ = unknown, value_ = -std::numeric_limits<double>::infinity();
  double before_day_ = unknown, before_ = unknown, after_day_ = unknown, after_ = unknown;
  double last_day_ = unknown, last_ = unknown;
  bool waits_ = false;  // for the value after it
};

}  // namespace skinheal
