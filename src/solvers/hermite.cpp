#include "solvers/hermite.hpp"

#include <cmath>
#include <utility>

namespace skinheal {

namespace {

// The error of the interpolation is proportional to theta^3 (1 - theta)^3. Its slope is steepest
// where theta (1 - theta) = 1/5; from the slope there to the error at its largest, at theta = 1/2,
// it is this factor.
const double probe = 0.5 * (1.0 - 1.0 / std::sqrt(5.0));
const double slope_to_error = (1.0 / 64.0) / (3.0 / 25.0 / std::sqrt(5.0));

}  // namespace

Hermite::Hermite(Flow& flow)
    : flow_(flow),
      begin_(flow.size()),
      end_(flow.size()),
      jacobian_(flow.pattern().entry_count()),
      dfdt_(flow.size()),
      inner_state_(flow.size()),
      inner_slope_(flow.size()),
      error_(flow.size()) {}

const std::vector<double>& Hermite::begin(double t, const std::vector<double>& x) {
  if (!begun_) visit(t, x, begin_);
  begun_ = flow_.culprit() == no_index;
  return begin_.slope;
}

ScaledError Hermite::end(double t, double h, const std::vector<double>& x,
                         const Tolerance& tolerance) {
  visit(t + h, x, end_);
  interpolate(h);
  return measure(t, h, tolerance);
}

void Hermite::advance() { std::swap(begin_, end_); }

void Hermite::visit(double t, const std::vector<double>& x, HermiteNode& node) {
  node.state = x;
  flow_.linearise(t, x.data(), node.slope.data(), jacobian_.data(), dfdt_.data());
  const SparsityPattern& pattern = flow_.pattern();
  for (std::size_t row = 0; row < x.size(); ++row) {
    double sum = dfdt_[row];
    for (auto entry = pattern.row_starts[row]; entry < pattern.row_starts[row + 1]; ++entry) {
      sum += jacobian_[entry] * node.slope[pattern.columns[entry]];
    }
    node.curvature[row] = sum;
  }
}

void Hermite::interpolate(double h) {
  const std::size_t size = flow_.size();
  coefficients_.resize(6 * size);
  for (std::size_t i = 0; i < size; ++i) {
    const double change = end_.state[i] - begin_.state[i];
    const double slope0 = h * begin_.slope[i], slope1 = h * end_.slope[i];
    const double bend0 = 0.5 * h * h * begin_.curvature[i], bend1 = 0.5 * h * h * end_.curvature[i];
    double* c = coefficients_.data() + i;
    c[0] = begin_.state[i];
    c[size] = slope0;
    c[2 * size] = bend0;
    c[3 * size] = 10.0 * change - 6.0 * slope0 - 4.0 * slope1 - 3.0 * bend0 + bend1;
    c[4 * size] = -15.0 * change + 8.0 * slope0 + 7.0 * slope1 + 3.0 * bend0 - 2.0 * bend1;
    c[5 * size] = 6.0 * change - 3.0 * (slope0 + slope1) - bend0 + bend1;
  }
}

ScaledError Hermite::measure(double t, double h, const Tolerance& tolerance) {
  const std::size_t size = flow_.size();
  for (std::size_t i = 0; i < size; ++i) {
    double value = 0.0, slope = 0.0;
    for (std::size_t k = 6; k-- > 0;) {
      slope = slope * probe + value;
      value = value * probe + coefficients_[k * size + i];
    }
    inner_state_[i] = value;
    error_[i] = slope;
  }
  flow_.rhs(t + probe * h, inner_state_.data(), inner_slope_.data());
  for (std::size_t i = 0; i < size; ++i) {
    error_[i] = slope_to_error * (error_[i] - h * inner_slope_[i]);
  }
  return scaled_error(tolerance, begin_.state, end_.state, error_);
}

}  // namespace skinheal
