#include "solvers/integrator.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "skinheal/fault.hpp"
#include "words/number_text.hpp"
#include "solvers/initial_step.hpp"
#include "solvers/shelf.hpp"
#include "solvers/stepper.hpp"

namespace skinheal {

namespace {

using Clock = std::chrono::steady_clock;

bool positive(double value) { return value > 0.0 && std::isfinite(value); }

void expect(bool fine, const char* where, double got, const char* allowed,
            std::vector<Fault>& faults) {
  if (!fine) faults.push_back({where, "got " + number_text(got) + "; must be " + allowed});
}

}  // namespace

double least_step(double t) noexcept {
  return 16.0 * std::numeric_limits<double>::epsilon() * std::max(1.0, std::abs(t));
}

void check_solver(const SolverOptions& options) {
  find_solver(options.solver);
  std::vector<Fault> faults;
  expect(options.rtol >= 1e-14 && options.rtol <= 0.1, "rtol", options.rtol,
         "from 1e-14 (the rounding of a number) to 0.1", faults);
  expect(positive(options.atol), "atol", options.atol, "a positive number", faults);
  expect(options.longest_step >= 0.0 && std::isfinite(options.longest_step), "longest_step",
         options.longest_step, "days, or 0 for no limit", faults);
  expect(options.time_limit_seconds >= 0.0, "time_limit_seconds", options.time_limit_seconds,
         "seconds, or 0 for no limit", faults);
  if (!faults.empty()) throw Misuse(std::move(faults));
}

struct Integrator::Implementation {
  Implementation(System& system, const SolverOptions& requested)
      : options(requested),
        entry(find_solver(options.solver)),
        flow(system, statistics),
        tolerance{options.rtol, options.atol},
        stepper(entry.make(flow, tolerance)) {}

  Leg advance(double from, double to, SegmentSink& steps);
  std::optional<Ending> budget_spent() const;
  double seconds() const;
  double first_step(double to);
  Leg end(Ending ending, std::size_t state = Leg::npos) const {
    return {ending, stepper->time(), state};
  }
  Leg end_after(const Attempt& attempt) const {
    const bool not_finite = attempt.verdict == Verdict::not_finite;
    return end(not_finite ? Ending::not_finite : Ending::step_too_small, attempt.worst);
  }

  SolverOptions options;
  const ShelfEntry& entry;
  Statistics statistics;
  Flow flow;
  Tolerance tolerance;
  std::unique_ptr<Stepper> stepper;
  Clock::time_point start = Clock::now();
};

double Integrator::Implementation::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::optional<Ending> Integrator::Implementation::budget_spent() const {
  if (options.cancelled && options.cancelled()) return Ending::cancelled;
  if (statistics.steps + statistics.rejected_steps >= options.step_limit) {
    return Ending::step_limit;
  }
  const bool limited = options.time_limit_seconds > 0.0;
  if (limited && seconds() > options.time_limit_seconds) return Ending::time_limit;
  return std::nullopt;
}

double Integrator::Implementation::first_step(double to) {
  flow.forget();
  const double t = stepper->time();
  const double estimate =
      initial_step(flow, tolerance, entry.info.order, t, stepper->state(), to - t);
  return std::isnan(estimate) ? estimate : std::max(estimate, least_step(t));
}

Leg Integrator::Implementation::advance(double from, double to, SegmentSink& steps) {
  if (from == to) return end(Ending::completed);
  double step = first_step(to);
  if (std::isnan(step)) return end(Ending::not_finite, flow.culprit());
  while (stepper->time() < to) {
    if (const auto ending = budget_spent()) return end(*ending);
    const double t = stepper->time();
    if (options.longest_step > 0.0) step = std::min(step, options.longest_step);
    // A hundredth more, rather than a last step of a hundredth.
    const bool last = t + 1.01 * step >= to;
    const Attempt attempt = stepper->try_step(last ? to : t + step);
    step = attempt.next_step;
    if (attempt.verdict == Verdict::accepted) {
      ++statistics.steps;
      steps.append(stepper->take_segment());
    } else {
      ++statistics.rejected_steps;
      if (!(step >= least_step(t))) return end_after(attempt);
    }
  }
  return end(Ending::completed);
}

Integrator::Integrator(System& system, const SolverOptions& options) {
  check_solver(options);
  if (system.lanes() != 1) {
    throw Misuse("an integrator goes through time with one trajectory; got a system of " +
                 std::to_string(system.lanes()) + " lanes");
  }
  implementation_ = std::make_unique<Implementation>(system, options);
}

Integrator::~Integrator() = default;

Leg Integrator::advance(double from, double to, std::vector<double>& state,
                        SegmentSink& steps) {
  if (!(from <= to) || !std::isfinite(to - from)) {
    throw Misuse("time runs forward: cannot go from day " + number_text(from) + " to day " +
                 number_text(to));
  }
  Implementation& run = *implementation_;
  run.stepper->restart(from, state);
  const std::size_t fault = first_non_finite(state.data(), state.size());
  const Leg leg = fault == no_index ? run.advance(from, to, steps)
                                    : run.end(Ending::not_finite, fault);
  state = run.stepper->state();
  run.statistics.seconds = run.seconds();
  return leg;
}

const Statistics& Integrator::statistics() const noexcept { return implementation_->statistics; }

}  // namespace skinheal
