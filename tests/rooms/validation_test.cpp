// Validation: how a row comes by its value, its unit and its verdict.
#include "skinheal/validation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/simulate.hpp"

using namespace skinheal;

namespace {

double read(const Measure& how) {
  const auto& file = scenarios().at(how.scenario);
  return measure(simulate(file.protocol(), file.skin(), days(file.horizon_days(), file.protocol())), how);
}

double per_day(const std::string& unit) {
  if (unit == "h") return 24.0;
  return unit == "min" ? 24.0 * 60.0 : 1.0;
}

// The first milestone of each unit, and the first that compares two values.
std::set<std::string> examples() {
  std::set<std::string> ids, units;
  bool compared = false;
  for (const auto& milestone : milestones()) {
    if (milestone.over ? !compared : units.insert(milestone.unit).second) ids.insert(milestone.id);
    compared = compared || milestone.over.has_value();
  }
  return ids;
}

bool lies_in_range(const ValidationRow& row) {
  return std::isfinite(row.value) && row.value >= row.milestone.low && row.value <= row.milestone.high;
}

void check_value(const ValidationRow& row) {
  const auto& milestone = row.milestone;
  const double value = read(milestone.measure);
  INFO(milestone.id << " in " << milestone.unit);
  CHECK(row.value == Approx(milestone.over ? value / read(*milestone.over)
                                           : value * per_day(milestone.unit)));
}

}  // namespace

// One test, since a validation takes a while.
TEST_CASE("a report has a row for each milestone, in its unit, with a verdict and a reason for each miss") {
  const auto report = validate();
  REQUIRE(report.rows.size() == milestones().size());
  CHECK(report.model_hash == standard_model().hash());
  std::size_t in_range = 0;
  const auto checked = examples();
  CHECK(checked.size() >= 4);
  for (std::size_t i = 0; i < report.rows.size(); ++i) {
    const auto& row = report.rows[i];
    INFO(row.milestone.id);
    CHECK(row.milestone.id == milestones()[i].id);
    CHECK(row.in_range == lies_in_range(row));
    CHECK(row.why.empty() == row.in_range);
    in_range += row.in_range;
    if (checked.contains(row.milestone.id)) check_value(row);
  }
  CHECK(report.in_range() == in_range);

  const auto json = nlohmann::json::parse(to_json(report));
  CHECK(json.at("model_hash") == report.model_hash);
  CHECK(json.at("in_range") == in_range);
  CHECK(json.at("rows").size() == report.rows.size());
  for (std::size_t i = 0; i < report.rows.size(); ++i) {
    const auto& written = json.at("rows")[i];
    CHECK(written.at("id") == report.rows[i].milestone.id);
    CHECK(written.at("in_range") == report.rows[i].in_range);
    CHECK(written.at("value").get<double>() == Approx(report.rows[i].value));
    CHECK(written.at("citation") == report.rows[i].milestone.source.key);
  }
}

TEST_CASE("a value that is no number, or beyond all bounds, is written as null and is not in range") {
  ValidationRow row;
  row.milestone.id = "never";
  row.value = std::numeric_limits<double>::infinity();
  Validation report;
  report.rows.push_back(row);
  row.in_range = true;
  report.rows.push_back(row);
  CHECK(report.in_range() == 1);
  const auto json = nlohmann::json::parse(to_json(report));
  CHECK(json.at("rows")[0].at("value").is_null());
}

TEST_CASE("what is validated takes the place of what is recorded, so ages and sites still act on it") {
  const double recorded = standard_model().parameter("synthesis_skin").value;
  const auto plain = validate(), same = validate(standard_model(), {{"synthesis_skin", recorded}});
  for (std::size_t i = 0; i < plain.rows.size(); ++i) {
    INFO(plain.rows[i].milestone.id);
    CHECK((same.rows[i].value == plain.rows[i].value || std::isnan(plain.rows[i].value)));
  }
}

TEST_CASE("of many sets of parameters each is validated by itself, and a time that is never reached is in no range") {
  const std::vector<std::map<std::string, double>> sets{{}, {{"front_speed", 0.0}}};
  const auto reports = validate_many(standard_model(), sets);
  REQUIRE(reports.size() == 2);
  std::size_t never = 0;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const auto alone = validate(standard_model(), sets[i]);
    for (std::size_t k = 0; k < alone.rows.size(); ++k) {
      const auto& row = reports[i].rows[k];
      INFO(row.milestone.id);
      CHECK((row.value == alone.rows[k].value || std::isnan(row.value)));
      CHECK(row.in_range == lies_in_range(row));
      if (std::isinf(row.value) && std::isinf(row.milestone.high)) ++never;
    }
  }
  CHECK(never > 0);  // where the front stands still, holes do not close
  CHECK(reports[0].in_range() != reports[1].in_range());
}

TEST_CASE("a parameter that the model does not have cannot be validated") {
  CHECK_THROWS_WITH(validate(standard_model(), {{"tgf_decayy", 1.0}}),
                    Catch::Contains("did you mean 'tgf_decay'"));
}

TEST_CASE("the units of milestones are those that a report can read") {
  for (const auto& milestone : milestones()) {
    INFO(milestone.id << " in " << milestone.unit);
    CHECK(std::set<std::string>{"1", "d", "h", "min"}.contains(milestone.unit));
    CHECK((milestone.low > 0.0 || std::isfinite(milestone.high)));
  }
}
