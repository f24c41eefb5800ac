#include "skinheal/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ledger/model_data.hpp"
#include "skinheal/fault.hpp"
#include "run/timeline_data.hpp"

namespace skinheal {
namespace {

// A peak is searched in so many points of each step of the solver, and then, so many times over,
// in so many points around the largest one.
constexpr int peak_samples = 8;
constexpr int peak_rounds = 5;
constexpr int peak_points = 16;

bool finite(const std::vector<double>& values) {
  return std::all_of(values.begin(), values.end(), [](double x) { return std::isfinite(x); });
}

std::shared_ptr<const Model::Data> shared_data(const Model& model) {
  // The timeline holds the model, so that the data outlives the alias.
  return {std::make_shared<Model>(model), &model.data()};
}

std::vector<double> sampled_days(const Trajectory& trajectory) {
  std::vector<double> days;
  for (const auto& segment : trajectory.segments()) {
    for (int i = 0; i < peak_samples; ++i) {
      days.push_back(segment.start + segment.length * i / peak_samples);
    }
  }
  days.push_back(trajectory.end());
  return days;
}

std::vector<double> points_between(double from, double until) {
  std::vector<double> days;
  for (int i = 0; i <= peak_points; ++i) days.push_back(from + (until - from) * i / peak_points);
  return days;
}

// Of the numbers in it: what was not reached is none.
std::size_t index_of_largest(const std::vector<double>& values) {
  std::size_t largest = 0;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i] > values[largest] || std::isnan(values[largest])) largest = i;
  }
  return largest;
}

}  // namespace

std::size_t Timeline::Data::name_count() const {
  return model.species().size() + model.observables().size();
}

std::size_t Timeline::Data::index(const std::string& name) const {
  const auto& data = model.data();
  if (const auto it = data.species_index.find(name); it != data.species_index.end()) {
    return it->second;
  }
  if (const auto it = data.observable_index.find(name); it != data.observable_index.end()) {
    return data.species.size() + it->second;
  }
  throw Misuse(unknown_name("species or observable", name, data.value_names()));
}

const std::vector<double>& Timeline::Data::parameters_at(double day, Side side) const {
  const auto later = [&](double moment, const ParameterLeg& leg) {
    return side == Side::before ? moment <= leg.from_day : moment < leg.from_day;
  };
  auto it = std::upper_bound(legs.begin(), legs.end(), day, later);
  return it == legs.begin() ? baseline : std::prev(it)->values;
}

std::vector<std::vector<double>> Timeline::Data::read(const std::vector<double>& days,
                                                      Side side) const {
  const auto size = model.species().size();
  BoundModel bound(shared_data(model), baseline);
  std::vector<std::vector<double>> result(name_count(), std::vector<double>(days.size()));
  std::vector<double> values(name_count());
  const std::vector<double>* now = nullptr;
  for (std::size_t k = 0; k < days.size(); ++k) {
    const auto& parameters = parameters_at(days[k], side);
    if (now != &parameters) bound.set_parameters(parameters);
    now = &parameters;
    trajectory.evaluate(days[k], side == Side::before, values.data());
    bound.observables(days[k], values.data(), values.data() + size);
    // What was not reached is unknown, whatever a formula makes of it.
    if (std::isnan(values.front())) {
      std::fill(values.begin(), values.end(), std::numeric_limits<double>::quiet_NaN());
    }
    for (std::size_t i = 0; i < values.size(); ++i) result[i][k] = values[i];
  }
  return result;
}

void Timeline::Data::fill_grid() { columns = read(times, Side::after); }

void Timeline::Data::fill_healthy() {
  BoundModel bound(shared_data(model), baseline);
  healthy = bound.healthy_state();
  healthy.resize(name_count());
  const auto size = model.species().size();
  const std::vector<double> state(healthy.begin(),
                                  healthy.begin() + static_cast<std::ptrdiff_t>(size));
  bound.observables(0.0, state.data(), healthy.data() + size);
}

