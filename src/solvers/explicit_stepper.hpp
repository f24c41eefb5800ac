// ExplicitStepper: any explicit error stepper of Boost.Odeint, drawn by Hermite interpolation.
//
// Only Odeint's formulas are used, in the forms that take the derivative from outside: so nothing
// is kept between two steps that a jump of the state could make stale, and Odeint's own controller,
// which takes NaN for a success, has no say.
#pragma once

#include <functional>

#include "solvers/embedded_stepper.hpp"
#include "solvers/hermite.hpp"

namespace skinheal {

// The right-hand side in the form that Odeint calls; hand it over by std::ref.
struct OdeintSystem {
  Flow& flow;
  void operator()(const std::vector<double>& x, std::vector<double>& dxdt, double t) {
    flow.rhs(t, x.data(), dxdt.data());
  }
};

// `first_same_as_last`: the method evaluates the rate at the end of its step, and hands it out.
template <class OdeintStepper, bool first_same_as_last>
class ExplicitStepper final : public EmbeddedStepper {
 public:
  ExplicitStepper(Flow& flow, Tolerance tolerance)
      : EmbeddedStepper(flow, tolerance, OdeintStepper::error_order_value),
        hermite_(flow),
        system_{flow},
        slope_after_(flow.size()) {}

 protected:
  bool do_step(double h) override {
    const State& slope = hermite_.begin(time_, state_);
    if (flow_.culprit() != no_index) return false;
    call(h, slope);
    return flow_.culprit() == no_index;
  }
  ScaledError prepare_drawing(double h) override {
    return hermite_.end(time_, h, proposal_, tolerance_);
  }
  void draw(double /*h*/) override { segment_.coefficients = hermite_.take_coefficients(); }
  void advance() override { hermite_.advance(); }
  void forget_history() override {
    EmbeddedStepper::forget_history();
    hermite_.forget();
  }

 private:
  void call(double h, const State& slope) {
    if constexpr (first_same_as_last) {
      method_.do_step(std::ref(system_), state_, slope, time_, proposal_, slope_after_, h, error_);
    } else {
      method_.do_step(std::ref(system_), state_, slope, time_, proposal_, h, error_);
    }
  }

  Hermite hermite_;
  OdeintSystem system_;
  OdeintStepper method_;
  State slope_after_;
};

}  // namespace skinheal
