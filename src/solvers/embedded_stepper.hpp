// EmbeddedStepper: a one-step method with an error estimate, made into a Stepper.
//
// A method says how to take a step (do_step) and how to draw it as a polynomial (draw); accepting,
// rejecting and the length of the next step are the same for all and live here.
#pragma once

#include <algorithm>

#include "solvers/stepper.hpp"

namespace skinheal {

class EmbeddedStepper : public Stepper {
 public:
  EmbeddedStepper(Flow& flow, Tolerance tolerance, int order_of_error)
      : Stepper(flow, tolerance),
        proposal_(flow.size()),
        error_(flow.size()),
        control_(order_of_error) {}

  Attempt try_step(double target) final;

 protected:
  // Fills proposal_ and error_ with a step of length h from (time_, state_); false if it cannot.
  virtual bool do_step(double h) = 0;
  // Called once a step of length h has met the tolerance: the scaled error of the drawing, or 0
  // for a method whose own interpolant is as good as its error estimate.
  virtual ScaledError prepare_drawing(double /*h*/) { return {}; }
  // Fills the coefficients of segment_ for a step of length h to proposal_.
  virtual void draw(double h) = 0;
  // The stepper is about to stand at proposal_.
  virtual void advance() = 0;
  void forget_history() override { control_.restart(); }

  State proposal_;
  State error_;

 private:
  Attempt attempt(double h);
  Attempt refuse(double h, const ScaledError& error);
  std::size_t not_finite_state() const noexcept;

  StepControl control_;
};

}  // namespace skinheal
