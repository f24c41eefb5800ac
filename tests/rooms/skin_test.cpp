#include "skinheal/skin.hpp"

#include <cmath>

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
    for (const ParameterChange& change : condition.parameters) check_record(change.amount);
    for (const StartChange& change : condition.start) check_record(change.fraction);
    CHECK_FALSE((condition.parameters.empty() && condition.start.empty()));
  }
  for (const AgeEffect& effect : age_effects()) check_record(effect.slope);
  for (const double age : {18.0, 25.0, 40.0, 90.0, 100.0}) {
    for (const ParameterChange& change : skin("cheek", age).parameter_changes()) {
      check_record(change.amount);
    }
  }
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