Timeline::Timeline(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

const std::vector<double>& Timeline::times() const noexcept { return data_->times; }

std::vector<std::string> Timeline::names() const { return data_->model.data().value_names(); }

const std::vector<double>& Timeline::operator[](const std::string& name) const {
  return data_->columns[data_->index(name)];
}

std::map<std::string, double> Timeline::at(double day, Side side) const {
  const auto columns = data_->read({day}, side);
  const auto all = names();
  std::map<std::string, double> result;
  for (std::size_t i = 0; i < all.size(); ++i) result.emplace(all[i], columns[i].front());
  return result;
}

std::vector<double> Timeline::values(const std::string& name, const std::vector<double>& days,
                                     Side side) const {
  const auto index = data_->index(name);
  return std::move(data_->read(days, side)[index]);
}

double Timeline::healthy(const std::string& name) const {
  return data_->healthy[data_->index(name)];
}

std::string Timeline::unit(const std::string& name) const {
  const auto index = data_->index(name);
  const auto& species = data_->model.species();
  return index < species.size() ? species[index].unit
                                : data_->model.observables()[index - species.size()].unit;
}

Peak Timeline::peak(const std::string& name) const {
  auto days = sampled_days(data_->trajectory);
  Peak peak{0.0, -std::numeric_limits<double>::infinity()};
  for (int round = 0; round <= peak_rounds; ++round) {
    const auto found = values(name, days);
    const auto largest = index_of_largest(found);
    if (found[largest] > peak.value) peak = {days[largest], found[largest]};
    days = points_between(days[largest == 0 ? 0 : largest - 1],
                          days[std::min(largest + 1, days.size() - 1)]);
  }
  if (!std::isfinite(peak.value)) peak.value = std::numeric_limits<double>::quiet_NaN();
  return peak;
}

namespace {

// How much a quantity changes for one unit of each species: one for a species itself, the partial
// derivatives for an observable. Zero where it does not depend on the species.
std::vector<double> weights(const Model::Data& model, std::size_t index, const Point& values) {
  std::vector<double> result(model.species.size(), 0.0);
  if (index < result.size()) {
    result[index] = 1.0;
    return result;
  }
  Graph graph = model.graph;  // a copy: derivatives are new expressions
  const auto formula = model.observable[index - result.size()];
  for (const auto species : species_in(graph, formula)) {
    Differentiator derive(graph, {Operation::species, species});
    const auto derivative = derive(formula);
    Evaluator evaluate(graph, values);
    result[species] = evaluate(derivative);
  }
  return result;
}

}  // namespace

std::vector<Contribution> Timeline::contributions(const std::string& name, double day) const {
  const auto& model = data_->model.data();
  const auto index = data_->index(name);
  std::vector<double> state(model.species.size());
  data_->trajectory.evaluate(day, false, state.data());
  const auto& parameters = data_->parameters_at(day, Side::after);
  const Point values{state.data(), parameters.data(), data_->baseline.data(), day};
  const auto weight = weights(model, index, values);
  Evaluator evaluate(model.graph, values);
  std::vector<Contribution> result;
  for (const auto& process : model.sealed_processes) {
    double amount = 0.0;
    bool touched = false;
    for (const auto& [species, node] : process.flows) {
      if (weight[species] == 0.0) continue;
      amount += weight[species] * evaluate(node);
      touched = true;
    }
    if (touched) result.push_back({process.name, amount * evaluate(process.rate)});
  }
  if (!finite(state)) {
    for (auto& entry : result) entry.rate = std::numeric_limits<double>::quiet_NaN();
  }
  std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::abs(a.rate) > std::abs(b.rate);
  });
  return result;
}

const std::vector<SessionMark>& Timeline::sessions() const noexcept { return data_->sessions; }
const Outcome& Timeline::outcome() const noexcept { return data_->outcome; }
const Statistics& Timeline::statistics() const noexcept { return data_->statistics; }
const std::vector<std::string>& Timeline::notes() const noexcept { return data_->notes; }
const Model& Timeline::model() const noexcept { return data_->model; }

}  // namespace skinheal
