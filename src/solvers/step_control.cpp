#include "solvers/step_control.hpp"

#include <algorithm>
#include <cmath>

namespace skinheal {

namespace {

constexpr double safety = 0.9;
constexpr double least_factor = 0.1;
constexpr double largest_factor = 6.0;
// An error far below tolerance says little about the next step; below this it counts as this.
constexpr double least_error = 1e-4;

}  // namespace

ScaledError scaled_error(const Tolerance& tolerance, const std::vector<double>& x,
                         const std::vector<double>& x_new, const std::vector<double>& error) {
  ScaledError largest;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double magnitude = std::max(std::abs(x[i]), std::abs(x_new[i]));
    const double size = std::abs(error[i]) / (tolerance.absolute + tolerance.relative * magnitude);
    if (!std::isfinite(size)) return {size, i};
    if (size > largest.size) largest = {size, i};
  }
  return largest;
}

double factor_for_drawing(double error) {
  constexpr double least = 1e-6;  // an error far below the tolerance says little
  return safety * std::pow(std::max(error, least), -1.0 / 6);
}

void StepControl::restart() noexcept {
  last_error_ = 1.0;
  just_failed_ = false;
}

double StepControl::after_success(double error) noexcept {
  const double bounded = std::max(error, least_error);
  const double factor =
      safety * std::pow(bounded, -0.7 * exponent_) * std::pow(last_error_, 0.4 * exponent_);
  const double ceiling = just_failed_ ? 1.0 : largest_factor;
  last_error_ = bounded;
  just_failed_ = false;
  return std::clamp(factor, least_factor, ceiling);
}

double StepControl::after_failure(double error) noexcept {
  just_failed_ = true;
  return std::clamp(safety * std::pow(error, -exponent_), least_factor, safety);
}

}  // namespace skinheal
