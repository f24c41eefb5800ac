// Flow: a System as the steppers of this wing see it, counted and watched.
//
// Every evaluation is counted for the statistics, and the first state whose rate is not finite is
// remembered. A NaN spreads through a linear solve to every state, so it must be caught where it
// is born if the run is to name the species at fault.
//
// This header stays plain C++17: rosenbrock4.cpp, which includes it, cannot be newer.
#pragma once

#include <cstddef>

#include "skinheal/outcome.hpp"
#include "skinheal/system.hpp"
#include "solvers/finite.hpp"

namespace skinheal {

class Flow {
 public:
  Flow(System& system, Statistics& statistics) : system_(system), statistics_(statistics) {}

  std::size_t size() const noexcept { return system_.size(); }
  const SparsityPattern& pattern() const noexcept { return system_.pattern(); }

  void rhs(double t, const double* x, double* dxdt);
  void linearise(double t, const double* x, double* dxdt, double* jacobian, double* dfdt);
  void count_decomposition() noexcept { ++statistics_.decompositions; }

  // For a stepper that asks the system itself: it counts for itself, and has rates watched where it must.
  System& system() noexcept { return system_; }
  void count_linearisation() noexcept { ++statistics_.jacobian_evaluations; }
  void count_rhs(std::size_t count) noexcept { statistics_.rhs_evaluations += count; }
  void watch_rates(const double* rates) noexcept { watch(first_non_finite(rates, size())); }

  // The first state whose rate was not finite since the last forget(), or no_index.
  std::size_t culprit() const noexcept { return culprit_; }
  void forget() noexcept { culprit_ = no_index; }

 private:
  void watch(std::size_t index) noexcept;
  void watch_jacobian(const double* jacobian) noexcept;

  System& system_;
  Statistics& statistics_;
  std::size_t culprit_ = no_index;
};

}  // namespace skinheal
