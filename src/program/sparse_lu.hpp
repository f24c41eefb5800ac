// SparseLu: solves (d I - J) x = b for a sparse Jacobian J, many times on one pattern, in each lane.
//
//   SparseLu lu(std::make_shared<const Elimination>(pattern));
//   if (lu.factorise(jacobian, diagonal)) lu.solve(values);
#pragma once

#include <memory>

#include "program/aligned.hpp"
#include "program/elimination.hpp"
#include "skinheal/system.hpp"

namespace skinheal {

class SparseLu final : public LinearSolver {
 public:
  // With `compiled` those kernels take the place of the lists of the elimination.
  explicit SparseLu(std::shared_ptr<const Elimination> elimination, std::size_t lanes = 1,
                    const CompiledKernels* compiled = nullptr);

  bool factorise(const double* jacobian, const double* diagonal) override;
  const double* unsolvable() const noexcept override { return check_.data(); }
  void solve(double* values) override;
  void solve_sides(double* values, std::size_t width) override;

 private:
  std::shared_ptr<const Elimination> elimination_;
  EliminationView view_;
  const Kernels& kernels_;
  const CompiledKernels* compiled_;
  AlignedVector factors_, work_, check_, sides_;
};

}  // namespace skinheal
