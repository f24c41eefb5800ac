#include "skinheal/skin.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"

using namespace skinheal;

namespace {

void check_record(const Quantity& quantity) {
  INFO(quantity.meaning);
  CHECK_FALSE(quantity.meaning.empty());
  CHECK(quantity.range.low <= quantity.value);
  CHECK(quantity.value <= quantity.range.high);
  CHECK((quantity.obtained == Obtained::assumed || !quantity.source.key.empty()));
}

}  // namespace

TEST_CASE("Every site has records for all its layers") {
  for (const Site& site : sites()) {
    INFO(site.name);
    for (const Quantity& quantity :
         {site.stratum_corneum_mm, site.epidermis_mm, site.dermis_mm, site.hypodermis_mm,
          site.appendage_spacing_mm, site.tewl}) {
      check_record(quantity);
      CHECK(quantity.value > 0.0);
    }
    check_record(site.hair_density);
  }
}

TEST_CASE("Every change of a condition or an age is a record inside its range") {
  for (const Condition& condition : conditions()) {
    INFO(condition.name);
    for (const Condition::Change& change : condition.changes) check_record(change.amount);
    for (const Condition::Start& start : condition.starts) check_record(start.fraction);
    CHECK_FALSE((condition.changes.empty() && condition.starts.empty()));
  }
  for (const AgeEffect& effect : age_effects()) check_record(effect.slope);
}

TEST_CASE("What a skin changes holds for good and names the number that says by how much") {
  const Skin person = skin("scalp", 60, {"smoker", "androgenetic_alopecia"});
  const ParameterSet numbers(parameters_of(person));
  for (const Turn& turn : person.turns()) {
    INFO(turn.parameter);
    CHECK(turn.always());
    CHECK(turn.until_day == std::numeric_limits<double>::infinity());
    CHECK(numbers.find(turn.by));
  }
}

TEST_CASE("A skin changes first what its site says, then its age, then its conditions") {
  std::vector<std::string> by;
  for (const Turn& turn : skin("cheek", 60, {"smoker"}).turns()) by.push_back(turn.by);
  CHECK(by == std::vector<std::string>{
                  "cheek.tewl", "cheek.hair_density", "age.barrier_turnover", "age.front_speed",
                  "age.plug_rate", "age.synthesis_skin", "age.fibroblast_division",
                  "smoker.synthesis_i_factor", "smoker.synthesis_iii_factor",
                  "smoker.collagen_new_digestion"});
}

TEST_CASE("A skin with other numbers than the recorded ones changes a model by those") {
  const Skin person = skin("cheek", 75, {"smoker"});
  const ParameterSet numbers(parameters_of(person));
  auto values = numbers.values();
  values[numbers.index("age.front_speed")] = 0.01;
  values[numbers.index("smoker.synthesis_i_factor")] = 0.5;
  std::map<std::string, double> by;
  for (const Turn& turn : person.turns(Values(numbers, values.data()))) by[turn.by] = turn.value;
  CHECK(by.at("age.front_speed") == Approx(std::exp(-0.5)));
  CHECK(by.at("smoker.synthesis_i_factor") == 0.5);
  CHECK(by.at("smoker.synthesis_iii_factor") == 0.78);
}

TEST_CASE("A site in a run has the numbers of that run, and the recorded ones without any") {
  const Site& cheek = sites().front();
  const ParameterSet numbers(cheek.parameters());
  auto values = numbers.values();
  values[numbers.index("cheek.dermis_mm")] = 1.4;
  CHECK(site_values(cheek, Values(numbers, values.data())).dermis_mm == 1.4);
  CHECK(site_values(cheek).dermis_mm == cheek.dermis_mm.value);
  CHECK(site_values(cheek).dermis_depth_mm() ==
        cheek.stratum_corneum_mm.value + cheek.epidermis_mm.value);
}

TEST_CASE("What a condition starts with is a number of its own") {
  const Condition scarred = {
      .name = "scarred",
      .about = "an old scar",
      .changes = {{"elastin", Turn::Operation::multiply, assumed(0.7, "1", {0.5, 1}, "elastin")}},
      .starts = {{"elastin", assumed(0.4, "1", {0.2, 0.6}, "elastin that is left")}}};
  const ParameterSet numbers(scarred.parameters());
  CHECK(numbers.list()[0].name == "scarred.elastin");
  CHECK(numbers.list()[1].name == "scarred.elastin.start");
  const auto starts = scarred.start_changes(Values(numbers));
  REQUIRE(starts.size() == 1);
  CHECK(starts[0].species == "elastin");
  CHECK(starts[0].fraction == 0.4);
  CHECK(starts[0].by == "scarred.elastin.start");
}

TEST_CASE("Age changes nothing up to 25 years and little past 90") {
  for (const AgeEffect& effect : age_effects()) {
    CHECK(effect.factor(18, effect.slope.value) == 1.0);
    CHECK(effect.factor(25, effect.slope.value) == 1.0);
    CHECK(effect.factor(70, effect.slope.value) < effect.factor(40, effect.slope.value));
    CHECK(effect.factor(100, effect.slope.value) == effect.factor(90, effect.slope.value));
  }
}

TEST_CASE("A skin that cannot be is refused with all its faults") {
  CHECK_THROWS_WITH(skin("cheeek"), "no site 'cheeek'; did you mean 'cheek'?");
  CHECK_THROWS_AS(skin("cheek", std::nan("")), Misuse);
  CHECK_THROWS_AS(skin("cheek", 17.9), Misuse);
  CHECK_THROWS_AS(skin("cheek", 100.1), Misuse);
  CHECK_THROWS_AS(skin("cheek", 35, {"smoker", "smoker"}), Misuse);
  CHECK_THROWS_AS(skin("cheek", 35, {"androgenetic_alopecia"}), Misuse);
  CHECK_NOTHROW(skin("scalp", 35, {"androgenetic_alopecia", "smoker"}));
  try {
    skin("cheek", 7, {"smokr", "striae"});
    FAIL("no fault");
  } catch (const Misuse& misuse) {
    CHECK(misuse.faults().size() == 3);
  }
}
