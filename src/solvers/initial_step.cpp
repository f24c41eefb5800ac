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

InitialStep::InitialStep(const Tolerance& tolerance, const std::vector<double>& x, const std::vector<double>& slope,
                         double longest)
    : tolerance_(tolerance), x_(x), slope_(slope), longest_(longest),
      speed_(scaled_error(tolerance, x, x, slope).size),
      probe_(std::min(guess(scaled_error(tolerance, x, x, x).size, speed_), longest)) {}

double InitialStep::estimate(int order, const std::vector<double>& slope_ahead) const {
  auto change = slope_ahead;
  for (std::size_t i = 0; i < change.size(); ++i) change[i] -= slope_[i];
  const double bend = scaled_error(tolerance_, x_, x_, change).size / probe_;
  const double fastest = std::max(speed_, bend);
  const double estimate = fastest <= 1e-15 ? std::max(step_from_rest, 1e-3 * probe_)
                                           : std::pow(0.01 / fastest, 1.0 / (order + 1));
  return std::min({estimate, 100.0 * probe_, longest_});
}

double initial_step(Flow& flow, const Tolerance& tolerance, int order, double t,
                    const std::vector<double>& x, double longest) {
  std::vector<double> slope(x.size()), ahead(x), slope_ahead(x.size());
  flow.rhs(t, x.data(), slope.data());
  if (flow.culprit() != no_index) return std::numeric_limits<double>::quiet_NaN();
  const InitialStep step(tolerance, x, slope, longest);
  for (std::size_t i = 0; i < x.size(); ++i) ahead[i] += step.probe() * slope[i];
  flow.rhs(t + step.probe(), ahead.data(), slope_ahead.data());
  return flow.culprit() != no_index ? step.retreat() : step.estimate(order, slope_ahead);
}

}  // namespace skinheal
