// A sealed model: what it lists, what it says of health, and its chains of balances.
#include "skinheal/model.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/model_builder.hpp"
#include "skinheal/simulate.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

Quantity per_day(double value) { return assumed(value, "1/d", {0.0, 1e9}, "a rate"); }

// A cell that lives for itself, and two signals that make one another.
ModelBuilder duet() {
  ModelBuilder model("duet");
  model.species("cell", {.layer = Layer::epidermis, .kind = Kind::cell, .healthy = 2.0, .about = "a cell"});
  model.process("cell.loss").about("cells are lost").consumes("cell").rate(per_day(0.1));
  model.species("a", {.about = "one signal"});
  model.species("b", {.about = "another"});
  model.process("a.decay").consumes("a").rate(per_day(2.0));
  model.process("b.decay").consumes("b").rate(per_day(4.0));
  model.process("a.release").produces("a").catalysed_by("b").rate(per_day(3.0));
  model.process("b.release").produces("b").catalysed_by("a").rate(per_day(0.5));
  model.observable("sum", {.about = "both"}, "a + b");
  model.phase("alarm", "a/(1 + a)");
  return model;
}

std::vector<double> rates(const Model& model, const std::vector<double>& state,
                          const std::map<std::string, double>& values = {}) {
  std::vector<double> result(state.size());
  model.bind(values)->rhs(0.0, state.data(), result.data());
  return result;
}

const Process& process(const Model& model, const std::string& name) {
  const auto found = std::ranges::find(model.processes(), name, &Process::name);
  REQUIRE(found != model.processes().end());
  return *found;
}

bool has_process(const Model& model, const std::string& name) {
  return std::ranges::find(model.processes(), name, &Process::name) != model.processes().end();
}

}  // namespace

TEST_CASE("a model lists what was written, in the order in which it was written") {
  const auto model = duet().seal();
  CHECK(model.name() == "duet");
  REQUIRE(model.species().size() == 3);
  CHECK(model.species()[0].name == "cell");
  CHECK(model.species()[0].layer == Layer::epidermis);
  CHECK(model.species()[0].kind == Kind::cell);
  CHECK(model.species()[0].healthy == 2.0);
  CHECK(model.species()[0].about == "a cell");
  CHECK(model.species()[2].name == "b");
  CHECK(model.healthy_state() == std::vector<double>{2.0, 0.0, 0.0});
  REQUIRE(model.observables().size() == 2);
  CHECK(model.observables()[0].name == "sum");
  CHECK(model.observables()[0].formula == "a + b");
  CHECK(model.phases() == std::vector<std::string>{"alarm"});
  CHECK(model.observables()[1].name == "phase_alarm");
  CHECK(model.parameter("a.release.rate").value == 3.0);
  CHECK(model.parameters().size() == 5);
}

TEST_CASE("a process tells its balance and the parameters that it reads") {
  const auto model = duet().seal();
  const auto& loss = process(model, "cell.loss");
  CHECK(loss.about == "cells are lost");
  CHECK(loss.stoichiometry == std::map<std::string, double>{{"cell", -1.0}});
  CHECK(loss.parameters == std::vector<std::string>{"cell.loss.rate"});
  CHECK_THAT(loss.rate, Contains("cell.loss.rate") && Contains("cell"));
  CHECK(process(model, "cell.basal_production").stoichiometry ==
        std::map<std::string, double>{{"cell", 1.0}});
}

TEST_CASE("the equations name every species, and explain says what makes it and what it reads") {
  const auto model = duet().seal();
  for (const auto& species : model.species()) {
    CHECK_THAT(model.equations(), Contains("d(" + species.name + ")/dt"));
  }
  CHECK_THAT(model.explain("a"), Contains("a.release") && Contains("a.decay") &&
                                     Contains("a.release.rate = 3 1/d"));
  CHECK_THAT(model.explain("sum"), Contains("both"));
  CHECK_THROWS_WITH(model.explain("summ"), Contains("did you mean 'sum'"));
}

TEST_CASE("explain tells the rate of a process and what reads a parameter") {
  const auto model = duet().seal();
  CHECK_THAT(model.explain("a.release"), Contains("rate = ") && Contains("changes a by +1") &&
                                             Contains("a.release.rate = 3 1/d"));
  CHECK_THAT(model.explain("a.release.rate"), Contains("a.release.rate = 3 1/d") && Contains("evidence") &&
                                                  Contains("process a.release"));
  CHECK_THROWS_WITH(model.explain("a.relaese"), Contains("did you mean 'a.release'"));
}

