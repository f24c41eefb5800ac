// min, max, positive and step: what they return at the edges, and what becomes of a NaN.
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "catch.hpp"
#include "expression_world.hpp"
#include "skinheal/model_builder.hpp"
#include "skinheal/simulate.hpp"

using namespace skinheal;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

// What judge, tape and constant folding make of a function of the values of x0 and x1.
void check(const std::string& formula, double x0, double x1, double expected) {
  World world;
  world.x = {x0, x1, 0.0};
  const auto id = world.read(formula);
  Substitution constants;
  constants.species = {world.graph.constant(x0), world.graph.constant(x1)};
  INFO(formula << " at " << x0 << ", " << x1);
  CHECK(same(world.value(id), expected));
  CHECK(same(world.taped(id), expected));
  CHECK(same(world.value(substitute(world.graph, id, constants)), expected));
}

// Any formula over numbers and functions that are exact, so that nothing but rounding could differ.
std::string random_formula(std::mt19937& random, int depth) {
  const auto pick = [&](unsigned count) { return static_cast<unsigned>(random() % count); };
  if (depth == 0) {
    const std::string leaves[] = {"x0", "x1", "x2", "p0", "p1", "2", "0.5"};
    return leaves[pick(7)];
  }
  const auto a = random_formula(random, depth - 1), b = random_formula(random, depth - 1);
  switch (pick(9)) {
    case 0: return "(" + a + " + " + b + ")";
    case 1: return "(" + a + " - " + b + ")";
    case 2: return "(" + a + " * " + b + ")";
    case 3: return "min(" + a + ", " + b + ")";
    case 4: return "max(" + a + ", " + b + ")";
    case 5: return "positive(" + a + ")";
    case 6: return "step(" + b + ")";
    case 7: return "log(" + a + ")";
    default: return "sqrt(" + a + ")";
  }
}

Quantity number(double value, const std::string& unit) {
  return assumed(value, unit, {0.0, 1e30}, "a number of the test");
}

}  // namespace

TEST_CASE("min and max return one of their arguments, however far apart") {
  check("max(x0, x1)", -1e17, 1.0, 1.0);
  check("min(x0, x1)", 1e20, 1.0, 1.0);
  check("max(x0, x1)", 1e-300, -1e300, 1e-300);
  check("min(x0, x1)", 0.1, 0.30000000000000004, 0.1);
  check("max(x0, x1)", -inf, 2.0, 2.0);
  check("min(x0, x1)", -inf, inf, -inf);
  check("max(x0, x1)", inf, inf, inf);
  for (const auto* formula : {"min(x0, x1)", "max(x0, x1)"}) {
    check(formula, no_number, 1.0, no_number);
    check(formula, 1.0, no_number, no_number);
  }
}

TEST_CASE("positive and step at zero, at infinity and for no number") {
  check("positive(x0)", 0.0, 0.0, 0.0);
  check("positive(x0)", -inf, 0.0, 0.0);
  check("positive(x0)", no_number, 0.0, no_number);
  check("step(x0)", 0.0, 0.0, 0.0);
  check("step(x0)", 1e-300, 0.0, 1.0);
  check("step(x0)", -inf, 0.0, 0.0);
  check("step(x0)", inf, 0.0, 1.0);
  check("step(x0)", no_number, 0.0, no_number);
  check("step(log(x0))", -1.0, 0.0, no_number);
}

TEST_CASE("judge and tape agree over random formulas, with zeros, infinities and NaN in them") {
  std::mt19937 random(20260417);
  const double values[] = {0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, 4.0, inf, -inf, no_number};
  int numbers = 0;
  for (int i = 0; i < 3000; ++i) {
    const auto formula = random_formula(random, 1 + i % 4);
    World world;
    for (auto& x : world.x) x = values[random() % 11];
    for (auto& p : world.p) p = values[random() % 8];
    const auto id = world.read(formula);
    const double judged = world.value(id), taped = world.taped(id);
    INFO(formula << " at " << world.x[0] << ", " << world.x[1] << ", " << world.x[2] << ", "
                 << world.p[0] << ", " << world.p[1] << ": " << judged << " and " << taped);
    CHECK((same(judged, taped) || std::abs(judged - taped) <= 1e-12 * std::max(1.0, std::abs(judged))));
    numbers += std::isfinite(judged);
  }
  CHECK(numbers > 500);  // it was not all NaN
}

