// Every scenario simulated once for each set of parameters, side by side, and every milestone read from it.
#include "skinheal/validation.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <nlohmann/json.hpp>

#include "run/many.hpp"
#include "skinheal/simulate.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

// What the measures of one milestone read; the second where there is one to divide by.
struct RowReadings {
  double value = 0.0;
  double over = 0.0;
};

double per_day(const std::string& unit) {
  if (unit == "h") return 24.0;
  if (unit == "min") return 1440.0;
  return 1.0;
}

std::string why(const ValidationRow& row) {
  if (!row.milestone.explanation.empty()) return row.milestone.explanation;
  if (!std::isfinite(row.value)) return "could not be read: the run did not reach it";
  return row.value < row.milestone.low ? "below the measured range; no explanation yet"
                                       : "above the measured range; no explanation yet";
}

ValidationRow judged(const Milestone& milestone, const RowReadings& readings) {
  const double value = milestone.over ? readings.value / readings.over
                                      : readings.value * per_day(milestone.unit);
  ValidationRow row{milestone, value, false, {}};
  // A time that is never reached is no time, even where the range has no end.
  row.in_range = std::isfinite(value) && milestone.low <= value && value <= milestone.high;
  if (!row.in_range) row.why = why(row);
  return row;
}

Timeline simulated(const ProtocolFile& file, const Model& model,
                   const std::map<std::string, double>& parameters, const std::atomic<bool>& stop) {
  SimulateOptions asked;
  asked.in_place_of_recorded = parameters;  // the skins of the scenarios still apply
  asked.solver.cancelled = [&stop] { return stop.load(); };
  return simulate(file.protocol(), file.skin(), days(file.horizon_days(), file.protocol()), model, asked);
}

// Every reading that one scenario serves.
void read_scenario(const std::string& scenario, const Timeline& timeline, std::vector<RowReadings>& readings) {
  for (std::size_t i = 0; i < milestones().size(); ++i) {
    const auto& milestone = milestones()[i];
    if (milestone.measure.scenario == scenario) readings[i].value = measure(timeline, milestone.measure);
    if (milestone.over && milestone.over->scenario == scenario) {
      readings[i].over = measure(timeline, *milestone.over);
    }
  }
}

}  // namespace

std::size_t Validation::in_range() const noexcept {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const ValidationRow& row) { return row.in_range; }));
}

std::vector<Validation> validate_many(const Model& model,
                                      const std::vector<std::map<std::string, double>>& parameter_sets,
                                      const ValidateOptions& options) {
  std::vector<std::string> names;
  for (const auto& entry : scenarios()) names.push_back(entry.first);
  std::vector<std::vector<RowReadings>> readings(parameter_sets.size(),
                                              std::vector<RowReadings>(milestones().size()));
  const ManyOptions many{options.threads, options.cancelled};
  // Each reading belongs to one scenario, so jobs write to places of their own.
  const bool done = run_many(parameter_sets.size() * names.size(), many,
                             [&](std::size_t job, const std::atomic<bool>& stop) {
                               const auto set = job / names.size();
                               const auto& name = names[job % names.size()];
                               read_scenario(name,
                                             simulated(scenarios().at(name), model,
                                                       parameter_sets[set], stop),
                                             readings[set]);
                             });
  std::vector<Validation> validations;
  for (const auto& read : readings) {
    Validation validation;
    validation.model_hash = model.hash();
    validation.completed = done;
    for (std::size_t i = 0; i < read.size(); ++i) {
      validation.rows.push_back(judged(milestones()[i], read[i]));
    }
    validations.push_back(std::move(validation));
  }
  return validations;
}

Validation validate(const Model& model, const std::map<std::string, double>& parameters,
                    const ValidateOptions& options) {
  return std::move(validate_many(model, {parameters}, options).front());
}

std::string to_json(const Validation& validation) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const auto& row : validation.rows) {
    const auto& m = row.milestone;
    nlohmann::ordered_json entry = {{"id", m.id},
                                    {"group", m.group},
                                    {"quantity", m.quantity},
                                    {"unit", m.unit},
                                    {"low", m.low},
                                    {"high", m.high},
                                    {"value", nullptr},
                                    {"in_range", row.in_range},
                                    {"citation", m.source.key},
                                    {"locator", m.source.locator},
                                    {"measured", m.measured},
                                    {"confidence", m.confidence},
                                    {"scenario", m.measure.scenario},
                                    {"observable", m.measure.observable},
                                    {"why", row.why}};
    if (std::isfinite(row.value)) entry["value"] = row.value;
    rows.push_back(std::move(entry));
  }
  const nlohmann::ordered_json report = {{"model_hash", validation.model_hash},
                                         {"rule", milestone_rule()},
                                         {"in_range", validation.in_range()},
                                         {"rows", std::move(rows)}};
  return report.dump(2);
}

}  // namespace skinheal
