#include "solvers/flow.hpp"

#include <algorithm>

namespace skinheal {

void Flow::rhs(double t, const double* x, double* dxdt) {
  system_.rhs(t, x, dxdt);
  ++statistics_.rhs_evaluations;
  watch(first_non_finite(dxdt, size()));
}

void Flow::linearise(double t, const double* x, double* dxdt, double* jacobian, double* dfdt) {
  system_.linearise(t, x, dxdt, jacobian, dfdt);
  ++statistics_.jacobian_evaluations;
  watch(first_non_finite(dxdt, size()));
  watch(first_non_finite(dfdt, size()));
  watch_jacobian(jacobian);
}

void Flow::watch(std::size_t index) noexcept {
  if (culprit_ == no_index) culprit_ = index;
}

void Flow::watch_jacobian(const double* jacobian) noexcept {
  const std::size_t entry = first_non_finite(jacobian, pattern().entry_count());
  if (entry == no_index) return;
  const auto& starts = pattern().row_starts;
  const auto next_row = std::upper_bound(starts.begin(), starts.end(), entry);
  watch(static_cast<std::size_t>(next_row - starts.begin()) - 1);
}

}  // namespace skinheal
