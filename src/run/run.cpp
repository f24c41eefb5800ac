#include "run/run.hpp"

#include <chrono>
#include <new>
#include <utility>

#include "program/program_system.hpp"
#include "run/corners.hpp"
#include "solvers/integrator.hpp"

namespace skinheal {
namespace {

class Runner {
 public:
  Runner(const std::shared_ptr<const Program>& program, const Schedule& schedule,
         const SolverOptions& options, RunResult& result)
      : program_(program), schedule_(schedule), system_(program, nullptr, schedule.baseline),
        integrator_(system_, options), state_(schedule.start), result_(result) {}

  void go() {
    result_.trajectory.append({0.0, 0.0, state_});  // what was before the first day's sessions
    for (const auto& moment : schedule_.moments) {
      if (!advance(moment.day)) break;
      act(moment);
    }
    if (leg_.ending == Ending::completed) advance(schedule_.horizon);
    finish();
  }

 private:
  // To a day, from one corner of the rates to the next.
  bool advance(double day) {
    for (const double corner : corners_before(day)) {
      if (!advance_smoothly(corner)) return false;
    }
    return advance_smoothly(day);
  }

  bool advance_smoothly(double day) {
    leg_ = integrator_.advance(now_, day, state_, result_.trajectory);
    now_ = leg_.day;
    return leg_.ending == Ending::completed;
  }

  // With the parameters that hold now, so that none is stepped over.
  std::vector<double> corners_before(double day) {
    return corners_between(*program_, system_.frame(), 0, now_, day);
  }

  void act(const Moment& moment) {
    if (moment.leg != leg_in_force_) {
      system_.set_parameters(schedule_.legs[moment.leg].values);
      leg_in_force_ = moment.leg;
    }
    std::vector<double> after(state_.size());
    for (const auto& doses : moment.jumps) {
      system_.frame().compute(Function::jump, {&moment.day, state_.data(), doses.data()}, after.data());
      state_.swap(after);
    }
  }

  void finish() {
    result_.ending = leg_.ending;
    result_.day = now_;
    result_.state_at_fault = leg_.state;
    result_.statistics = integrator_.statistics();
    result_.trajectory.finish(now_, state_);
  }

  static constexpr std::size_t none_yet = static_cast<std::size_t>(-1);

  std::shared_ptr<const Program> program_;
  const Schedule& schedule_;
  ProgramSystem system_;
  Integrator integrator_;
  std::vector<double> state_;
  RunResult& result_;
  double now_ = 0.0;
  Leg leg_;
  std::size_t leg_in_force_ = none_yet;
};

}  // namespace

RunResult run(const std::shared_ptr<const Program>& program, const Schedule& schedule,
              const SolverOptions& options) noexcept {
  const auto started = std::chrono::steady_clock::now();
  RunResult result;
  try {
    result.trajectory = Trajectory(program->shape().species);
    Runner(program, schedule, options, result).go();
  } catch (const std::bad_alloc&) {
    result.ending = Ending::out_of_memory;
    result.day = result.trajectory.end();
  }
  result.statistics.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  return result;
}

}  // namespace skinheal
