// Rodas5pStep: one attempt of RODAS5P in each lane of a system, each lane at its own time and with its own step.
//
// A lane has the bits that it would have alone, whatever the others do. Nothing is watched on the way: where a rate is
// not finite, neither is the error of some state, since it enters the last stage of its own state.
//
//   step.begin(t, x);            // slope and Jacobian there
//   step.attempt(t, h);          // as often as steps are refused
//   step.proposal(), step.error()
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "program/aligned.hpp"
#include "skinheal/system.hpp"
#include "solvers/rodas5p_kernels.hpp"
#include "solvers/step_control.hpp"

namespace skinheal {

class Rodas5pStep {
 public:
  explicit Rodas5pStep(System& system);

  // Stand at these times and states, one of each for every lane.
  void begin(const double* t, const double* x);
  // Steps of these lengths from there. Lanes in which no step could be computed have an error that is not finite.
  void attempt(const double* t, const double* h);

  // Has the slope of each stage looked at, as soon as it is known.
  void watch(std::function<void(const double* slope)> look) { look_ = std::move(look); }

  // Values of state i in lane k stand at i * lanes + k.
  const double* state() const noexcept { return state_.data(); }
  const double* proposal() const noexcept { return argument_.data(); }
  const double* error() const noexcept { return stage(7); }
  // Of each lane: the largest error in units of what is tolerated, not finite if any of them is not.
  void scaled_error(const Tolerance& tolerance, double* largest);
  // Appends five rows of coefficients, each of size * lanes numbers: powers of the share of the step.
  void draw(std::vector<double>& coefficients);
  // The same of these states alone and kept here, where there are several lanes; then their values at a share of the
  // step in each lane, state i of lane k at values[i * lanes + k].
  void draw(const std::vector<std::uint32_t>& wanted);
  void evaluate(const std::vector<std::uint32_t>& wanted, const double* share, double* values) const;

 private:
  double* stage(std::size_t i) noexcept { return stages_.data() + i * room_; }
  const double* stage(std::size_t i) const noexcept { return stages_.data() + i * room_; }
  void spread(const double* of_lanes, AlignedVector& block) const;
  void end_stage(std::size_t i, const double* slope);

  System& system_;
  std::function<void(const double*)> look_;
  const Rodas5pKernels& kernels_;
  std::size_t lanes_, numbers_, blocks_, room_;  // room: numbers in whole blocks
  std::unique_ptr<LinearSolver> linear_;
  AlignedVector state_, argument_, stage_slope_, stages_, drawn_;
  AlignedVector linearised_;  // slope, Jacobian and derivative by time, in one piece
  AlignedVector slope_, by_time_;  // the first and the last of these, in whole blocks
  AlignedVector step_, inverse_step_, diagonal_, moment_, largest_, check_;
};

}  // namespace skinheal
