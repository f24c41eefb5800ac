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

TEST_CASE("a unit is told in the symbols in which it was written, and can be read again") {
  for (const auto* text : {"1", "1/h", "mm2/d", "pg/mL", "g/m2/h", "cells/mm3", "pg/cell/d", "%", "1/hair"}) {
    CHECK(Unit::parse(text).text() == text);
  }
  CHECK((Unit::parse("pg/mL") / Unit::parse("h")).text() == "pg/mL/h");
  CHECK((Unit::parse("cells/mL") / Unit::parse("cells/mL")).text() == "1");
  CHECK(Unit::parse("mm2").root().text() == "mm");
}

TEST_CASE("what people write for a unit is told the symbol") {
  using Catch::Contains;
  CHECK_THROWS_WITH(Unit::parse("1/day"), Contains("no unit 'day'; write 'd'"));
  CHECK_THROWS_WITH(Unit::parse("days"), Contains("write 'd'"));
  CHECK_THROWS_WITH(Unit::parse("per day"), Contains("write '/'"));
  CHECK_THROWS_WITH(Unit::parse("1/hour"), Contains("write 'h'"));
  CHECK_THROWS_WITH(Unit::parse("ml"), Contains("write 'mL'"));
  CHECK_THROWS_WITH(Unit::parse("mm^2"), Contains("unexpected '^'; powers are written without it"));
  CHECK_THROWS_WITH(Unit::parse("mm\u00B2"), Contains("unexpected '\u00B2'; write 2"));
  CHECK_THROWS_WITH(Unit::parse("\u00B5m"), Contains("unexpected '\u00B5'; write u for micro"));
  CHECK_THROWS_WITH(Unit::parse("mm800"), Contains("a power of 800"));
  CHECK_THROWS_WITH(Unit::parse(std::string(1'000'000, 'a')), Contains("has 1000000 characters"));
}
