#include "solvers/lane_integrator.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "solvers/finite.hpp"
#include "solvers/initial_step.hpp"
#include "solvers/integrator.hpp"
#include "solvers/rodas5p_tableau.hpp"

namespace skinheal {

LaneIntegrator::LaneIntegrator(System& system, const SolverOptions& options)
    : system_(system), tolerance_{options.rtol, options.atol}, step_limit_(options.step_limit),
      longest_step_(options.longest_step), size_(system.size()), step_(system), lanes_(system.lanes()),
      time_(system.lanes()), length_(system.lanes(), 1.0), state_(size_ * system.lanes()), error_(system.lanes()),
      slope_(state_.size()), ahead_(state_.size()), slope_ahead_(state_.size()), moment_(system.lanes()) {}

void LaneIntegrator::send(std::size_t lane, double from, const double* state, double to) {
  auto& it = lanes_[lane];
  time_[lane] = from;
  for (std::size_t i = 0; i < size_; ++i) state_[i * lanes() + lane] = state[i];
  it.to = to;
  it.control.restart();
  it.moved = false;
  it.fresh = from < to;
  it.status = from < to ? Status::going : Status::arrived;
  if (first_non_finite(state, size_) == no_index) return;
  it.status = Status::failed;
  it.ending = Ending::not_finite;
}

void LaneIntegrator::state(std::size_t lane, double* values) const {
  for (std::size_t i = 0; i < size_; ++i) values[i] = state_[i * lanes() + lane];
}

std::vector<double> LaneIntegrator::of_lane(const AlignedVector& values, std::size_t lane) const {
  std::vector<double> result(size_);
  for (std::size_t i = 0; i < size_; ++i) result[i] = values[i * lanes() + lane];
  return result;
}

bool LaneIntegrator::any_going() const noexcept {
  return std::any_of(lanes_.begin(), lanes_.end(), [](const Lane& lane) { return lane.status == Status::going; });
}

bool LaneIntegrator::any_fresh() const noexcept {
  return std::any_of(lanes_.begin(), lanes_.end(),
                     [](const Lane& lane) { return lane.status == Status::going && lane.fresh; });
}

// As initial_step() does for one trajectory. Lanes under way are computed too, and nothing is made of it.
void LaneIntegrator::find_first_steps() {
  system_.rhs(time_.data(), state_.data(), slope_.data());
  std::vector<std::vector<double>> states(lanes()), slopes(lanes());
  std::vector<std::optional<InitialStep>> found(lanes());
  ahead_ = state_;
  moment_ = time_;
  for (std::size_t k = 0; k < lanes(); ++k) {
    auto& lane = lanes_[k];
    if (lane.status != Status::going || !lane.fresh) continue;
    ++lane.statistics.rhs_evaluations;
    states[k] = of_lane(state_, k);
    slopes[k] = of_lane(slope_, k);
    if (first_non_finite(slopes[k].data(), size_) != no_index) {
      lane.status = Status::failed;
      lane.ending = Ending::not_finite;
      continue;
    }
    found[k].emplace(tolerance_, states[k], slopes[k], lane.to - time_[k]);
    moment_[k] = time_[k] + found[k]->probe();
    for (std::size_t i = 0; i < size_; ++i) ahead_[i * lanes() + k] += found[k]->probe() * slopes[k][i];
  }
  system_.rhs(moment_.data(), ahead_.data(), slope_ahead_.data());
  for (std::size_t k = 0; k < lanes(); ++k) {
    if (!found[k]) continue;
    auto& lane = lanes_[k];
    ++lane.statistics.rhs_evaluations;
    const auto slope_ahead = of_lane(slope_ahead_, k);
    const bool finite = first_non_finite(slope_ahead.data(), size_) == no_index;
    lane.next_step = std::max(finite ? found[k]->estimate(5, slope_ahead) : found[k]->retreat(), least_step(time_[k]));
    lane.fresh = false;
  }
}

void LaneIntegrator::choose_length(std::size_t k) {
  auto& lane = lanes_[k];
  lane.moved = false;
  if (lane.status != Status::going) {
    length_[k] = 1.0;  // computed, and nothing made of it
    return;
  }
  if (lane.statistics.steps + lane.statistics.rejected_steps >= step_limit_) {
    lane.status = Status::failed;
    lane.ending = Ending::step_limit;
    return;
  }
  if (longest_step_ > 0.0) lane.next_step = std::min(lane.next_step, longest_step_);
  // A hundredth more, rather than a last step of a hundredth.
  lane.last = time_[k] + 1.01 * lane.next_step >= lane.to;
  lane.target = lane.last ? lane.to : time_[k] + lane.next_step;
  length_[k] = lane.target - time_[k];
}

void LaneIntegrator::attempt() {
  if (any_fresh()) find_first_steps();
  for (std::size_t k = 0; k < lanes(); ++k) choose_length(k);
  step_.begin(time_.data(), state_.data());
  step_.attempt(time_.data(), length_.data());
  step_.scaled_error(tolerance_, error_.data());
  for (std::size_t k = 0; k < lanes(); ++k) {
    if (lanes_[k].status == Status::going) judge(k, error_[k]);
  }
}

void LaneIntegrator::judge(std::size_t k, double error) {
  auto& lane = lanes_[k];
  ++lane.statistics.jacobian_evaluations;
  ++lane.statistics.decompositions;
  lane.statistics.rhs_evaluations += rodas5p::stages - 1;
  if (!std::isfinite(error)) {
    lane.next_step = 0.2 * length_[k];  // as failed_attempt() of stepper.hpp
    return refuse(k, Verdict::not_finite);
  }
  if (!(error <= 1.0)) {
    lane.next_step = length_[k] * lane.control.after_failure(error);
    return refuse(k, Verdict::inexact);
  }
  lane.next_step = length_[k] * lane.control.after_success(error);
  ++lane.statistics.steps;
  lane.moved = true;
  lane.step_begin = time_[k];
  time_[k] = lane.target;
  for (std::size_t i = 0; i < size_; ++i) state_[i * lanes() + k] = step_.proposal()[i * lanes() + k];
  if (lane.last) lane.status = Status::arrived;
}

void LaneIntegrator::refuse(std::size_t k, Verdict verdict) {
  auto& lane = lanes_[k];
  ++lane.statistics.rejected_steps;
  if (lane.next_step >= least_step(time_[k])) return;
  lane.status = Status::failed;
  lane.ending = verdict == Verdict::not_finite ? Ending::not_finite : Ending::step_too_small;
}

void LaneIntegrator::evaluate(const std::vector<std::uint32_t>& wanted, const double* share, double* values) const {
  step_.evaluate(wanted, share, values);
}

}  // namespace skinheal
