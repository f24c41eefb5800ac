#include "program/sparse_lu.hpp"

#include <algorithm>
#include <utility>

namespace skinheal {

SparseLu::SparseLu(std::shared_ptr<const Elimination> elimination, std::size_t lanes,
                   const CompiledKernels* compiled)
    : elimination_(std::move(elimination)), view_(elimination_->view()),
      kernels_(kernels(instruction_set(), lanes)), compiled_(compiled),
      factors_(elimination_->factor_count() * lanes), work_(elimination_->size() * lanes), check_(lanes) {}

bool SparseLu::factorise(const double* jacobian, const double* diagonal) {
  if (compiled_ != nullptr) {
    compiled_->factorise(jacobian, diagonal, factors_.data(), check_.data());
  } else {
    kernels_.factorise(view_, jacobian, diagonal, factors_.data(), check_.data());
  }
  return std::all_of(check_.begin(), check_.end(), [](double lane) { return lane == 0.0; });
}

void SparseLu::solve(double* values) {
  if (compiled_ != nullptr) {
    compiled_->solve(factors_.data(), values);
  } else {
    kernels_.solve(view_, factors_.data(), values, work_.data());
  }
}

// Compiled code leaves the factors where the lists do.
void SparseLu::solve_sides(double* values, std::size_t width) {
  sides_.resize(elimination_->size() * width);
  kernels(instruction_set(), width).solve_sides(view_, factors_.data(), values, sides_.data());
}

std::unique_ptr<LinearSolver> System::linear_solver() {
  return std::make_unique<SparseLu>(std::make_shared<const Elimination>(pattern()), lanes());
}

}  // namespace skinheal
