// SparseLu: solves (d I - J) x = b for a sparse Jacobian J, many times on one pattern.
//
// The order of elimination and the fill are found once, in the constructor; after that every
// factorisation runs through the same short lists of indices. There is no pivoting: d = 1 / (gamma
// h) makes the diagonal large for a short enough step, and where a pivot vanishes all the same,
// factorise() says so and the stepper takes a shorter step.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "skinheal/system.hpp"

namespace skinheal {

class SparseLu {
 public:
  explicit SparseLu(const SparsityPattern& pattern);

  // Decomposes `diagonal` * I - J, with the entries of J in the order of the pattern. False if a
  // pivot vanished or is not finite; then solve() must not be called.
  bool factorise(const double* jacobian, double diagonal);

  // Replaces the right-hand side by the solution.
  void solve(double* values);

  std::size_t size() const noexcept { return order_.size(); }
  // Entries of L and U together, the diagonal once.
  std::size_t entry_count() const noexcept;
  // Multiplications in one factorisation.
  std::size_t multiplication_count() const noexcept;

 private:
  using Index = std::uint32_t;

  // Rows of a triangle, one after the other; columns count in order of elimination.
  struct Triangle {
    std::vector<Index> starts{0};
    std::vector<Index> columns;
    std::vector<double> values;
  };

  void lay_out(const SparsityPattern& pattern, const std::vector<std::vector<char>>& filled);
  void gather_row(std::size_t row, const double* jacobian, double diagonal);
  bool eliminate_row(std::size_t row);

  std::vector<Index> order_;  // the state that is eliminated first, second ...
  Triangle lower_, upper_;    // without the diagonal
  std::vector<double> inverse_pivots_;
  std::vector<Index> source_starts_{0};  // where in J the entries of each row come from ...
  std::vector<Index> sources_;
  std::vector<Index> source_columns_;  // ... and to which column they go
  std::vector<double> row_;            // the row at work, dense
};

}  // namespace skinheal
