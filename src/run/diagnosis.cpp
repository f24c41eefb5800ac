#include "run/diagnosis.hpp"

#include <cmath>

#include "run/flows.hpp"
#include "skinheal/solver.hpp"
#include "solvers/shelf.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

// The process whose rate is not finite or, failing that, which changes the species most.
std::string process_at_fault(const RunResult& result, const Recording& recording,
                             const Model::Data& model) {
  const auto program = model.questions();
  const auto frame = program->frame();
  const auto& state = recording.trajectory.final_state();
  if (state.empty()) return {};
  frame->set_baseline(recording.baseline.data());
  frame->set_parameters(recording.parameters_at(result.day).data());
  const auto [rates, amounts] = flows(*program, *frame, {&result.day, state.data()});
  const auto& pattern = program->pattern(Function::amounts);
  std::string name;
  double largest = -1.0;
  for (std::size_t i = 0; i < rates.size(); ++i) {
    if (!std::isfinite(rates[i])) return model.sealed_processes[i].name;
    for (auto k = pattern.row_starts[i]; k < pattern.row_starts[i + 1]; ++k) {
      const double change = std::abs(rates[i] * amounts[k]);
      if (pattern.columns[k] != result.state_at_fault || change <= largest) continue;
      largest = change;
      name = model.sealed_processes[i].name;
    }
  }
  return name;
}

std::string advice(Ending ending, const SolverOptions& options) {
  const bool stiff = find_solver(options.solver).info.stiff;
  if (ending == Ending::step_limit && options.longest_step > 0.0) {
    return "raise step_limit or longest_step";
  }
  switch (ending) {
    case Ending::step_limit:
      return stiff ? "raise step_limit or loosen rtol"
                   : "raise step_limit, loosen rtol, or take the stiff solver rodas5p";
    case Ending::time_limit: return "raise time_limit_seconds or loosen rtol";
    case Ending::out_of_memory: return "shorten the course or loosen rtol";
    case Ending::step_too_small:
    case Ending::not_finite: return "look at this process and its parameters for a runaway";
    default: return {};
  }
}

}  // namespace

Outcome outcome_of(const RunResult& result, const Recording& recording, const Model::Data& model,
                   const SolverOptions& options) {
  Outcome outcome;
  outcome.ending = result.ending;
  outcome.day = result.day;
  if (outcome.completed()) return outcome;
  if (result.state_at_fault != RunResult::no_state) {
    outcome.species = model.species[result.state_at_fault].name;
    outcome.process = process_at_fault(result, recording, model);
  }
  outcome.advice = advice(result.ending, options);
  return outcome;
}

void note_what_is_no_number(const Recording& recording, const Model::Data& model, Notes& notes) {
  if (!recording.outcome.completed()) return;
  const auto frame = model.program->frame();
  frame->set_baseline(recording.baseline.data());
  std::vector<double> values(model.observables.size()), state(model.species.size());
  const auto look = [&](double day, Side side, const char* when) {
    frame->set_parameters(recording.parameters_at(day, side).data());
    recording.states(day, side, state.data());
    frame->compute(Function::observables, {&day, state.data()}, values.data());
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (std::isfinite(values[i])) continue;
      notes.add(formatted("'{}' is {} {}", model.observables[i].name,
                          std::isnan(values[i]) ? "not a number" : "infinite", when));
    }
  };
  look(0.0, Side::before, "before the first session");
  for (const auto& mark : recording.sessions) look(mark.day, Side::after, "after a session");
  look(recording.trajectory.end(), Side::after, "at the end");
}

}  // namespace skinheal
