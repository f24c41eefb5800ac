#include "solvers/initial_step.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace skinheal {

namespace {

// Without any movement to judge from: a tenth of a second, in days.
constexpr double step_from_rest = 1e-6;

double guess(double position, double speed) {
  const bool at_rest = position < 1e-5 || speed < 1e-5;
  return at_rest ? step_from_rest : 0.01 * position / speed;
}

}  // namespace

double initial_step(Flow& flow, const Tolerance& tolerance, int order, double t,
                    const std::vector<double>& x, double longest) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> slope(x.size()), ahead(x), slope_ahead(x.size());
  flow.rhs(t, x.data(), slope.data());
  if (flow.culprit() != no_index) return unknown;
  const double speed = scaled_error(tolerance, x, x, slope).size;
  const double first = std::min(guess(scaled_error(tolerance, x, x, x).size, speed), longest);
  for (std::size_t i = 0; i < x.size(); ++i) ahead[i] += first * slope[i];
  flow.rhs(t + first, ahead.data(), slope_ahead.data());
  if (flow.culprit() != no_index) return 1e-3 * first;
  for (std::size_t i = 0; i < x.size(); ++i) slope_ahead[i] -= slope[i];
  const double bend = scaled_error(tolerance, x, x, slope_ahead).size / first;
  const double fastest = std::max(speed, bend);
  const double estimate = fastest <= 1e-15 ? std::max(step_from_rest, 1e-3 * first)
                                           : std::pow(0.01 / fastest, 1.0 / (order + 1));
  return std::min({estimate, 100.0 * first, longest});
}

}  // namespace skinheal
