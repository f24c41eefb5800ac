#include "solvers/tangent_rodas5p.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "solvers/finite.hpp"

namespace skinheal {
namespace {

using rodas5p::stages;

// The weights of the stages in the dense output at theta, beside the two ends.
std::array<double, stages> drawing_weights(double theta) {
  std::array<double, stages> weights{};
  const double u = 1.0 - theta;
  for (std::size_t i = 0; i < stages; ++i) {
    const auto& dense = rodas5p::dense;
    weights[i] = theta * u * (dense[0][i] + theta * (dense[1][i] + theta * dense[2][i]));
  }
  return weights;
}

}  // namespace

TangentRodas5p::TangentRodas5p(const Program& program, TangentFrame& frame)
    : program_(program), frame_(frame), pattern_(program.pattern(Function::linear)),
      size_(program.shape().species), width_(frame.width()), packs_(frame.packs()),
      kernels_(tangent_rodas5p_kernels(instruction_set(), width_)), linear_solver_(program.linear_solver()),
      start_state_(size_), linear_(program.size(Function::linear)), stage_linear_(linear_.size()),
      argument_(size_), k_(stages * size_), argument_tangents_(packs_ * size_ * width_),
      kt_(packs_ * stages * size_ * width_), linear_tangents_(packs_ * linear_.size() * width_),
      by_numbers_(size_ * width_) {}

bool TangentRodas5p::take(double t, double h, const double* x, std::vector<double>& tangents) {
  bool fine = begin(t, h, x, tangents);
  for (std::size_t stage = 0; fine && stage < stages; ++stage) {
    do_stage(stage, t, h, x);
    for (std::size_t pack = 0; pack < packs_; ++pack) push_stage(pack, stage, h);
  }
  if (!fine) std::ranges::fill(kt_, std::numeric_limits<double>::quiet_NaN());
  for (std::size_t i = 0; i < size_; ++i) argument_[i] += k(stages - 1)[i];
  for (std::size_t pack = 0; pack < packs_; ++pack) {
    const double* last = kt(pack, stages - 1);
    const auto offset = pack * size_ * width_;
    for (std::size_t i = 0; i < size_ * width_; ++i) {
      tangents[offset + i] = argument_tangents_[offset + i] + last[i];
    }
  }
  end_.assign(tangents.begin(), tangents.end());
  return fine && first_non_finite(argument_.data(), size_) == no_index;
}

// The decomposition, and the tangents of rates, Jacobian and derivative by time at the beginning.
bool TangentRodas5p::begin(double t, double h, const double* x, const std::vector<double>& tangents) {
  start_state_.assign(x, x + size_);
  start_.assign(tangents.begin(), tangents.end());
  frame_.compute(Function::linear, {&t, x}, linear_.data());
  for (std::size_t pack = 0; pack < packs_; ++pack) {
    const double* state = tangents.data() + pack * size_ * width_;
    double* out = at_start(pack);
    if (!frame_.push(pack, {nullptr, state}, out)) std::fill_n(out, linear_.size() * width_, 0.0);
  }
  const double diagonal = 1.0 / (rodas5p::gamma * h);
  return linear_solver_->factorise(linear_.data() + size_, &diagonal);
}

void TangentRodas5p::do_stage(std::size_t stage, double t, double h, const double* x) {
  set_argument(stage, x);
  const double* slope = linear_.data();
  if (stage > 0) {
    const double time = t + rodas5p::c[stage] * h;
    frame_.compute(Function::linear, {&time, argument_.data()}, stage_linear_.data());
    slope = stage_linear_.data();
  }
  const double* by_time = linear_.data() + size_ + pattern_.entry_count();
  double* target = k(stage);
  for (std::size_t i = 0; i < size_; ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < stage; ++j) sum += rodas5p::coupling[stage][j] * k(j)[i];
    target[i] = slope[i] + (sum * (1.0 / h) + rodas5p::d[stage] * h * by_time[i]);
  }
  linear_solver_->solve(target);
}

void TangentRodas5p::set_argument(std::size_t stage, const double* x) {
  if (stage >= rodas5p::stages_with_a) {
    for (std::size_t i = 0; i < size_; ++i) argument_[i] += k(stage - 1)[i];
    return;
  }
  for (std::size_t i = 0; i < size_; ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < stage; ++j) sum += rodas5p::a[stage][j] * k(j)[i];
    argument_[i] = x[i] + sum;
  }
}

void TangentRodas5p::push_stage(std::size_t pack, std::size_t stage, double h) {
  const std::size_t count = size_ * width_;
  TangentStage at{};
  at.size = size_;
  at.row_starts = pattern_.row_starts.data();
  at.columns = pattern_.columns.data();
  at.entry_count = pattern_.entry_count();
  at.h = h;
  at.start = start_.data() + pack * count;
  at.argument = argument_tangents_.data() + pack * count;
  at.stages = kt(pack, 0);
  at.linear = at_start(pack);
  at.jacobian = stage_linear_.data() + size_;
  at.vector = k(stage);
  kernels_.argument(at, stage);
  const bool moved = stage > 0 && frame_.push(pack, {}, by_numbers_.data(), size_);
  at.by_numbers = moved ? by_numbers_.data() : nullptr;
  kernels_.right_side(at, stage);
  linear_solver_->solve_sides(kt(pack, stage), width_);
}

void TangentRodas5p::draw(std::size_t pack, double theta, double* out) const {
  const auto weights = drawing_weights(theta);
  const std::size_t count = size_ * width_;
  const double* start = start_.data() + pack * count;
  const double* end = end_.data() + pack * count;
  const double* first = kt(pack, 0);
  for (std::size_t i = 0; i < count; ++i) {
    double sum = (1.0 - theta) * start[i] + theta * end[i];
    for (std::size_t j = 0; j < stages; ++j) sum += weights[j] * first[j * count + i];
    out[i] = sum;
  }
}

std::vector<double> TangentRodas5p::coefficients() const {
  std::vector<double> result(5 * size_);
  for (std::size_t i = 0; i < size_; ++i) {
    double shape[3] = {0.0, 0.0, 0.0};
    for (std::size_t stage = 0; stage < stages; ++stage) {
      for (std::size_t m = 0; m < 3; ++m) shape[m] += rodas5p::dense[m][stage] * k(stage)[i];
    }
    const double polynomial[5] = {start_state_[i], (argument_[i] - start_state_[i]) + shape[0],
                                  shape[1] - shape[0], shape[2] - shape[1], -shape[2]};
    for (std::size_t m = 0; m < 5; ++m) result[m * size_ + i] = polynomial[m];
  }
  return result;
}

}  // namespace skinheal
