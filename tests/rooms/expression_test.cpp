// The graph of expressions, its derivatives and the tape that computes it.
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "expression_world.hpp"

using namespace skinheal;

namespace {

const std::vector<std::string> formulas = {
    "x0",
    "3.5",
    "p0 + p1",
    "x0 + x1 - x2",
    "-x0 - x1",
    "2*x0 - 3*x1 + p0",
    "p0*p1*x0*x1*x2",
    "x0/x1/x2",
    "x0^3/(p0^3 + x0^3)",
    "p0*x0/(p1 + x0) - p1*x1*x2 + x0*x1",
    "(1 + p0*x0/(p1 + x0))/(1 + p0/(p1 + 1))",
    "exp(-p0*x0)*log(x1) + sqrt(x2)",
    "x0^1.7*x1^(-0.3)",
    "x0^x1",
    "max(x0, x1) + min(x0, p1)*positive(x2 - 1) + step(x1)",
    "time*x0",
    "x0/(1 + (x1/p0)^2 + (x2/p1)^2)",
    "1/(x0 + 1e-9) - 1/(x0 + 1e-9)^3",
};

}  // namespace

TEST_CASE("the tape computes what the plain evaluator computes") {
  for (const auto& formula : formulas) {
    World world;
    const auto id = world.read(formula);
    INFO(formula);
    CHECK(world.taped(id) == Approx(world.value(id)).epsilon(1e-13));
  }
}

TEST_CASE("the derivative by rule is the slope of the formula") {
  for (const auto& formula : formulas) {
    for (std::uint32_t i = 0; i < 3; ++i) {
      World world;
      const auto id = world.read(formula);
      Differentiator derive(world.graph, {Operation::species, i});
      const auto derivative = derive(id);
      const double exact = world.value(derivative), taped = world.taped(derivative);
      const double h = 1e-5;
      world.x[i] += h;
      const double above = world.value(id);
      world.x[i] -= 2.0 * h;
      const double below = world.value(id);
      INFO(formula << " by x" << i);
      CHECK(exact == Approx((above - below) / (2.0 * h)).epsilon(1e-6).margin(1e-7));
      CHECK(taped == Approx(exact).epsilon(1e-12).margin(1e-14));
    }
  }
}

TEST_CASE("the same expression built twice is the same node") {
  World world;
  CHECK(world.read("x0*x1 + p0") == world.read("p0 + x1*x0"));
  CHECK(world.read("x0 - x0") == world.graph.constant(0.0));
  CHECK(world.read("x0*x1/x1") == world.read("x0"));
  CHECK(world.read("2*x0 + 3*x0") == world.read("5*x0"));
  CHECK(world.read("x0*x0") == world.read("x0^2"));
}

TEST_CASE("powers bind to the right and before a minus sign") {
  World world;
  CHECK(world.value(world.read("-2^2")) == -4.0);
  CHECK(world.value(world.read("2^3^2")) == 512.0);
  CHECK(world.value(world.read("6/2*3")) == 9.0);
  CHECK(world.value(world.read("1 - 2 - 3")) == -4.0);
}

TEST_CASE("a formula that makes no sense says at which character") {
  World world;
  const auto fault = [&](const std::string& text) -> std::string {
    try {
      world.read(text);
    } catch (const Misuse& misuse) {
      return misuse.what();
    }
    return "no fault";
  };
  CHECK_THAT(fault("x0 +"), Catch::Contains("at character 5, got the end"));
  CHECK_THAT(fault("x0 x1"), Catch::Contains("an operator or the end at character 4"));
  CHECK_THAT(fault("(x0"), Catch::Contains("expected ')'"));
  CHECK_THAT(fault("sqr(x0)"), Catch::Contains("did you mean 'sqrt'"));
  CHECK_THAT(fault("min(x0)"), Catch::Contains("takes 2 arguments, got 1"));
  CHECK_THAT(fault("1e999"), Catch::Contains("expected a finite number"));
  CHECK_THAT(fault("1e-400"), Catch::Contains("expected 0 or a number that is further from it"));
  CHECK_THAT(fault("x0 \u00D7 x1"), Catch::Contains("character 4, got '\u00D7'; did you mean '*'?"));
  CHECK_THAT(fault("x0*x1\u00B2"), Catch::Contains("character 6, got '\u00B2'; did you mean '^2'?"));
  CHECK_THAT(fault("2 ** x0"), Catch::Contains("did you mean '^'?"));
  CHECK(fault(std::string(2'000'000, 'x')).size() < 300);
  CHECK_THAT(fault(std::string("x0 \0 x1", 7)), Catch::Contains("got '?'"));
  CHECK_THAT(fault(std::string(500, '(')), Catch::Contains("more than 100 deep"));
}

TEST_CASE("a printed formula can be read again and has the same value") {
  for (const auto& formula : formulas) {
    World world;
    const auto id = world.read(formula);
    const auto text = print(world.graph, id, {{"x0", "x1", "x2"}, {"p0", "p1"}});
    INFO(formula << " printed as " << text);
    CHECK(world.value(world.read(text)) == Approx(world.value(id)).epsilon(1e-9));
  }
}
