// From a protocol to a timeline: a list of moments, and the solver from one to the next.
#include "skinheal/simulate.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "ledger/bound_model.hpp"
#include "skinheal/fault.hpp"
#include "solvers/integrator.hpp"
#include "run/timeline_data.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

void check_grid(const Grid& grid) {
  if (grid.times.empty()) throw Misuse("the output grid is empty; give at least one time");
  for (std::size_t i = 0; i < grid.times.size(); ++i) {
    const double time = grid.times[i];
    if (!std::isfinite(time) || time < 0.0) {
      throw Misuse(formatted("times[{}] is {}; allowed are finite days from 0 on", i, time));
    }
    if (i > 0 && time <= grid.times[i - 1]) {
      throw Misuse(formatted("times[{}] is {}, not after {}; times must rise", i, time,
                               grid.times[i - 1]));
    }
  }
}

void check_horizon(const Protocol& protocol, double horizon) {
  for (std::size_t i = 0; i < protocol.sessions().size(); ++i) {
    const auto& session = protocol.sessions()[i];
    if (session.day > horizon) {
      throw Misuse(formatted("sessions[{}] ({}) is on day {}, beyond the horizon of day {}", i,
                               session.treatment.name(), session.day, horizon));
    }
  }
}

class Run {
 public:
  Run(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
      const SimulateOptions& options)
      : protocol_(protocol), skin_(skin), data_(std::make_shared<Timeline::Data>(model)),
        options_(options), horizon_(grid.times.back()) {
    data_->times = grid.times;
    set_baseline();
    collect_turns();
    // An alias: the timeline's data hold the model.
    bound_ = std::make_unique<BoundModel>(
        std::shared_ptr<const Model::Data>(data_, &data_->model.data()), data_->baseline);
    if (const auto process = bound_->impossible_balance(); !process.empty()) {
      throw Misuse(formatted("with these parameters healthy skin cannot be in balance: '{}' would "
                               "have to run backwards",
                               process));
    }
    state_ = bound_->healthy_state();
    set_start();
  }

  Timeline go() {
    const auto started = std::chrono::steady_clock::now();
    Integrator integrator(*bound_, options_.solver);
    double now = 0.0;
    Leg leg;
    data_->trajectory.append({0.0, 0.0, state_});  // what was before the first day's sessions
    for (const double moment : moments()) {
      leg = integrator.advance(now, moment, state_, data_->trajectory);
      if (leg.ending != Ending::completed) break;
      now = moment;
      act(moment);
    }
    if (leg.ending == Ending::completed) {
      leg = integrator.advance(now, horizon_, state_, data_->trajectory);
    }
    finish(leg);
    data_->statistics = integrator.statistics();
    data_->statistics.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    data_->fill_grid();
    data_->fill_healthy();
    return Timeline(data_);
  }

 private:
  const Model::Data& model() const { return data_->model.data(); }

  void note(std::string text) {
    auto& notes = data_->notes;
    if (std::find(notes.begin(), notes.end(), text) == notes.end()) {
      notes.push_back(std::move(text));
    }
  }

  bool has_parameter(const std::string& name, const std::string& who) {
    if (model().parameter_index.contains(name)) return true;
    note(formatted("{} changes '{}', which this model does not have", who, name));
    return false;
  }

  // A number may leave its range (an experiment), but not change its sign: positivity rests on it.
  void check_value(const std::string& name, double value) const {
    const auto& range = data_->model.parameter(name).range;  // throws for a misspelt one
    if (std::isfinite(value) && !(value < 0.0 && range.low >= 0.0)) return;
    throw Misuse(formatted("parameter '{}' is {}; allowed are finite numbers{}", name, value,
                             range.low >= 0.0 ? " from 0 on" : ""));
  }

  void set_baseline() {
    for (const auto& parameter : model().parameters) {
      data_->baseline.push_back(parameter.quantity.value);
    }
    for (const auto& [name, value] : options_.drawn) {
      check_value(name, value);
      data_->baseline[model().parameter_index.at(name)] = value;
    }
    for (const auto& change : skin_.turns()) {
      if (!has_parameter(change.parameter, "the skin")) continue;
      auto& value = data_->baseline[model().parameter_index.at(change.parameter)];
      value = change.operation == Turn::Operation::set ? change.value : value * change.value;
    }
    for (const auto& [name, value] : options_.parameters) {
      data_->model.parameter(name);  // throws for a misspelt one
      check_value(name, value);
      data_->baseline[model().parameter_index.at(name)] = value;
    }
  }

  void set_start() {
    for (const auto& change : skin_.starts()) {
      const auto it = model().species_index.find(change.species);
      if (it == model().species_index.end()) {
        note(formatted("the skin starts with another '{}', which this model does not have",
                         change.species));
      } else {
        state_[it->second] *= change.fraction;
      }
    }
  }

  void collect_turns() {
    const auto take = [&](Turn turn, double from, double until, const std::string& who) {
      turn.from_day = from;
      turn.until_day = until;
      if (has_parameter(turn.parameter, who)) turns_.push_back(std::move(turn));
    };
    for (const auto& interval : protocol_.cares()) {
      for (const auto& turn : interval.care.turns()) {
        take(turn, interval.from_day, interval.until_day, interval.care.name());
      }
    }
    for (const auto& session : protocol_.sessions()) {
      for (const auto& turn : session.treatment.turns()) {
        take(turn, session.day + turn.from_day, session.day + turn.until_day,
             session.treatment.name());
      }
    }
    for (const auto& turn : protocol_.turns()) {
      check_value(turn.parameter, turn.value);
      turns_.push_back(turn);
    }
  }