TEST_CASE("a model is bound to its own numbers, or to those that are given") {
  const auto model = duet().seal();
  const auto own = rates(model, {2.0, 1.0, 10.0});
  CHECK(own[1] == Approx(-2.0 * 1.0 + 3.0 * 10.0));
  CHECK(own[2] == Approx(-4.0 * 10.0 + 0.5 * 1.0));
  CHECK(rates(model, {2.0, 1.0, 10.0}, {{"a.release.rate", 7.0}})[1] == Approx(68.0));
  CHECK_THROWS_WITH(model.bind({{"a.relase.rate", 7.0}}), Contains("did you mean 'a.release.rate'"));
  for (const double wrong : {-7.0, std::numeric_limits<double>::infinity(), std::nan("")}) {
    CHECK_THROWS_WITH(model.bind({{"a.release.rate", wrong}}), Contains("allowed are finite numbers, at least 0"));
  }
  CHECK_THROWS_WITH(model.parameter("a.relase.rate"), Contains("did you mean 'a.release.rate'"));
}

TEST_CASE("the gain of two signals that make one another is the root of the product of what each makes") {
  // A unit of b makes 3/2 of a, one of a makes 1/8 of b.
  CHECK(duet().seal().loop_gain() == Approx(std::sqrt(1.5 * 0.125)));
}

TEST_CASE("the loop of inflammation holds what healthy skin does not have, and nothing else") {
  auto builder = duet();
  // Cells that are stirred and that stir in return, at health: a loop, but none of inflammation.
  builder.species("kin", {.kind = Kind::cell, .healthy = 2.0, .about = "cells that feed the others"});
  builder.process("kin.loss").consumes("kin").rate(per_day(5.0));
  builder.process("kin.gift").produces("cell").catalysed_by("kin").rate(per_day(0.09));
  builder.process("cell.gift").produces("kin").catalysed_by("cell").rate(per_day(4.0));
  CHECK(builder.seal().loop_gain() == Approx(std::sqrt(1.5 * 0.125)));
  ModelBuilder calm("calm");
  calm.species("cell", {.healthy = 1.0, .about = "alone"});
  calm.process("cell.loss").consumes("cell").rate(per_day(0.1));
  CHECK(calm.seal().loop_gain() == 0.0);
}

TEST_CASE("growth at health is the eigenvalue that decays most slowly") {
  // Of the signals: x^2 + 6 x + 8 - 1.5 = 0; of the cell: -0.1.
  CHECK(duet().seal().growth_at_health() == Approx(-0.1));
  auto builder = duet();
  builder.process("b.flood").produces("b").catalysed_by("a").rate(per_day(10.0));
  CHECK(builder.seal().growth_at_health() == Approx(-3.0 + std::sqrt(1.0 + 3.0 * 10.5)));
}

TEST_CASE("balances that wait for one another are closed in the order in which they can be") {
  ModelBuilder builder("chain");
  for (const auto* name : {"first", "second", "third"}) {
    builder.species(name, {.kind = Kind::cell, .healthy = 2.0, .about = "a stage"});
  }
  // The last loss is known; each step before it must make good what the next one takes.
  builder.process("first.arrival").produces("first").balances("first");
  builder.process("second.ripening").consumes("first").produces("second").balances("second");
  builder.process("third.ripening").consumes("second").produces("third").balances("third");
  builder.process("third.loss").consumes("third").rate(per_day(0.3));
  const auto model = builder.seal();
  for (const double rate : rates(model, {2.0, 2.0, 2.0})) CHECK(rate == Approx(0.0).margin(1e-15));
  for (const auto* name : {"first", "second", "third"}) {
    CHECK_FALSE(has_process(model, std::string(name) + ".basal_production"));
  }
  const auto halved = rates(model, {1.0, 2.0, 2.0});
  CHECK(halved[0] == Approx(0.3));
  CHECK(halved[1] == Approx(-0.3));
}

TEST_CASE("what is rounding is judged by the size of the flows") {
  // The sum of two arrivals is more than the loss, by one part in 1e16 of a large number.
  ModelBuilder builder("large flows");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "what flows"});
  builder.species("y", {.kind = Kind::cell, .healthy = 1.0, .about = "what catalyses"});
  builder.process("y.loss").consumes("y").rate(per_day(1.0));
  builder.process("x.slow").produces("x").catalysed_by("y").rate(per_day(0.1e9 / 7.0));
  builder.process("x.fast").produces("x").catalysed_by("y").rate(per_day(0.7e9 / 7.0));
  builder.process("x.loss").consumes("x").rate(per_day(std::nextafter(0.8e9 / 7.0, 0.0)));
  const auto model = builder.seal();
  CHECK(rates(model, {1.0, 1.0})[0] == Approx(0.0).margin(1e-6));
}

