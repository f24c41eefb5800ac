// System: all that a solver knows of a model. Nothing about biology crosses this threshold.
//
// A System is one running thing: it owns its workspace, so each thread needs its own
// (Model::bind makes one). Time is in days; matrices are sparse, compressed by rows, and the Jacobian has
// every diagonal entry present.
//
// A system may carry several trajectories side by side, as lanes: then every array below holds lanes() numbers
// for each value, lane by lane (value i of lane k stands at i * lanes() + k), and each lane has a time of its
// own. Most systems have one lane; for them the overloads that take a time as it is are there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace skinheal {

// Which entries of a matrix may differ from zero: row r holds the columns
// columns[row_starts[r]] ... columns[row_starts[r + 1] - 1], in rising order.
struct SparsityPattern {
  std::vector<std::uint32_t> row_starts;
  std::vector<std::uint32_t> columns;
  std::size_t entry_count() const noexcept { return columns.size(); }
};

// Solves (d I - J) x = b for the Jacobian of a system, in each of its lanes. No pivoting: d = 1 / (gamma h) makes the
// diagonal large for a short enough step.
class LinearSolver {
 public:
  virtual ~LinearSolver() = default;

  // Decomposes d I - J, with one d for each lane and the entries of J in the order of System::pattern(). False if in
  // some lane a pivot vanished or is not finite.
  virtual bool factorise(const double* jacobian, const double* diagonal) = 0;
  // After factorise(), zero for each lane that can be solved.
  virtual const double* unsolvable() const noexcept = 0;
  // Replaces the right-hand side by the solution; lanes that cannot be solved get what is no number.
  virtual void solve(double* values) = 0;
  // Of a system of one lane: the same for several right-hand sides, with value i of side k at values[i * width + k];
  // the width is 1, 2, 4 or 8.
  virtual void solve_sides(double* values, std::size_t width) = 0;
};

class System {
 public:
  virtual ~System() = default;

  virtual std::size_t size() const noexcept = 0;
  virtual std::size_t lanes() const noexcept { return 1; }
  virtual const SparsityPattern& pattern() const noexcept = 0;

  // dx/dt at these times; x and dxdt hold size() values for each lane.
  virtual void rhs(const double* t, const double* x, double* dxdt) = 0;

  // dx/dt, its Jacobian (entries in the order of pattern()) and its derivative with respect to t.
  virtual void linearise(const double* t, const double* x, double* dxdt, double* jacobian,
                         double* dfdt) = 0;

  // For this system's Jacobians; it finds an order of elimination, unless a system has one ready.
  virtual std::unique_ptr<LinearSolver> linear_solver();

  // How many parameters dx/dt can be derived by; none, unless a system says otherwise. A model that is bound has
  // twice as many as it lists: each as it is now, then each as baseline, from which healthy skin follows.
  virtual std::size_t parameter_count() const noexcept { return 0; }
  // Rows are states, columns parameters.
  virtual const SparsityPattern& parameter_pattern() const {
    static const SparsityPattern empty;
    return empty;
  }
  // The derivative of dx/dt with respect to the parameters, entries in the order of parameter_pattern().
  virtual void by_parameters(const double* /*t*/, const double* /*x*/, double* /*entries*/) {}

  // For one lane.
  void rhs(double t, const double* x, double* dxdt) { rhs(&t, x, dxdt); }
  void linearise(double t, const double* x, double* dxdt, double* jacobian, double* dfdt) {
    linearise(&t, x, dxdt, jacobian, dfdt);
  }
  void by_parameters(double t, const double* x, double* entries) { by_parameters(&t, x, entries); }
};

}  // namespace skinheal
