// The embedded table of milestones, read once.
#include <limits>
#include <nlohmann/json.hpp>

#include "evidence/embedded.hpp"
#include "skinheal/validation.hpp"

namespace skinheal {
namespace {

struct Table {
  std::string rule;
  std::map<std::string, ProtocolFile> scenarios;
  std::vector<Milestone> milestones;
};

Measure read_measure(const nlohmann::json& json) {
  Measure measure;
  for (const auto& [key, value] : json.items()) {
    if (key == "kind") {
      measure.kind = value;
    } else if (key == "observable") {
      measure.observable = value;
    } else if (key == "scenario") {
      measure.scenario = value;
    } else {
      measure.numbers[key] = value;
    }
  }
  return measure;
}

// A side without a bound is open, written as null.
double read_end(const nlohmann::json& json, double open) {
  return json.is_null() ? open : json.get<double>();
}

Milestone read_milestone(const nlohmann::json& json) {
  Milestone milestone;
  milestone.id = json.at("id");
  milestone.group = json.at("group");
  milestone.quantity = json.at("quantity");
  milestone.measure = read_measure(json.at("measure"));
  if (json.contains("over")) milestone.over = read_measure(json.at("over"));
  milestone.unit = json.at("unit");
  constexpr double open = std::numeric_limits<double>::infinity();
  milestone.low = read_end(json.at("low"), -open);
  milestone.high = read_end(json.at("high"), open);
  milestone.measured = json.at("measured");
  milestone.source = {json.at("source"), json.at("locator")};
  milestone.confidence = json.at("confidence");
  milestone.explanation = json.value("explanation", "");
  return milestone;
}

const Table& table() {
  static const Table read = [] {
    const auto json = nlohmann::json::parse(embedded::milestones);
    Table result;
    result.rule = json.at("rule");
    for (const auto& [name, scenario] : json.at("scenarios").items()) {
      result.scenarios.emplace(name, read_protocol(scenario.dump()));
    }
    for (const auto& row : json.at("milestones")) {
      result.milestones.push_back(read_milestone(row));
    }
    return result;
  }();
  return read;
}

}  // namespace

std::string_view milestone_rule() { return table().rule; }
const std::map<std::string, ProtocolFile>& scenarios() { return table().scenarios; }
const std::vector<Milestone>& milestones() { return table().milestones; }

}  // namespace skinheal
