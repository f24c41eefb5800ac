#include "solvers/rodas5p_step.hpp"

#include <algorithm>
#include <limits>

#include "solvers/rodas5p_tableau.hpp"

namespace skinheal {

Rodas5pStep::Rodas5pStep(System& system)
    : system_(system), kernels_(rodas5p_kernels(instruction_set(), system.lanes())), lanes_(system.lanes()),
      numbers_(system.size() * lanes_), blocks_((numbers_ + kernels_.block - 1) / kernels_.block),
      room_(blocks_ * kernels_.block), linear_(system.linear_solver()), state_(room_), argument_(room_),
      stage_slope_(room_), stages_(rodas5p::stages * room_), drawn_(5 * room_),
      linearised_(2 * numbers_ + system.pattern().entry_count() * lanes_ ), slope_(room_), by_time_(room_),
      step_(kernels_.block), inverse_step_(kernels_.block), diagonal_(lanes_), moment_(lanes_),
      largest_(kernels_.block), check_(kernels_.block) {}

void Rodas5pStep::begin(const double* t, const double* x) {
  std::copy_n(x, numbers_, state_.data());
  double* const slope = linearised_.data();
  double* const jacobian = slope + numbers_;
  double* const by_time = jacobian + system_.pattern().entry_count() * lanes_;
  system_.linearise(t, x, slope, jacobian, by_time);
  std::copy_n(slope, numbers_, slope_.data());
  std::copy_n(by_time, numbers_, by_time_.data());
}

// With one lane a block holds many of its values.
void Rodas5pStep::spread(const double* of_lanes, AlignedVector& block) const {
  for (std::size_t k = 0; k < block.size(); ++k) block[k] = of_lanes[lanes_ == 1 ? 0 : k];
}

void Rodas5pStep::attempt(const double* t, const double* h) {
  for (std::size_t k = 0; k < lanes_; ++k) diagonal_[k] = 1.0 / (rodas5p::gamma * h[k]);
  spread(h, step_);
  for (std::size_t k = 0; k < step_.size(); ++k) inverse_step_[k] = 1.0 / step_[k];
  if (!linear_->factorise(linearised_.data() + numbers_, diagonal_.data()) && lanes_ == 1) {
    std::fill_n(stage(7), room_, std::numeric_limits<double>::quiet_NaN());
    return;
  }
  end_stage(0, slope_.data());
  for (std::size_t i = 1; i < rodas5p::stages; ++i) {
    if (i < rodas5p::stages_with_a) {
      kernels_.argument(i, blocks_, state_.data(), stages_.data(), argument_.data());
    } else {
      kernels_.add(blocks_, stage(i - 1), argument_.data());
    }
    for (std::size_t k = 0; k < lanes_; ++k) moment_[k] = t[k] + rodas5p::c[i] * h[k];
    system_.rhs(moment_.data(), argument_.data(), stage_slope_.data());
    if (look_) look_(stage_slope_.data());
    end_stage(i, stage_slope_.data());
  }
  kernels_.add(blocks_, stage(7), argument_.data());
}

void Rodas5pStep::end_stage(std::size_t i, const double* slope) {
  kernels_.couple(i, blocks_, slope, inverse_step_.data(), step_.data(), by_time_.data(), stages_.data());
  linear_->solve(stage(i));
}

void Rodas5pStep::scaled_error(const Tolerance& tolerance, double* largest) {
  kernels_.scaled_error(blocks_, tolerance.relative, tolerance.absolute, state_.data(), proposal(), error(),
                        largest_.data(), check_.data());
  for (std::size_t k = 0; k < lanes_; ++k) largest[k] = largest_[k] + check_[k];
  if (lanes_ > 1) return;
  for (std::size_t k = 1; k < largest_.size(); ++k) largest[0] = std::max(largest[0], largest_[k] + check_[k]);
}

void Rodas5pStep::draw(std::vector<double>& coefficients) {
  kernels_.draw(0, blocks_, room_, state_.data(), proposal(), stages_.data(), drawn_.data());
  coefficients.reserve(5 * numbers_);
  for (std::size_t m = 0; m < 5; ++m) {
    const double* row = drawn_.data() + m * room_;
    coefficients.insert(coefficients.end(), row, row + numbers_);
  }
}

void Rodas5pStep::draw(const std::vector<std::uint32_t>& wanted) {
  for (const auto i : wanted) {
    kernels_.draw(i, i + 1, room_, state_.data(), proposal(), stages_.data(), drawn_.data());
  }
}

void Rodas5pStep::evaluate(const std::vector<std::uint32_t>& wanted, const double* share, double* values) const {
  kernels_.evaluate(wanted.data(), wanted.size(), room_, drawn_.data(), share, values);
}

}  // namespace skinheal
