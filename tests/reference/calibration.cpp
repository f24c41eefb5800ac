// The model's side of the calibration (calibrate.py): reads parameter sets, answers with readings.
//
// A line "parameters" is answered by every parameter that may move (name value low high), a line
// "targets" by every target (name group low high); each ends with a line that holds a dot. A line
// of name=value pairs is answered by the reading of every target with these values in place of the
// model's own, or by "error" and a reason. Targets are the milestones and, in the group "law", what
// must hold for the cascade as a whole.
#define FMT_HEADER_ONLY 1
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <functional>
#include <iostream>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "ledger/health.hpp"
#include "skinheal/skinheal.hpp"
#include "skinheal/validation.hpp"

using namespace skinheal;

namespace {

using Values = std::map<std::string, double>;
constexpr double open_side = std::numeric_limits<double>::infinity();

struct Runs {
  Timeline once;
  Timeline monthly;
};

struct Law {
  std::string name;
  double low;
  double high;
  std::function<double(const Runs&)> read;
};

double phase(const Runs& runs, const std::string& name, double day) {
  return runs.once.values("phase_" + name, {day}).front();
}

double day_of(const Runs& runs, const std::string& name) { return runs.once.peak(name).day; }

// What tests/laws hold the cascade to after one session of 1.5 mm, and the bounds of courses.
const std::vector<Law>& laws() {
  static const std::vector<Law> shelf = {
      {"one_session_collagen", 1.08, 1.22,
       [](const Runs& runs) { return runs.once.peak("collagen").value; }},
      {"twelve_sessions_collagen", 0.0, 2.2,
       [](const Runs& runs) { return runs.monthly.peak("collagen").value; }},
      {"il1_first", 0.0, 0.5, [](const Runs& runs) { return day_of(runs, "il1"); }},
      {"neutrophils_day", 0.4, 1.6, [](const Runs& runs) { return day_of(runs, "neutrophils"); }},
      {"macrophages_day", 1.5, 3.5, [](const Runs& runs) { return day_of(runs, "macrophages"); }},
      {"macrophages_after_neutrophils", 1.05, open_side,
       [](const Runs& runs) { return day_of(runs, "macrophages") / day_of(runs, "neutrophils"); }},
      {"fibroblasts_day", 2.0, 14.0, [](const Runs& runs) { return day_of(runs, "fibroblasts"); }},
      {"fibroblasts_after_macrophages", 1.05, open_side,
       [](const Runs& runs) { return day_of(runs, "fibroblasts") / day_of(runs, "macrophages"); }},
      {"collagen_iii_day", 10.0, 60.0,
       [](const Runs& runs) { return day_of(runs, "collagen_iii"); }},
      {"collagen_i_day", 60.0, 250.0, [](const Runs& runs) { return day_of(runs, "collagen_i"); }},
      {"inflammation_day_1", 0.9, 1.1,
       [](const Runs& runs) { return phase(runs, "inflammation", 1.0); }},
      {"inflammation_day_7", 0.0, 0.3,
       [](const Runs& runs) { return phase(runs, "inflammation", 7.0); }},
      {"proliferation_day_1", 0.0, 0.3,
       [](const Runs& runs) { return phase(runs, "proliferation", 1.0); }},
      {"proliferation_day_7", 0.9, 1.1,
       [](const Runs& runs) { return phase(runs, "proliferation", 7.0); }},
      {"proliferation_day_35", 0.0, 0.2,
       [](const Runs& runs) { return phase(runs, "proliferation", 35.0); }},
      {"remodelling_day_7", 0.0, 0.2,
       [](const Runs& runs) { return phase(runs, "remodelling", 7.0); }},
      {"remodelling_day_60", 0.9, 1.1,
       [](const Runs& runs) { return phase(runs, "remodelling", 60.0); }},
      {"remodelling_day_400", 0.0, 0.1,
       [](const Runs& runs) { return phase(runs, "remodelling", 400.0); }},
  };
  return shelf;
}

Timeline needled(int sessions, double horizon, const Values& values) {
  Protocol protocol;
  const auto treatment = microneedling({{"depth_mm", 1.5}});
  for (int i = 0; i < sessions; ++i) protocol = protocol.at(28.0 * i, treatment);
  SimulateOptions options;
  options.in_place_of_recorded = values;
  return simulate(protocol, skin("cheek", 25.0), days(horizon, protocol), standard_model(),
                  options);
}

void list_parameters() {
  auto all = standard_model().parameters();
  for (const auto& item : inventory()) all.push_back(item.parameter);
  for (const auto& [name, quantity] : all) {
    if (quantity.obtained != Obtained::fitted) continue;
    fmt::print("{} {} {} {}\n", name, quantity.value, quantity.range.low, quantity.range.high);
  }
  fmt::print(".\n");
}

void list_targets() {
  fmt::print("loop_gain law 0 0.85\ngrowth_at_health law {} -1e-5\n", -open_side);
  for (const auto& law : laws()) fmt::print("{} law {} {}\n", law.name, law.low, law.high);
  for (const auto& row : milestones()) {
    auto group = row.group;
    std::replace(group.begin(), group.end(), ' ', '_');
    fmt::print("{} {} {} {}\n", row.id, group, row.low, row.high);
  }
  fmt::print(".\n");
}

Values parse(const std::string& line) {
  Values values;
  std::istringstream items(line);
  for (std::string item; items >> item;) {
    const auto middle = item.find('=');
    values[item.substr(0, middle)] = std::stod(item.substr(middle + 1));
  }
  return values;
}

void answer(const Values& values) {
  const auto& model = standard_model();
  const Runs runs{needled(1, 400.0, values), needled(12, 400.0, values)};
  const auto validation = validate(model, values);
  auto baseline = model.data()->parameter_values();
  for (const auto& [name, value] : values) {
    const auto known = model.data()->parameter_index.find(name);
    if (known != model.data()->parameter_index.end()) baseline[known->second] = value;
  }
  fmt::print("{} {}", loop_gain(*model.data(), baseline), growth_at_health(*model.data(), baseline));
  for (const auto& law : laws()) fmt::print(" {}", law.read(runs));
  for (const auto& row : validation.rows) fmt::print(" {}", row.value);
  fmt::print("\n");
}

void respond(const std::string& line) try {
  if (line == "parameters") return list_parameters();
  if (line == "targets") return list_targets();
  answer(parse(line));
} catch (const std::exception& fault) {
  fmt::print("error {}\n", fault.what());
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    respond(line);
    std::fflush(stdout);
  }
}
