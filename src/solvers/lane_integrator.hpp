// LaneIntegrator: many trajectories side by side, one in each lane of a system.
//
// Each lane goes its own way: its own time, its own steps and its own end, by the rules of Integrator, so that it has
// the bits that it would have alone, whatever is in the other lanes. A lane that has arrived waits until it is sent on.
//
//   LaneIntegrator lanes(system, options);
//   lanes.send(k, from, state, to);                      // for each lane
//   while (lanes.any_going()) {
//     lanes.attempt();                                   // a step in every lane that goes
//     if (lanes.moved(k)) lanes.draw() ...               // what it went through
//     if (lanes.status(k) == LaneIntegrator::Status::arrived) lanes.send(k, ...);
//   }
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "program/aligned.hpp"
#include "skinheal/outcome.hpp"
#include "skinheal/solver.hpp"
#include "skinheal/system.hpp"
#include "solvers/rodas5p_step.hpp"
#include "solvers/stepper.hpp"

namespace skinheal {

class LaneIntegrator {
 public:
  enum class Status : std::uint8_t { idle, going, arrived, failed };

  // For rodas5p, the one solver that has lanes. Budgets of time and the wish to stop are the caller's business.
  LaneIntegrator(System& system, const SolverOptions& options);

  std::size_t lanes() const noexcept { return lanes_.size(); }
  std::size_t size() const noexcept { return size_; }

  // Another trajectory begins in this lane: its steps are counted from zero.
  void begin(std::size_t lane) noexcept { lanes_[lane].statistics = {}; }
  // To `to`, and not beyond; the state may have jumped.
  void send(std::size_t lane, double from, const double* state, double to);
  void park(std::size_t lane) noexcept { lanes_[lane].status = Status::idle; }

  bool any_going() const noexcept;
  void attempt();

  Status status(std::size_t lane) const noexcept { return lanes_[lane].status; }
  double time(std::size_t lane) const noexcept { return time_[lane]; }
  void state(std::size_t lane, double* values) const;
  // All lanes: state i of lane k at i * lanes + k.
  const double* states() const noexcept { return state_.data(); }
  // Of a lane that has failed.
  Ending ending(std::size_t lane) const noexcept { return lanes_[lane].ending; }
  const Statistics& statistics(std::size_t lane) const noexcept { return lanes_[lane].statistics; }

  // Whether the last attempt brought this lane on, and from where.
  bool moved(std::size_t lane) const noexcept { return lanes_[lane].moved; }
  double step_begin(std::size_t lane) const noexcept { return lanes_[lane].step_begin; }
  double step_length(std::size_t lane) const noexcept { return length_[lane]; }
  // Makes the last attempt a polynomial, and these states of it at a share of the step in each lane; state i of lane k
  // goes to values[i * lanes + k].
  void draw(const std::vector<std::uint32_t>& wanted) { step_.draw(wanted); }
  void evaluate(const std::vector<std::uint32_t>& wanted, const double* share, double* values) const;

 private:
  struct Lane {
    Status status = Status::idle;
    Ending ending = Ending::completed;
    bool fresh = false;  // the first step is not known yet
    bool moved = false;
    bool last = false;   // the attempt goes to the very end
    double to = 0.0, target = 0.0, next_step = 0.0, step_begin = 0.0;
    StepControl control{4};
    Statistics statistics;
  };

  bool any_fresh() const noexcept;
  void find_first_steps();
  void choose_length(std::size_t lane);
  void judge(std::size_t lane, double error);
  void refuse(std::size_t lane, Verdict verdict);
  std::vector<double> of_lane(const AlignedVector& values, std::size_t lane) const;

  System& system_;
  Tolerance tolerance_;
  std::size_t step_limit_;
  double longest_step_;
  std::size_t size_;
  Rodas5pStep step_;
  std::vector<Lane> lanes_;
  AlignedVector time_, length_, state_, error_, slope_, ahead_, slope_ahead_, moment_;
};

}  // namespace skinheal
