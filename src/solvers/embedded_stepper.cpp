#include "solvers/embedded_stepper.hpp"

namespace skinheal {

Attempt EmbeddedStepper::try_step(double target) {
  const double h = target - time_;
  const Attempt result = attempt(h);
  if (result.verdict != Verdict::accepted) return result;
  segment_ = Segment{time_, h, {}};
  draw(h);
  advance();
  time_ = target;
  state_.swap(proposal_);
  return result;
}

// Comparisons are written so that an error that is not a number counts as too large.
Attempt EmbeddedStepper::attempt(double h) {
  flow_.forget();
  if (!do_step(h)) return failed_attempt(h, flow_.culprit());
  const ScaledError error = scaled_error(tolerance_, state_, proposal_, error_);
  if (const std::size_t state = not_finite_state(); state != no_index) {
    return failed_attempt(h, state);
  }
  if (!(error.size <= 1.0)) return refuse(h, error);
  const ScaledError drawing = prepare_drawing(h);
  if (flow_.culprit() != no_index) return failed_attempt(h, flow_.culprit());
  if (!(drawing.size <= 1.0)) {
    return {Verdict::inexact, h * std::max(0.1, factor_for_drawing(drawing.size)), drawing.state};
  }
  double factor = control_.after_success(error.size);
  if (drawing.size > 0.0) factor = std::min(factor, factor_for_drawing(drawing.size));
  return {Verdict::accepted, h * factor, error.state};
}

Attempt EmbeddedStepper::refuse(double h, const ScaledError& error) {
  return {Verdict::inexact, h * control_.after_failure(error.size), error.state};
}

std::size_t EmbeddedStepper::not_finite_state() const noexcept {
  if (flow_.culprit() != no_index) return flow_.culprit();
  const std::size_t state = first_non_finite(proposal_.data(), proposal_.size());
  return state != no_index ? state : first_non_finite(error_.data(), error_.size());
}

}  // namespace skinheal
