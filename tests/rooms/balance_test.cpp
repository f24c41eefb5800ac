// Balance and health on models with a known answer.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/model_builder.hpp"

using namespace skinheal;

namespace {

Quantity number(double value, const std::string& unit = "1/d") {
  return assumed(value, unit, {0.0, 1e12}, "a number of the test");
}

// a is fed by what b loses, and both loads are closed by balances: the constant of the one is needed
// for that of the other.
ModelBuilder two_closures(bool first_first) {
  ModelBuilder model("closures");
  model.species("source", {.healthy = 1.0, .about = "what is drawn on"});
  model.species("a", {.healthy = 2.0, .about = "the first"}).species("b", {.healthy = 4.0, .about = "the second"});
  model.process("source.turnover").consumes("source").produces("source").rate(number(1.0));
  const auto write_a = [&] {
    model.process("a.synthesis").produces("a").catalysed_by("source").balances("a");
  };
  if (first_first) write_a();
  model.process("b.ripening").consumes("a").produces("b").balances("b");
  if (!first_first) write_a();
  model.process("b.loss").consumes("b").rate(number(0.25));
  return model;
}

}  // namespace

TEST_CASE("two balances in a chain are closed from its end, in whatever order they stand") {
  for (const bool first_first : {true, false}) {
    const auto model = two_closures(first_first).seal();
    const auto health = model.healthy_state();
    std::vector<double> rates(health.size());
    model.bind()->rhs(0.0, health.data(), rates.data());
    for (const double rate : rates) CHECK(rate == Approx(0.0).margin(1e-15));
    CHECK(model.processes().size() == 4);  // no basal production was needed
    // Without a nothing ripens: b loses a quarter of 4; the source makes as much of a as ripens, 1 a day.
    const std::vector<double> state{1.0, 0.0, 4.0};
    model.bind()->rhs(0.0, state.data(), rates.data());
    CHECK(rates[1] == Approx(1.0));
    CHECK(rates[2] == Approx(-1.0));
  }
}

TEST_CASE("two balances that wait for one another are refused") {
  ModelBuilder model("knot");
  model.species("a", {.healthy = 1.0, .about = "one"}).species("b", {.healthy = 1.0, .about = "other"});
  model.process("a.to_b").consumes("a").produces("b").balances("b");
  model.process("b.to_a").consumes("b").produces("a").balances("a");
  CHECK_THROWS_WITH(model.seal(), Catch::Contains("waits for another process that waits for it"));
}

TEST_CASE("what is rounding is judged by the size of the flows, not beside one") {
  const auto seal = [](double size, double excess) {
    ModelBuilder model("sizes");
    model.species("x", {.healthy = size, .about = "what turns over"});
    model.process("x.loss").consumes("x").rate(number(0.3));
    model.process("x.making").produces("x").rate(number(0.1 * size * (1.0 + excess)));
    model.process("x.more").produces("x").rate(number(0.2 * size));
    return model.seal();
  };
  CHECK_NOTHROW(seal(1e9, 1e-15));
  CHECK_NOTHROW(seal(1e-9, 1e-15));
  CHECK_THROWS_WITH(seal(1e9, 1e-6), Catch::Contains("made faster than removed"));
  CHECK_THROWS_WITH(seal(1e-9, 1e-6), Catch::Contains("made faster than removed"));
}

TEST_CASE("the gain of a loop of two signals is the root of the product of its gains per decay") {
  ModelBuilder model("loop");
  model.species("a", {.about = "one signal"}).species("b", {.about = "the other"});
  model.process("a.decay").consumes("a").rate(number(2.0));
  model.process("b.decay").consumes("b").rate(number(8.0));
  model.process("a.release").produces("a").catalysed_by("b").rate(number(3.0));
  model.process("b.release").produces("b").catalysed_by("a").rate(number(5.0));
  CHECK(model.seal().loop_gain() == Approx(std::sqrt(3.0 / 2.0 * 5.0 / 8.0)));
}
