// TangentRodas5p: a step of rodas5p with its exact derivative along directions.
//
// What is differentiated is the discrete step and not the equations: the tangents of its end are those of the
// numbers that the solver gives, to rounding, whatever the tolerance. The length of the step is held fixed. With
// ' for a tangent, the stages k_i of rodas5p_tableau.hpp obey
//
//   (I / (gamma h) - J) k_i' = f(u_i)' + sum_j C_ij k_j' / h + d_i h f_t' + J' k_i
//
// so they share the decomposition of the step. f(u_i)' is J(u_i) u_i' and what the numbers of the run add; J(u_i)
// is computed once for all directions. J' and f_t', second derivatives, are the tangents of Function::linear at the
// beginning of the step.
//
//   if (!step.take(t, h, x, tangents)) ...     // tangents become those at the end
//   step.draw(pack, 0.5, middle);              // tangents within the step, as its dense output has them
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "program/aligned.hpp"
#include "program/program.hpp"
#include "program/tangent_frame.hpp"
#include "solvers/rodas5p_tableau.hpp"
#include "solvers/tangent_rodas5p_kernels.hpp"

namespace skinheal {

class TangentRodas5p {
 public:
  // The frame is one of this program, with numbers set and pushed; both must live as long as this.
  TangentRodas5p(const Program& program, TangentFrame& frame);

  // Tangents of a pack stand one pack after the other: that of state i in direction k of pack p at
  // tangents[(p * states + i) * width + k]. False where a stage cannot be computed; tangents are then no numbers.
  bool take(double t, double h, const double* x, std::vector<double>& tangents);

  // Of the step that was taken last: tangents of all states of one pack at t + theta h.
  void draw(std::size_t pack, double theta, double* out) const;
  // The end of the step, what its error is estimated to be, and the same of the tangents of a pack.
  const std::vector<double>& end() const noexcept { return argument_; }
  const double* error() const noexcept { return k(rodas5p::stages - 1); }
  const double* tangent_error(std::size_t pack) const noexcept { return kt(pack, rodas5p::stages - 1); }
  // The polynomial of the states, as Segment::coefficients has it.
  std::vector<double> coefficients() const;

 private:
  const double* k(std::size_t stage) const { return k_.data() + stage * size_; }
  double* k(std::size_t stage) { return k_.data() + stage * size_; }
  const double* kt(std::size_t pack, std::size_t stage) const {
    return kt_.data() + (pack * rodas5p::stages + stage) * size_ * width_;
  }
  double* kt(std::size_t pack, std::size_t stage) {
    return kt_.data() + (pack * rodas5p::stages + stage) * size_ * width_;
  }
  double* at_start(std::size_t pack) { return linear_tangents_.data() + pack * linear_.size() * width_; }

  bool begin(double t, double h, const double* x, const std::vector<double>& tangents);
  void do_stage(std::size_t stage, double t, double h, const double* x);
  void set_argument(std::size_t stage, const double* x);
  void push_stage(std::size_t pack, std::size_t stage, double h);

  const Program& program_;
  TangentFrame& frame_;
  const SparsityPattern& pattern_;
  std::size_t size_, width_, packs_;
  const TangentRodas5pKernels& kernels_;
  std::unique_ptr<LinearSolver> linear_solver_;
  std::vector<double> start_state_, linear_, stage_linear_, argument_, k_;
  AlignedVector start_, end_, argument_tangents_, kt_, linear_tangents_, by_numbers_;
};

}  // namespace skinheal
