// Stepper: what the stepping loop drives, and all that a solver of this wing must be.
//
// A stepper stands at a point (time and state) and tries to reach a target time in one step. If
// the error is tolerable it moves there and leaves the step as a polynomial; otherwise it stays
// and says how long a step it would rather take. Budgets, breakpoints and the smallest step are
// the loop's business, not the stepper's.
//
// The shape is that of Boost.Odeint's controlled and dense-output steppers, made one. Steppers
// derive from EmbeddedStepper if their method returns an error estimate, else from this class.
//
// This header stays plain C++17: rosenbrock4.cpp, which includes it, cannot be newer.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "solvers/finite.hpp"
#include "solvers/flow.hpp"
#include "solvers/step_control.hpp"
#include "skinheal/trajectory.hpp"

namespace skinheal {

enum class Verdict { accepted, inexact, not_finite };

struct Attempt {
  Verdict verdict = Verdict::accepted;
  double next_step = 0.0;         // the length of step to try next
  std::size_t worst = no_index;  // the state with the largest error, or the one not finite
};

class Stepper {
 public:
  using State = std::vector<double>;

  Stepper(Flow& flow, Tolerance tolerance) : flow_(flow), tolerance_(tolerance) {}
  virtual ~Stepper() = default;
  Stepper(const Stepper&) = delete;
  Stepper& operator=(const Stepper&) = delete;

  // Stand at (t, x) and forget everything of the steps before: the state may have jumped.
  void restart(double t, const State& x) {
    time_ = t;
    state_ = x;
    forget_history();
  }

  virtual Attempt try_step(double target) = 0;

  double time() const noexcept { return time_; }
  const State& state() const noexcept { return state_; }

  // The polynomial of the last accepted step; can be taken once.
  Segment take_segment() { return std::move(segment_); }

 protected:
  virtual void forget_history() = 0;

  Flow& flow_;
  Tolerance tolerance_;
  double time_ = 0.0;
  State state_;
  Segment segment_;
};

// After a step that could not even be computed: the error says nothing, so go back far. Without a
// state at fault no rate was infinite; a pivot of the linear solver vanished.
inline Attempt failed_attempt(double step, std::size_t state) {
  return {state == no_index ? Verdict::inexact : Verdict::not_finite, 0.2 * step, state};
}

}  // namespace skinheal
