#include "ledger/bound_model.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

void gather(const std::vector<double>& registers, const std::vector<std::uint32_t>& slots,
            double* out) {
  for (std::size_t i = 0; i < slots.size(); ++i) out[i] = registers[slots[i]];
}

void require(bool holds, const char* what, double got) {
  if (!holds) throw Misuse(formatted("an injury has {} of {}", what, got));
}

// Treatments of the library pass; one of a user's own may not.
void check(const Injury& injury) {
  const auto dose = [](double value) { return value >= 0.0 && std::isfinite(value); };
  for (const auto& opening : injury.openings) {
    require(dose(opening.dose), "an opening dose", opening.dose);
    require(opening.half_gap_mm > 0.0, "an opening with a half gap (mm)", opening.half_gap_mm);
  }
  for (const auto& loss : injury.losses) {
    require(dose(loss.dose), "a loss dose", loss.dose);
    require(loss.spilt >= 0.0 && loss.spilt <= 1.0, "a spilt share", loss.spilt);
  }
  for (const auto& gift : injury.gifts) require(dose(gift.amount), "a gift", gift.amount);
}

// The share that a dose takes; two half-doses take as much as one dose.
double taken_share(double dose) { return -std::expm1(-dose); }

}  // namespace

BoundModel::BoundModel(std::shared_ptr<const Model::Data> data, std::vector<double> baseline)
    : data_(std::move(data)), baseline_(std::move(baseline)), registers_(data_->registers) {
  std::copy(baseline_.begin(), baseline_.end(), registers_.begin() + data_->layout.baseline(0));
  set_parameters(baseline_);
}

void BoundModel::set_parameters(const std::vector<double>& now) {
  parameters_ = now;
  std::copy(now.begin(), now.end(), registers_.begin() + data_->layout.parameter(0));
  data_->parameter_tape.execute(registers_.data());
}

void BoundModel::place(double t, const double* x) {
  registers_[data_->layout.time()] = t;
  std::copy(x, x + size(), registers_.begin() + data_->layout.species(0));
}

void BoundModel::rhs(double t, const double* x, double* dxdt) {
  place(t, x);
  data_->rhs_tape.execute(registers_.data());
  gather(registers_, data_->rhs_slots, dxdt);
}

void BoundModel::linearise(double t, const double* x, double* dxdt, double* jacobian,
                           double* dfdt) {
  place(t, x);
  data_->linear_tape.execute(registers_.data());
  gather(registers_, data_->rhs_slots, dxdt);
  gather(registers_, data_->jacobian_slots, jacobian);
  gather(registers_, data_->time_slots, dfdt);
}

void BoundModel::observables(double t, const double* x, double* values) {
  place(t, x);
  data_->observable_tape.execute(registers_.data());
  gather(registers_, data_->observable_slots, values);
}

std::vector<double> BoundModel::healthy_state() const {
  Evaluator evaluate(data_->graph,
                     {.parameters = baseline_.data(), .baseline = baseline_.data()});
  std::vector<double> state;
  for (const auto node : data_->healthy) state.push_back(evaluate(node));
  return state;
}

std::string BoundModel::impossible_balance() const {
  constexpr double rounding = 1e-9;
  Evaluator evaluate(data_->graph,
                     {.parameters = baseline_.data(), .baseline = baseline_.data()});
  for (const auto& closed : data_->closed_rates) {
    const double allowed = -rounding * evaluate(closed.turnover);
    if (!(evaluate(closed.rate) >= allowed)) return closed.process;
  }
  return {};
}

std::vector<std::string> BoundModel::apply(const Injury& injury,
                                           std::vector<double>& state) const {
  check(injury);
  std::vector<double> changed(size(), 0.0);  // what was lost, or opened
  std::vector<double> spilt(size(), 0.0);    // the part of it that stays in the tissue
  for (const auto& opening : injury.openings) {
    // The first opening of the ledger is the hole itself and tells how many are new; the others are
    // parts of it (its wet part), which an injury opens again.
    std::optional<double> hole;
    for (std::size_t i = 0; i < size(); ++i) {
      if (data_->species[i].kind != Kind::opening) continue;
      const double opened = std::max(0.0, 1.0 - state[i]) * taken_share(opening.dose);
      state[i] += opened;
      changed[i] += opened;
      spilt[i] += opened;
      if (!hole) hole = opened;
    }
    for (std::size_t i = 0; i < size(); ++i) {
      if (data_->species[i].kind != Kind::hole_count) continue;
      const double gap = opening.half_gap_mm;
      state[i] += hole.value_or(0.0) / (std::numbers::pi * gap * gap);
    }
  }
  for (const auto& loss : injury.losses) {
    for (std::size_t i = 0; i < size(); ++i) {
      if (data_->species[i].layer != loss.layer || data_->species[i].kind != loss.kind) continue;
      const double lost = state[i] * taken_share(loss.dose);
      changed[i] += lost;
      spilt[i] += lost * loss.spilt;
      state[i] *= std::exp(-loss.dose);
    }
  }
  Evaluator evaluate(data_->graph,
                     {.parameters = parameters_.data(), .baseline = baseline_.data()});
  for (const auto& spill : data_->spills) {
    state[spill.into] += evaluate(spill.yield) * (spill.bleeds ? changed : spilt)[spill.from];
  }
  std::vector<std::string> unknown;
  for (const auto& gift : injury.gifts) {
    const auto it = data_->species_index.find(gift.agent);
    if (it == data_->species_index.end()) {
      unknown.push_back(gift.agent);
    } else {
      state[it->second] += gift.amount;
    }
  }
  return unknown;
}

}  // namespace skinheal
