// A System made of plain functions with a full Jacobian, and problems whose solution is known.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "skinheal/system.hpp"

namespace skinheal::testing {

using Values = std::vector<double>;

struct Problem {
  std::string name;
  std::size_t size;
  std::function<void(double, const double*, double*)> rhs;
  std::function<void(double, const double*, double*)> jacobian;  // by rows, all entries
  std::function<void(double, const double*, double*)> dfdt;      // empty: autonomous
  std::function<Values(double)> solution;                        // from t = 0 on
};

inline SparsityPattern full_pattern(std::size_t size) {
  SparsityPattern pattern;
  pattern.row_starts.push_back(0);
  for (std::size_t row = 0; row < size; ++row) {
    for (std::size_t column = 0; column < size; ++column) {
      pattern.columns.push_back(static_cast<std::uint32_t>(column));
    }
    pattern.row_starts.push_back(static_cast<std::uint32_t>(pattern.columns.size()));
  }
  return pattern;
}

class FunctionSystem : public System {
 public:
  explicit FunctionSystem(Problem problem)
      : problem_(std::move(problem)), pattern_(full_pattern(problem_.size)) {}

  std::size_t size() const noexcept override { return problem_.size; }
  const SparsityPattern& pattern() const noexcept override { return pattern_; }
  using System::rhs, System::linearise;
  void rhs(const double* t, const double* x, double* dxdt) override {
    latest_time = std::max(latest_time, *t);
    problem_.rhs(*t, x, dxdt);
  }
  void linearise(const double* t, const double* x, double* dxdt, double* jacobian,
                 double* dfdt) override {
    rhs(t, x, dxdt);
    problem_.jacobian(*t, x, jacobian);
    for (std::size_t i = 0; i < size(); ++i) dfdt[i] = 0.0;
    if (problem_.dfdt) problem_.dfdt(*t, x, dfdt);
  }

  double latest_time = -1e300;  // the latest time that a rate was asked for

 private:
  Problem problem_;
  SparsityPattern pattern_;
};

// A pendulum-like rotation whose speed depends on its radius, beside a logistic growth.
inline Problem autonomous_problem() {
  return {"autonomous", 3,
          [](double, const double* x, double* f) {
            const double speed = x[0] * x[0] + x[1] * x[1];
            f[0] = -speed * x[1];
            f[1] = speed * x[0];
            f[2] = x[2] * (1.0 - x[2]);
          },
          [](double, const double* x, double* j) {
            const double entries[9] = {-2.0 * x[0] * x[1],
                                       -x[0] * x[0] - 3.0 * x[1] * x[1], 0.0,
                                       3.0 * x[0] * x[0] + x[1] * x[1], 2.0 * x[0] * x[1], 0.0,
                                       0.0, 0.0, 1.0 - 2.0 * x[2]};
            for (int i = 0; i < 9; ++i) j[i] = entries[i];
          },
          {},
          [](double t) {
            return Values{std::cos(t), std::sin(t), 1.0 / (1.0 + 3.0 * std::exp(-t))};
          }};
}

// The rate depends on time strongly: a rosenbrock4 with Odeint's own d4 has order 1 here.
inline Problem non_autonomous_problem() {
  return {"non-autonomous", 2,
          [](double t, const double* x, double* f) {
            f[0] = -2.0 * t * x[0] * x[0];
            f[1] = -(x[1] - std::sin(3.0 * t)) + 3.0 * std::cos(3.0 * t);
          },
          [](double t, const double* x, double* j) {
            j[0] = -4.0 * t * x[0];
            j[1] = j[2] = 0.0;
            j[3] = -1.0;
          },
          [](double t, const double* x, double* f) {
            f[0] = -2.0 * x[0] * x[0];
            f[1] = 3.0 * std::cos(3.0 * t) - 9.0 * std::sin(3.0 * t);
          },
          [](double t) {
            return Values{1.0 / (1.0 + t * t), std::sin(3.0 * t) + std::exp(-t)};
          }};
}

// x' = rate(t, x) for one state; the derivative is given, f_t is 0.
inline Problem scalar_problem(std::string name, std::function<double(double, double)> rate,
                              std::function<double(double, double)> slope,
                              std::function<double(double)> solution = {}) {
  return {std::move(name), 1,
          [rate](double t, const double* x, double* f) { f[0] = rate(t, x[0]); },
          [slope](double t, const double* x, double* j) { j[0] = slope(t, x[0]); },
          {},
          [solution](double t) { return Values{solution ? solution(t) : 0.0}; }};
}

}  // namespace skinheal::testing
