#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/unit.hpp"

using skinheal::Unit;

TEST_CASE("units are read as they are written") {
  CHECK(Unit::parse("1").dimensionless());
  CHECK(Unit::parse("").dimensionless());
  CHECK(Unit::parse("g/m2/h") == Unit::parse("g") / (Unit::parse("m2") * Unit::parse("h")));
  CHECK(Unit::parse("mm2/d") == Unit::parse("mm").power(2) / Unit::parse("d"));
  CHECK(Unit::parse("1/d") == Unit::parse("1") / Unit::parse("d"));
  CHECK(Unit::parse("mm2").root() == Unit::parse("mm"));
  CHECK(Unit::parse("pg/cell/d") == Unit::parse("pg/d/cell"));
}

TEST_CASE("a scale is part of a unit, so that millimetres do not add to micrometres") {
  CHECK_FALSE(Unit::parse("mm") == Unit::parse("um"));
  CHECK_FALSE(Unit::parse("1/d") == Unit::parse("1/h"));
  CHECK_FALSE(Unit::parse("%") == Unit::parse("1"));
  CHECK(Unit::parse("ng/mL") == Unit::parse("ug/L"));
}

TEST_CASE("an unknown unit is refused with what is near") {
  CHECK_THROWS_AS(Unit::parse("mmm"), skinheal::Misuse);
  CHECK_THROWS_AS(Unit::parse("2/d"), skinheal::Misuse);
  CHECK_THROWS_AS(Unit::parse("mm^2"), skinheal::Misuse);
}
