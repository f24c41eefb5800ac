// System: all that a solver knows of a model. Nothing about biology crosses this threshold.
//
// A System is one running thing: it owns its workspace, so each thread needs its own
// (Model::bind makes one). Time is in days; the Jacobian is sparse, compressed by rows, with
// every diagonal entry present.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace skinheal {

// Which entries of a square matrix may differ from zero: row r holds the columns
// columns[row_starts[r]] ... columns[row_starts[r + 1] - 1], in rising order.
struct SparsityPattern {
  std::vector<std::uint32_t> row_starts;
  std::vector<std::uint32_t> columns;
  std::size_t entry_count() const noexcept { return columns.size(); }
};

class System {
 public:
  virtual ~System() = default;

  virtual std::size_t size() const noexcept = 0;
  virtual const SparsityPattern& pattern() const noexcept = 0;

  // dx/dt at time t; x and dxdt hold size() values.
  virtual void rhs(double t, const double* x, double* dxdt) = 0;

  // dx/dt, its Jacobian (entries in the order of pattern()) and its derivative with respect to t.
  virtual void linearise(double t, const double* x, double* dxdt, double* jacobian,
                         double* dfdt) = 0;
};

}  // namespace skinheal
