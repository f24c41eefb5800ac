// Numbers that can be held to account, and parameters found by name.
#include "skinheal/quantity.hpp"

#include <set>
#include <string>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/parameter.hpp"
#include "skinheal/unit.hpp"

using namespace skinheal;

namespace {

const Source paper{"koivukangas1999", "abstract"};

ParameterSet two_parameters() {
  return ParameterSet({{"needle.crush", fitted(4.0, "1", {2.0, 9.0}, "cells hit")},
                       {"front_speed", assumed(0.3, "mm/d", {0.1, 0.6}, "speed of the front")}});
}

}  // namespace

TEST_CASE("each word for a number says how it was obtained, and how good the evidence is unless told") {
  const auto check = [](const Quantity& quantity, Obtained obtained, Grade grade) {
    CHECK(quantity.value == 0.48);
    CHECK(quantity.unit == "1/d");
    CHECK(quantity.range.low == 0.3);
    CHECK(quantity.range.high == 0.7);
    CHECK(quantity.meaning == "drying");
    CHECK(quantity.source.key == paper.key);
    CHECK(quantity.source.locator == paper.locator);
    CHECK(quantity.obtained == obtained);
    CHECK(quantity.grade == grade);
  };
  const Range range{0.3, 0.7};
  check(measured(0.48, "1/d", range, "drying", paper), Obtained::measured, Grade::moderate);
  check(derived(0.48, "1/d", range, "drying", paper), Obtained::derived, Grade::low);
  check(fitted(0.48, "1/d", range, "drying", paper), Obtained::fitted, Grade::low);
  check(assumed(0.48, "1/d", range, "drying", paper), Obtained::assumed, Grade::very_low);
  check(measured(0.48, "1/d", range, "drying", paper, Grade::high), Obtained::measured, Grade::high);
  check(assumed(0.48, "1/d", range, "drying", paper, Grade::low), Obtained::assumed, Grade::low);
}

TEST_CASE("every way to obtain a number and every grade has a word of its own") {
  std::set<std::string_view> words;
  for (const auto obtained : {Obtained::measured, Obtained::derived, Obtained::fitted, Obtained::assumed}) {
    words.insert(to_string(obtained));
  }
  CHECK(words == std::set<std::string_view>{"measured", "derived", "fitted", "assumed"});
  words.clear();
  for (const auto grade : {Grade::high, Grade::moderate, Grade::low, Grade::very_low}) {
    words.insert(to_string(grade));
  }
  CHECK(words == std::set<std::string_view>{"high", "moderate", "low", "very low"});
}

TEST_CASE("a litre is a volume, an hour a part of a day, and the root of a scale is its root") {
  CHECK(Unit::parse("mL") == Unit::parse("cm3"));
  CHECK(Unit::parse("uL") == Unit::parse("mm3"));
  CHECK(Unit::parse("pg/mL") == Unit::parse("pg/cm3"));
  CHECK(Unit::parse("h/min") == Unit::parse("min/s"));
  CHECK(Unit::parse("%").power(2).root() == Unit::parse("%"));
  CHECK(Unit::parse("%") * Unit::parse("%") == Unit::parse("mm2/cm2") * Unit::parse("%"));
}

TEST_CASE("parameters keep their order and are found by name") {
  const auto set = two_parameters();
  CHECK(set.size() == 2);
  CHECK(set.list()[0].name == "needle.crush");
  CHECK(set.index("front_speed") == 1);
  CHECK(set.find("needle.crush") == 0);
  CHECK_FALSE(set.find("needle.crash").has_value());
  CHECK(set.values() == std::vector<double>{4.0, 0.3});
  CHECK_THROWS_WITH(set.index("needle.crash"), Catch::Contains("did you mean 'needle.crush'"));
}

TEST_CASE("a name that stands twice in a set of parameters is refused") {
  const auto once = two_parameters().list();
  auto twice = once;
  twice.push_back(once.back());
  CHECK_THROWS_WITH(ParameterSet(twice), Catch::Contains("'front_speed'") && Catch::Contains("twice"));
  CHECK_NOTHROW(ParameterSet(once));
}

TEST_CASE("values are the recorded ones, or those of a run in the order of the set") {
  const auto set = two_parameters();
  CHECK(Values(set)["front_speed"] == 0.3);
  const double numbers[] = {7.0, 8.0};
  CHECK(Values(set, numbers)["needle.crush"] == 7.0);
  CHECK(Values(set, numbers)["front_speed"] == 8.0);
  CHECK_THROWS_WITH(Values(set)["front_sped"], Catch::Contains("did you mean 'front_speed'"));
}

TEST_CASE("a turn without a beginning holds always, and one from day 0 does not") {
  Turn turn{"front_speed"};
  CHECK_FALSE(turn.always());
  turn.from_day = -std::numeric_limits<double>::infinity();
  CHECK(turn.always());
}
