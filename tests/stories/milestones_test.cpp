// The table of milestones is whole, and the model meets most of it.
#include "skinheal/validation.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "catch.hpp"
#include "skinheal/provenance.hpp"
#include "skinheal/simulate.hpp"

using namespace skinheal;

namespace {

const Validation& report() {
  static const Validation validation = validate();
  return validation;
}

std::set<std::string> quantities_of_the_model() {
  std::set<std::string> names;
  const auto& [name, file] = *scenarios().begin();
  for (const auto& quantity : simulate(file.protocol(), file.skin(), times({0.0})).names()) {
    names.insert(quantity);
  }
  return names;
}

void check_measure(const Measure& how) {
  static const auto known = quantities_of_the_model();
  INFO(how.kind << " of " << how.observable << " in " << how.scenario);
  CHECK(std::ranges::find(measure_kinds(), how.kind, &MeasureKind::name) != measure_kinds().end());
  CHECK(known.contains(how.observable));
  CHECK(scenarios().contains(how.scenario));
}

bool in_the_bibliography(const std::string& key) {
  return std::ranges::find(bibliography(), key, &Reference::key) != bibliography().end();
}

}  // namespace

TEST_CASE("There are at least 85 milestones, each with an id of its own") {
  std::set<std::string> ids;
  for (const auto& milestone : milestones()) ids.insert(milestone.id);
  CHECK(milestones().size() >= 85);
  CHECK(ids.size() == milestones().size());
}

TEST_CASE("The rule of the ranges is stated") { CHECK(milestone_rule().size() > 200); }

TEST_CASE("Every milestone has a source, a range and a measure that the model knows") {
  for (const auto& milestone : milestones()) {
    INFO(milestone.id);
    CHECK(in_the_bibliography(milestone.source.key));
    CHECK(!milestone.source.locator.empty());
    CHECK(!milestone.measured.empty());
    CHECK(!milestone.confidence.empty());
    CHECK(milestone.low < milestone.high);
    check_measure(milestone.measure);
    if (milestone.over) check_measure(*milestone.over);
  }
}

TEST_CASE("Every scenario is used by a milestone") {
  std::set<std::string> used;
  for (const auto& milestone : milestones()) {
    used.insert(milestone.measure.scenario);
    if (milestone.over) used.insert(milestone.over->scenario);
  }
  CHECK(used.size() == scenarios().size());
}

TEST_CASE("Every milestone can be read off its run") {
  for (const auto& row : report().rows) {
    INFO(row.milestone.id << " reads " << row.value);
    CHECK(std::isfinite(row.value));
  }
}

TEST_CASE("Every milestone that the model misses says why") {
  for (const auto& row : report().rows) {
    INFO(row.milestone.id << " reads " << row.value << ", measured " << row.milestone.low << " to "
                          << row.milestone.high);
    CHECK((row.in_range || !row.milestone.explanation.empty()));
  }
}

// 103 of 123 when this was written; the aim is 85 %. A few rows lie at the edge of their range.
TEST_CASE("The model meets at least 100 of its milestones") { CHECK(report().in_range() >= 100); }
