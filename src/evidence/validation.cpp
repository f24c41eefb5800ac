// Every scenario simulated once, every milestone read from it.
#include "skinheal/validation.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "skinheal/simulate.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

class Validator {
 public:
  Validator(const Model& model, const std::map<std::string, double>& parameters)
      : model_(model), parameters_(parameters) {}

  ValidationRow row(const Milestone& milestone) {
    ValidationRow row{milestone, read(milestone.measure), false, {}};
    if (milestone.over) {
      row.value /= read(*milestone.over);
    } else {
      row.value *= per_day(milestone.unit);
    }
    // A time that is never reached is no time, even where the range has no end.
    row.in_range = std::isfinite(row.value) && milestone.low <= row.value &&
                   row.value <= milestone.high;
    if (!row.in_range) row.why = why(row);
    return row;
  }

 private:
  static double per_day(const std::string& unit) {
    if (unit == "h") return 24.0;
    if (unit == "min") return 1440.0;
    return 1.0;
  }

  static std::string why(const ValidationRow& row) {
    if (!row.milestone.explanation.empty()) return row.milestone.explanation;
    if (!std::isfinite(row.value)) return "could not be read: the run did not reach it";
    return row.value < row.milestone.low ? "below the measured range; no explanation yet"
                                         : "above the measured range; no explanation yet";
  }

  double read(const Measure& how) { return measure(timeline(how.scenario), how); }

  const Timeline& timeline(const std::string& scenario) {
    const auto known = timelines_.find(scenario);
    if (known != timelines_.end()) return known->second;
    const auto& file = scenarios().at(scenario);
    SimulateOptions options;
    options.drawn = parameters_;  // the skins of the scenarios still apply
    const auto grid = days(file.horizon_days(), file.protocol());
    return timelines_
        .emplace(scenario, simulate(file.protocol(), file.skin(), grid, model_, options))
        .first->second;
  }

  const Model& model_;
  const std::map<std::string, double>& parameters_;
  std::map<std::string, Timeline> timelines_;
};

}  // namespace

std::size_t Validation::in_range() const noexcept {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const ValidationRow& row) { return row.in_range; }));
}

Validation validate(const Model& model, const std::map<std::string, double>& parameters) {
  Validator validator(model, parameters);
  Validation validation;
  validation.model_hash = model.hash();
  for (const auto& milestone : milestones()) validation.rows.push_back(validator.row(milestone));
  return validation;
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