TEST_CASE("the derivative of a min or max is that of the argument it returns, and nothing of the other") {
  World world;
  world.x = {0.0, 3.0, 5.0};
  const auto slope = [&](const std::string& formula, std::uint32_t by) {
    const auto id = world.read(formula);
    Differentiator derive(world.graph, {Operation::species, by});
    const auto derivative = derive(id);
    CHECK(same(world.value(derivative), world.taped(derivative)));
    return world.value(derivative);
  };
  CHECK(slope("max(2*x1, x2)", 1) == 2.0);
  CHECK(slope("max(2*x1, x2)", 2) == 0.0);
  CHECK(slope("min(2*x1, x2)", 2) == 1.0);
  CHECK(slope("max(sqrt(x0), 1)", 0) == 0.0);      // the slope of the root is infinite there
  CHECK(slope("positive(0 - 1 - sqrt(x0))", 0) == 0.0);
  world.x = {0.0, 1.0, 2.0};  // where both are equal, it is that of the second
  for (const auto* formula : {"max(2*x1, x2)", "min(2*x1, x2)"}) {
    CHECK(slope(formula, 1) == 0.0);
    CHECK(slope(formula, 2) == 1.0);
  }
}

TEST_CASE("what is limited by a min decays as it should, far from the limit") {
  ModelBuilder builder("limited decay");
  builder.species("x", {.healthy = 1.0, .about = "what decays"});
  builder.process("x.decay").consumes("x").times("min(1e20, x)").rate(number(1.0, "1/d"));
  const auto timeline = simulate({}, skin(), times({0.0, 1.0}), builder.starts_wounded().seal());
  CHECK(timeline["x"].back() == Approx(0.5).epsilon(1e-5));  // x' = -x^2
}

TEST_CASE("a corner that min or max has in time is not stepped over") {
  for (const auto* formula : {"positive(100*perday*(time - later) - 0) * step(later2 - time)*perday",
                              "max(0, 100*perday*(time - later)) * step(later2 - time)*perday",
                              "(0 - min(0, 100*perday*(later - time))) * step(later2 - time)*perday"}) {
    ModelBuilder builder("ramp");
    builder.species("x", {.about = "what is fed"});
    builder.parameter("perday", number(1.0, "1/d")).parameter("later", number(53.217, "d"));
    builder.parameter("later2", number(53.227, "d"));
    builder.process("x.feeding").produces("x").rate_formula(formula);
    const auto timeline = simulate({}, skin(), times({0.0, 100.0}), builder.starts_wounded().seal());
    INFO(formula);
    CHECK(timeline["x"].back() == Approx(50.0 * 0.01 * 0.01).epsilon(1e-4));
  }
}

TEST_CASE("a step within a step is refused, since nobody could tell when it comes") {
  const auto fault_of = [](const std::string& formula) -> std::string {
    ModelBuilder builder("pulse");
    builder.species("x", {.about = "what is fed"});
    builder.parameter("perday", number(1.0, "1/d"));
    builder.process("x.feeding").produces("x").rate_formula("perday*(" + formula + ")");
    try {
      builder.starts_wounded().seal();
    } catch (const Misuse& fault) {
      return fault.what();
    }
    return "no fault";
  };
  using Catch::Contains;
  CHECK_THAT(fault_of("step(time*perday - 53.217*step(time*perday-1))"), Contains("a step within a step"));
  CHECK_THAT(fault_of("positive(1 - positive(time*perday - 1))"), Contains("a step within a step"));
  CHECK_THAT(fault_of("max(2, min(1, time*perday))"), Contains("a step within a step"));
  CHECK_THAT(fault_of("step((time*perday)^2 - 4)"), Contains("must be linear in time"));
  CHECK_THAT(fault_of("max(3, (time*perday)^2)"), Contains("must be linear in time"));
  CHECK(fault_of("step(time*perday - 1)*step(2 - time*perday) + step(x - 1)") == "no fault");
}
