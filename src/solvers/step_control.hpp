// Step control: how large an error is, and how long the next step may be.
#pragma once

#include <cstddef>
#include <vector>

namespace skinheal {

struct Tolerance {
  double relative = 0.0;
  double absolute = 0.0;
};

// The largest error of any state in units of what is tolerated there, and that state. The largest
// and not the mean: a hundred states at rest must not buy tolerance for one that moves.
struct ScaledError {
  double size = 0.0;
  std::size_t state = 0;
};

ScaledError scaled_error(const Tolerance& tolerance, const std::vector<double>& x,
                         const std::vector<double>& x_new, const std::vector<double>& error);

// The factor to the longest step of which the drawing, a polynomial of order 5, would still meet the tolerance: it
// errs like h^6.
double factor_for_drawing(double error);

// Proportional-integral step control (Gustafsson 1991; Hairer and Wanner 1996, IV.2). It remembers
// the error of the last accepted step, which calms the step of an explicit method at the edge of
// its stability.
class StepControl {
 public:
  explicit StepControl(int order_of_error) : exponent_(1.0 / (order_of_error + 1)) {}

  void restart() noexcept;
  // The factor from the present step to the next, after a step whose scaled error was `error`.
  double after_success(double error) noexcept;
  double after_failure(double error) noexcept;

 private:
  double exponent_;
  double last_error_ = 1.0;
  bool just_failed_ = false;
};

}  // namespace skinheal
