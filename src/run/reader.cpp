#include "run/reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ledger/health.hpp"

namespace skinheal {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Reader::Reader(const Recording& recording, const Model::Data& model)
    : recording_(recording), model_(model), frame_(model.program->frame()),
      state_(model.species.size()) {
  frame_->set_baseline(recording.baseline.data());
}

void Reader::set_parameters(double day, Side side) {
  const auto& parameters = recording_.parameters_at(day, side);
  if (in_force_ == &parameters) return;
  frame_->set_parameters(parameters.data());
  in_force_ = &parameters;
}

void Reader::all(double day, Side side, double* values) {
  const auto count = state_.size();
  recording_.states(day, side, values);
  // What was not reached is unknown, whatever a formula makes of it.
  if (count > 0 && std::isnan(values[0])) {
    std::fill_n(values, size(), unknown);
    return;
  }
  set_parameters(day, side);
  frame_->compute(Function::observables, {&day, values}, values + count);
}

double Reader::one(std::size_t index, double day, Side side) {
  const bool before = side == Side::before;
  const double moment = recording_.moment(day);
  if (index < state_.size()) {
    return recording_.trajectory.evaluate_one(moment, before, index);
  }
  const auto observable = index - state_.size();
  const auto& needed = model_.program->states_of_observable(observable);
  // Any state tells of times that were not reached, also where the observable needs none.
  if (std::isnan(recording_.trajectory.evaluate_one(moment, before, 0))) return unknown;
  recording_.trajectory.evaluate_some(moment, before, needed, state_.data());
  set_parameters(day, side);
  double value = 0.0;
  frame_->observable(observable, {&day, state_.data()}, &value);
  return value;
}

std::vector<std::vector<double>> Reader::rows(const std::vector<std::size_t>& wanted,
                                              const std::vector<double>& days, Side side) {
  std::vector<std::vector<double>> result(wanted.size(), std::vector<double>(days.size()));
  const bool most = 3 * wanted.size() > size();
  std::vector<double> values(size());
  for (std::size_t k = 0; k < days.size(); ++k) {
    if (most) all(days[k], side, values.data());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      result[i][k] = most ? values[wanted[i]] : one(wanted[i], days[k], side);
    }
  }
  return result;
}

std::vector<double> Reader::healthy() {
  auto values = healthy_state(model_, recording_.baseline);
  values.resize(size());
  frame_->set_parameters(recording_.baseline.data());
  in_force_ = nullptr;
  const double day = 0.0;
  frame_->compute(Function::observables, {&day, values.data()}, values.data() + state_.size());
  return values;
}

}  // namespace skinheal