TEST_CASE("half, gain and capacity in a unit that does not fit are refused") {
  const auto fault = [](auto&& write) -> std::string {
    auto model = duet();
    write(model);
    try {
      model.seal();
    } catch (const Misuse& misuse) {
      return misuse.what();
    }
    return "no fault";
  };
  const auto plain = assumed(1.0, "1", {0.0, 10.0}, "fits"), wrong = assumed(1.0, "mm", {0.0, 10.0}, "does not");
  const auto refused = Contains("needed is");
  CHECK_THAT(fault([&](auto& m) { m.modify("a.release").stimulated_by("a", {plain, wrong}); }), refused);
  CHECK_THAT(fault([&](auto& m) { m.modify("a.release").stimulated_by("a", {wrong, plain}); }), refused);
  CHECK_THAT(fault([&](auto& m) { m.modify("a.release").inhibited_by("a", {.half = wrong}); }), refused);
  CHECK_THAT(fault([&](auto& m) { m.modify("a.release").requires_("cell", {.half = wrong}); }), refused);
  CHECK_THAT(fault([&](auto& m) { m.modify("a.release").crowded_by({{"a"}}, wrong); }), refused);
  CHECK(fault([&](auto& m) { m.modify("a.release").stimulated_by("a", {plain, plain}); }) == "no fault");
}

TEST_CASE("the exponent of a saturation goes from 1 to 8") {
  const auto seal = [](int exponent) {
    auto model = duet();
    model.modify("a.release").inhibited_by(
        "b", {.half = assumed(1.0, "1", {0.0, 10.0}, "half"), .exponent = exponent});
    return model.seal();
  };
  for (const int exponent : {1, 2, 8}) CHECK_NOTHROW(seal(exponent));
  for (const int exponent : {-1, 0, 9, 80}) {
    CHECK_THROWS_WITH(seal(exponent), Contains("exponent") && Contains("1 to 8"));
  }
}

TEST_CASE("each word for an influence has the shape that is said of it") {
  ModelBuilder builder("influences");
  builder.starts_wounded();
  builder.species("x", {.healthy = 3.0, .about = "what influences"});
  builder.species("y", {.healthy = 1.0, .about = "a neighbour"});
  const auto number = [](double value) { return assumed(value, "1", {0.0, 100.0}, "a number"); };
  for (const auto* name : {"stirred", "held", "needed", "crowded"}) {
    builder.species(name, {.about = "what is made"});
  }
  builder.process("stirred.making").produces("stirred").rate(per_day(1.0))
      .stimulated_by("x", {.gain = number(7.0), .half = number(2.0), .exponent = 3});
  builder.process("held.making").produces("held").rate(per_day(1.0))
      .inhibited_by("x", {.half = number(2.0), .exponent = 3});
  builder.process("needed.making").produces("needed").rate(per_day(1.0))
      .requires_("x", {.half = number(2.0), .exponent = 3});
  builder.process("crowded.making").produces("crowded").rate(per_day(1.0))
      .crowded_by({{"x", 2.0}, {"y", 0.5}}, number(20.0));
  const auto found = rates(builder.seal(), {3.0, 1.0, 0.0, 0.0, 0.0, 0.0});
  constexpr double saturated = 27.0 / (8.0 + 27.0);
  CHECK(found[2] == Approx(1.0 + 7.0 * saturated));
  CHECK(found[3] == Approx(1.0 - saturated));
  CHECK(found[4] == Approx(saturated));
  CHECK(found[5] == Approx(1.0 - 6.5 / 20.0));
}

TEST_CASE("what is no number stays none through positive, and nothing steps at zero") {
  ModelBuilder builder("edges");
  builder.starts_wounded();
  builder.species("x", {.healthy = 1.0, .about = "at the edge"});
  builder.process("x.rest").consumes("x").rate(per_day(0.0));
  builder.observable("none", {}, "positive(log(x - 2))");
  builder.observable("edge", {}, "step(x - 1)");
  builder.observable("above", {}, "step(x - 0.5)");
  builder.observable("below", {}, "positive(x - 2)");
  const auto timeline = simulate({}, skin(), times({0.0}), builder.seal());
  CHECK(std::isnan(timeline["none"].front()));
  CHECK(timeline["edge"].front() == 0.0);
  CHECK(timeline["above"].front() == 1.0);
  CHECK(timeline["below"].front() == 0.0);
}

TEST_CASE("copies of a model are one model") {
  const auto model = duet().seal();
  const auto copy = model;
  CHECK(copy.hash() == model.hash());
  CHECK(copy.hash().find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(&copy.species() == &model.species());
}
