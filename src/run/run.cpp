#include "run/run.hpp"

#include <chrono>
#include <memory>
#include <new>
#include <utility>

#include "program/program_system.hpp"
#include "run/corners.hpp"
#include "run/peak_watch.hpp"
#include "solvers/integrator.hpp"

namespace skinheal {
namespace {

class Runner {
 public:
  Runner(const std::shared_ptr<const Program>& program, const Schedule& schedule,
         const SolverOptions& options, RunResult& result)
      : program_(program), schedule_(schedule), system_(program, nullptr, schedule.baseline),
        integrator_(system_, options), state_(schedule.start), result_(result) {
    if (result.trajectory.kept() == Keep::dense) return;
    watch_ = std::make_unique<PeakWatch>(program, schedule.baseline, result.trajectory);
  }

  void go() {
    steps().append({0.0, 0.0, state_});  // what was before the first day's sessions
    for (const auto& moment : schedule_.moments) {
      if (!advance(moment.day)) break;
      act(moment);
    }
    if (leg_.ending == Ending::completed) advance(schedule_.horizon);
    finish();
  }

 private:
  SegmentSink& steps() { return watch_ ? static_cast<SegmentSink&>(*watch_) : result_.trajectory; }

  // To a day, from one corner of the rates to the next.
  bool advance(double day) {
    if (watch_ && leg_in_force_ != none_yet) watch_->between(now_, day, schedule_.legs[leg_in_force_].values);
    for (const double corner : corners_before(day)) {
      if (!advance_smoothly(corner)) return false;
    }
    return advance_smoothly(day);
  }

  bool advance_smoothly(double day) {
    leg_ = integrator_.advance(now_, day, state_, steps());
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
    if (watch_) result_.around_peaks = watch_->finish(now_, state_);
    result_.trajectory.finish(now_, state_);
  }

  static constexpr std::size_t none_yet = static_cast<std::size_t>(-1);

  std::shared_ptr<const Program> program_;
  const Schedule& schedule_;
  ProgramSystem system_;
  Integrator integrator_;
  std::vector<double> state_;
  RunResult& result_;
  std::unique_ptr<PeakWatch> watch_;
  double now_ = 0.0;
  Leg leg_;
  std::size_t leg_in_force_ = none_yet;
};

}  // namespace

RunResult run(const std::shared_ptr<const Program>& program, const Schedule& schedule,
              const SolverOptions& options, Trajectory into) noexcept {
  const auto started = std::chrono::steady_clock::now();
  RunResult result;
  result.trajectory = std::move(into);
  try {
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
