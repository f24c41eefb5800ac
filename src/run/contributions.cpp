#include "run/contributions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "run/flows.hpp"
#include "run/reader.hpp"

namespace skinheal {
namespace {

// How much a quantity changes for one unit of each species: one for a species itself, the partial derivatives for
// an observable. Zero where it does not depend on the species.
std::vector<double> weights(std::size_t index, const ProgramInput& input, const Program& program,
                            Frame& frame) {
  const auto species = program.shape().species;
  std::vector<double> result(species, 0.0);
  if (index < species) {
    result[index] = 1.0;
    return result;
  }
  std::vector<double> entries(program.size(Function::observable_by_state));
  frame.compute(Function::observable_by_state, input, entries.data());
  const auto& pattern = program.pattern(Function::observable_by_state);
  const auto row = index - species;
  for (auto k = pattern.row_starts[row]; k < pattern.row_starts[row + 1]; ++k) {
    result[pattern.columns[k]] = entries[k];
  }
  return result;
}

}  // namespace

std::vector<Contribution> contributions_to(std::size_t index, double day, const Recording& recording,
                                           const Model::Data& model) {
  const auto program = model.questions();
  const auto frame = program->frame();
  const auto at = instant(recording, day, Side::after);
  std::vector<double> state(model.species.size());
  recording.trajectory.evaluate(at.place, state.data());
  frame->set_baseline(recording.baseline.data());
  frame->set_parameters(at.parameters->data());
  const ProgramInput input{&at.day, state.data()};
  const auto [rates, amounts] = flows(*program, *frame, input);
  const auto weight = weights(index, input, *program, *frame);
  const auto& pattern = program->pattern(Function::amounts);
  const bool known = std::all_of(state.begin(), state.end(), [](double x) { return std::isfinite(x); });

  std::vector<Contribution> result;
  for (std::size_t i = 0; i < rates.size(); ++i) {
    double amount = 0.0;
    bool touched = false;
    for (auto k = pattern.row_starts[i]; k < pattern.row_starts[i + 1]; ++k) {
      if (weight[pattern.columns[k]] == 0.0) continue;
      amount += weight[pattern.columns[k]] * amounts[k];
      touched = true;
    }
    const double rate = known ? amount * rates[i] : std::numeric_limits<double>::quiet_NaN();
    if (touched) result.push_back({model.sealed_processes[i].name, rate});
  }
  std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    if (std::isnan(a.rate) || std::isnan(b.rate)) return !std::isnan(a.rate) && std::isnan(b.rate);
    return std::abs(a.rate) > std::abs(b.rate);
  });
  return result;
}

}  // namespace skinheal
