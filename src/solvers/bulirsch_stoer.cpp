// bulirsch_stoer: extrapolation of the modified midpoint rule with variable order, by Boost.Odeint.
//
// Order and step are chosen together inside Odeint's controller, so this one is not an
// EmbeddedStepper. What the controller cannot do is done here: notice NaN, break out when it wants
// to repeat a step unchanged, and refuse a step too long to be drawn.
#include <algorithm>
#include <boost/numeric/odeint/stepper/bulirsch_stoer.hpp>
#include <functional>
#include <memory>

#include "solvers/explicit_stepper.hpp"
#include "solvers/hermite.hpp"
#include "solvers/shelf.hpp"
#include "solvers/stepper.hpp"

namespace skinheal {

namespace {

using boost::numeric::odeint::controlled_step_result;

class BulirschStoer final : public Stepper {
 public:
  BulirschStoer(Flow& flow, Tolerance tolerance)
      : Stepper(flow, tolerance),
        method_(tolerance.absolute, tolerance.relative, 1.0, 0.0),
        hermite_(flow),
        system_{flow},
        proposal_(flow.size()) {}

  Attempt try_step(double target) override;

 protected:
  void forget_history() override {
    method_.reset();
    hermite_.forget();
  }

 private:
  Attempt attempt(double h);
  Attempt fail(double h, std::size_t state);
  Attempt shorten(double h, double wanted, std::size_t state);
  std::size_t fastest_state() const;

  boost::numeric::odeint::bulirsch_stoer<State> method_;
  Hermite hermite_;
  OdeintSystem system_;
  State proposal_;
};

Attempt BulirschStoer::try_step(double target) {
  const double h = target - time_;
  const Attempt result = attempt(h);
  if (result.verdict != Verdict::accepted) return result;
  segment_ = Segment{time_, h, hermite_.take_coefficients()};
  hermite_.advance();
  time_ = target;
  state_.swap(proposal_);
  return result;
}

Attempt BulirschStoer::attempt(double h) {
  flow_.forget();
  const State& slope = hermite_.begin(time_, state_);
  if (flow_.culprit() != no_index) return fail(h, flow_.culprit());
  double time = time_, next = h;
  const controlled_step_result result =
      method_.try_step(std::ref(system_), state_, slope, time, proposal_, next);
  if (flow_.culprit() != no_index) return fail(h, flow_.culprit());
  const std::size_t state = first_non_finite(proposal_.data(), proposal_.size());
  if (state != no_index) return fail(h, state);
  if (result != boost::numeric::odeint::success) return shorten(h, next, fastest_state());
  const ScaledError drawing = hermite_.end(time_, h, proposal_, tolerance_);
  if (flow_.culprit() != no_index) return fail(h, flow_.culprit());
  const double drawable = h * factor_for_drawing(drawing.size);
  if (!(drawing.size <= 1.0)) return shorten(h, drawable, drawing.state);
  if (!(next > 0.0)) next = h;
  return {Verdict::accepted, std::min(next, drawable), drawing.state};
}

Attempt BulirschStoer::fail(double h, std::size_t state) {
  method_.reset();
  return failed_attempt(h, state);
}

// After a second failure the controller may leave the step as it was, for ever.
Attempt BulirschStoer::shorten(double h, double wanted, std::size_t state) {
  const bool useful = wanted > 0.0 && wanted < h;
  return {Verdict::inexact, useful ? std::max(wanted, 0.1 * h) : 0.5 * h, state};
}

// The controller does not show its error: name the state that changes most.
std::size_t BulirschStoer::fastest_state() const {
  State change(state_);
  for (std::size_t i = 0; i < change.size(); ++i) change[i] = proposal_[i] - state_[i];
  return scaled_error(tolerance_, state_, proposal_, change).state;
}

}  // namespace

ShelfEntry bulirsch_stoer_entry() {
  return {{"bulirsch_stoer", 8, false, "extrapolation with variable order (Bulirsch, Stoer 1966)"},
          [](Flow& flow, Tolerance tolerance) -> std::unique_ptr<Stepper> {
            return std::make_unique<BulirschStoer>(flow, tolerance);
          }};
}

}  // namespace skinheal
