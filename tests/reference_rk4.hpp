// The judge: the classical Runge-Kutta method with a fixed step, too simple to be wrong.
#pragma once

#include <vector>

#include "skinheal/system.hpp"

namespace skinheal::testing {

inline std::vector<double> reference_rk4(System& system, double from, double to,
                                         std::vector<double> x, int steps) {
  const double h = (to - from) / steps;
  const std::size_t n = x.size();
  std::vector<double> k1(n), k2(n), k3(n), k4(n), y(n);
  for (int step = 0; step < steps; ++step) {
    const double t = from + step * h;
    system.rhs(t, x.data(), k1.data());
    for (std::size_t i = 0; i < n; ++i) y[i] = x[i] + 0.5 * h * k1[i];
    system.rhs(t + 0.5 * h, y.data(), k2.data());
    for (std::size_t i = 0; i < n; ++i) y[i] = x[i] + 0.5 * h * k2[i];
    system.rhs(t + 0.5 * h, y.data(), k3.data());
    for (std::size_t i = 0; i < n; ++i) y[i] = x[i] + h * k3[i];
    system.rhs(t + h, y.data(), k4.data());
    for (std::size_t i = 0; i < n; ++i) x[i] += h / 6.0 * (k1[i] + 2.0 * (k2[i] + k3[i]) + k4[i]);
  }
  return x;
}

}  // namespace skinheal::testing
