#include "run/reader.hpp"

#include <algorithm>
#include <limits>

#include "ledger/health.hpp"

namespace skinheal {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Instant instant(const Recording& recording, double day, Side side) {
  const double moment = recording.moment(day);
  return {moment, recording.trajectory.locate(moment, side == Side::before),
          &recording.parameters_at(moment, side)};
}

std::vector<Instant> instants(const Recording& recording, const std::vector<double>& days, Side side) {
  std::vector<Instant> result;
  result.reserve(days.size());
  for (const double day : days) result.push_back(instant(recording, day, side));
  return result;
}

Reader::Reader(const Recording& recording, const Model::Data& model)
    : recording_(recording), model_(model), frame_(model.program->frame()),
      state_(model.species.size()) {
  frame_->set_baseline(recording.baseline.data());
}

void Reader::set_parameters(const std::vector<double>& parameters) {
  if (in_force_ == &parameters) return;
  frame_->set_parameters(parameters.data());
  in_force_ = &parameters;
}

// What was not reached is unknown, whatever a formula would make of it.
void Reader::all(const Instant& at, double* values) {
  if (!at.place.reached()) {
    std::fill_n(values, size(), unknown);
    return;
  }
  recording_.trajectory.evaluate(at.place, values);
  set_parameters(*at.parameters);
  frame_->compute(Function::observables, {&at.day, values}, values + state_.size());
}

double Reader::one(std::size_t index, const Instant& at) {
  if (!at.place.reached()) return unknown;
  if (index < state_.size()) return recording_.trajectory.value(at.place, index);
  const auto observable = index - state_.size();
  for (const auto i : model_.program->states_of_observable(observable)) {
    state_[i] = recording_.trajectory.value(at.place, i);
  }
  set_parameters(*at.parameters);
  double value = 0.0;
  frame_->observable(observable, {&at.day, state_.data()}, &value);
  return value;
}

std::vector<std::vector<double>> Reader::rows(const std::vector<std::size_t>& wanted,
                                              const std::vector<Instant>& at) {
  std::vector<std::vector<double>> result(wanted.size(), std::vector<double>(at.size()));
  const bool most = 3 * wanted.size() > size();
  std::vector<double> values(size());
  for (std::size_t k = 0; k < at.size(); ++k) {
    if (most) all(at[k], values.data());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      result[i][k] = most ? values[wanted[i]] : one(wanted[i], at[k]);
    }
  }
  return result;
}

std::vector<double> Reader::table(const std::vector<std::size_t>& wanted, const std::vector<Instant>& at) {
  const bool states_alone = std::all_of(wanted.begin(), wanted.end(), [this](auto i) { return i < state_.size(); });
  std::vector<double> values(size()), result(wanted.size() * at.size());
  double* out = result.data();
  for (const auto& instant : at) {
    if (states_alone) {
      recording_.trajectory.evaluate(instant.place, values.data());
    } else {
      all(instant, values.data());
    }
    for (const auto i : wanted) *out++ = values[i];
  }
  return result;
}

std::vector<double> Reader::healthy() {
  auto values = healthy_state(model_, recording_.baseline);
  values.resize(size());
  set_parameters(recording_.baseline);
  const double day = 0.0;
  frame_->compute(Function::observables, {&day, values.data()}, values.data() + state_.size());
  return values;
}

}  // namespace skinheal
