// Hermite: the dense output of the explicit solvers, a polynomial of degree 5 that meets state,
// rate and derivative of the rate at both ends of a step.
//
// The derivative of the rate along the solution is J f + df/dt, which System::linearise gives
// without differences. The interpolation errs like h^6, as dopri5 itself does; methods of higher
// order take longer steps than that can bear, so the error is measured by one more rate inside the
// step, and the stepper refuses a step that it could not draw.
#pragma once

#include <vector>

#include "solvers/flow.hpp"
#include "solvers/step_control.hpp"
#include "skinheal/trajectory.hpp"

namespace skinheal {

// State, rate and derivative of the rate at one time.
struct HermiteNode {
  explicit HermiteNode(std::size_t size) : state(size), slope(size), curvature(size) {}
  std::vector<double> state, slope, curvature;
};

class Hermite {
 public:
  explicit Hermite(Flow& flow);

  void forget() noexcept { begun_ = false; }
  // Take (t, x) as the beginning of a step, unless it is known already; gives the rate there.
  const std::vector<double>& begin(double t, const std::vector<double>& x);
  // Take (t + h, x) as the end of the step and find the largest error of the polynomial between.
  ScaledError end(double t, double h, const std::vector<double>& x, const Tolerance& tolerance);
  // The end becomes the beginning of the next step.
  void advance();

  // Coefficients of the polynomial that end() made; can be taken once.
  std::vector<double> take_coefficients() { return std::move(coefficients_); }

 private:
  void visit(double t, const std::vector<double>& x, HermiteNode& node);
  void interpolate(double h);
  ScaledError measure(double t, double h, const Tolerance& tolerance);

  Flow& flow_;
  bool begun_ = false;
  HermiteNode begin_, end_;
  std::vector<double> jacobian_, dfdt_, coefficients_, inner_state_, inner_slope_, error_;
};

}  // namespace skinheal