  std::set<double> moments() const {
    std::set<double> days{0.0};
    add_corners(days);
    for (const auto& session : protocol_.sessions()) days.insert(session.day);
    for (const auto& turn : turns_) {
      if (turn.from_day <= horizon_) days.insert(turn.from_day);
      if (turn.until_day <= horizon_) days.insert(turn.until_day);
    }
    return days;
  }

  // Steps and corners that formulas have at fixed times, so that none is stepped over.
  void add_corners(std::set<double>& days) const {
    for (const auto corner : model().corners) {
      const auto at = [&](double day) {
        Evaluator evaluate(model().graph, {nullptr, data_->baseline.data(),
                                           data_->baseline.data(), day});
        return evaluate(corner);
      };
      const double slope = at(1.0) - at(0.0);  // linear in time, as sealing has seen to
      const double day = slope == 0.0 ? -1.0 : -at(0.0) / slope;
      if (day > 0.0 && day <= horizon_) days.insert(day);
    }
  }

  // Turned parameters first, then the sessions of this moment in the order of the list.
  void act(double moment) {
    turn_parameters(moment);
    for (const auto& session : protocol_.sessions()) {
      if (session.day != moment) continue;
      for (const auto& agent : bound_->apply(session.treatment.injury(skin_), state_)) {
        note(formatted("{} brings '{}', which this model does not have",
                         session.treatment.name(), agent));
      }
      data_->sessions.push_back({moment, session.treatment.text()});
    }
  }

  void turn_parameters(double moment) {
    auto values = data_->baseline;
    for (const auto& turn : turns_) {
      if (moment < turn.from_day || moment >= turn.until_day) continue;
      auto& value = values[model().parameter_index.at(turn.parameter)];
      value = turn.operation == Turn::Operation::set ? turn.value : value * turn.value;
    }
    if (!data_->legs.empty() && data_->legs.back().values == values) return;
    bound_->set_parameters(values);
    data_->legs.push_back({moment, std::move(values)});
  }

  void finish(const Leg& leg) {
    auto& outcome = data_->outcome;
    outcome.ending = leg.ending;
    outcome.day = leg.day;
    data_->trajectory.finish(leg.day, state_);
    if (outcome.completed()) return;
    if (leg.state != Leg::npos) outcome.species = model().species[leg.state].name;
    outcome.process = process_at_fault(leg);
    outcome.advice = advice(leg.ending);
  }

  // The process whose rate is not finite or, failing that, which changes the species most.
  std::string process_at_fault(const Leg& leg) const {
    if (leg.state == Leg::npos) return {};
    Evaluator evaluate(model().graph, {state_.data(), bound_->parameters().data(),
                                       data_->baseline.data(), leg.day});
    std::string name;
    double largest = -1.0;
    for (const auto& process : model().sealed_processes) {
      const double rate = evaluate(process.rate);
      if (!std::isfinite(rate)) return process.name;
      for (const auto& [species, amount] : process.flows) {
        const double change = std::abs(rate * evaluate(amount));
        if (species != leg.state || change <= largest) continue;
        largest = change;
        name = process.name;
      }
    }
    return name;
  }

  static std::string advice(Ending ending) {
    switch (ending) {
      case Ending::step_limit:
        return "raise step_limit, loosen rtol, or take the stiff solver rodas5p";
      case Ending::time_limit: return "raise time_limit_seconds or loosen rtol";
      case Ending::step_too_small:
      case Ending::not_finite:
        return "look at this process and its parameters for a runaway";
      default: return {};
    }
  }

  const Protocol& protocol_;
  const Skin& skin_;
  std::shared_ptr<Timeline::Data> data_;
  const SimulateOptions& options_;
  double horizon_;
  std::vector<Turn> turns_;
  std::unique_ptr<BoundModel> bound_;
  std::vector<double> state_;
};

}  // namespace

Grid times(std::vector<double> times) { return {std::move(times)}; }

Grid days(double horizon, const Protocol& protocol) {
  if (!std::isfinite(horizon) || horizon < 0.0) {
    throw Misuse(formatted("the horizon is {}; allowed are finite days from 0 on", horizon));
  }
  constexpr int even_points = 240, most_points = 20'000;
  const int sessions = std::max(1, static_cast<int>(protocol.sessions().size()));
  const int points_after_session = std::min(60, std::max(2, most_points / sessions));
  constexpr double first_hours = 0.25 / 24.0;
  std::set<double> grid{0.0, horizon};
  for (int i = 1; i < even_points; ++i) grid.insert(horizon * i / even_points);
  for (const auto& session : protocol.sessions()) {
    if (session.day > horizon) continue;
    grid.insert(session.day);
    const double reach = std::max(first_hours * 2.0, std::min(60.0, horizon - session.day));
    for (int i = 0; i < points_after_session; ++i) {
      const double day =
          session.day + first_hours * std::pow(reach / first_hours,
                                               static_cast<double>(i) / points_after_session);
      if (day < horizon) grid.insert(day);
    }
  }
  return {{grid.begin(), grid.end()}};
}

Timeline simulate(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
                  const SimulateOptions& options) {
  check_grid(grid);
  check_horizon(protocol, grid.times.back());
  return Run(protocol, skin, grid, model, options).go();
}

}  // namespace skinheal
