// The ledger: what may be written in it, and what sealing says of what may not.
#include "skinheal/model_builder.hpp"

#include <functional>

#include "catch.hpp"
#include "skinheal/fault.hpp"

using namespace skinheal;

namespace {

Quantity number(double value, const std::string& unit = "1/d") {
  return assumed(value, unit, {0.0, 100.0}, "a number of the test");
}

// A cell that divides and crowds itself, and a signal that is not there in health.
ModelBuilder colony() {
  ModelBuilder model("colony");
  model.species("cell", {.layer = Layer::dermis, .kind = Kind::cell, .healthy = 1.0});
  model.species("signal", {.layer = Layer::dermis, .kind = Kind::signal, .healthy = 0.0});
  model.process("cell.division").produces("cell").catalysed_by("cell").rate(number(0.5));
  model.process("cell.crowding").consumes("cell").rate("cell.division.rate").times("cell");
  model.process("signal.decay").consumes("signal").rate(number(4.0));
  return model;
}

std::string fault_of(const std::function<void(ModelBuilder&)>& write) {
  auto model = colony();
  write(model);
  try {
    model.seal();
  } catch (const Misuse& fault) {
    return fault.what();
  }
  return "no fault";
}

double rate_at_health(const Model& model, std::size_t species) {
  const auto state = model.healthy_state();
  std::vector<double> rates(state.size());
  model.bind()->rhs(0.0, state.data(), rates.data());
  return rates[species];
}

}  // namespace

TEST_CASE("a model that balances itself gets no basal production") {
  const auto model = colony().seal();
  CHECK(model.processes().size() == 3);
  CHECK(rate_at_health(model, 0) == 0.0);
  CHECK(model.growth_at_health() == Approx(-0.5));
}

TEST_CASE("what healthy skin loses is made good by a basal production") {
  auto builder = colony();
  builder.process("cell.death").consumes("cell").rate(number(0.1));
  const auto model = builder.seal();
  CHECK(model.processes().back().name == "cell.basal_production");
  CHECK(rate_at_health(model, 0) == Approx(0.0).margin(1e-15));
}

TEST_CASE("a process can close the balance of its species itself") {
  auto builder = colony();
  builder.species("fibre", {.kind = Kind::fibre, .healthy = 2.0});
  builder.process("fibre.loss").consumes("fibre").rate(number(0.25));
  builder.process("fibre.synthesis").produces("fibre").catalysed_by("cell").balances("fibre");
  const auto model = builder.seal();
  CHECK(rate_at_health(model, 2) == Approx(0.0).margin(1e-15));
  CHECK(model.processes().size() == 5);
  // Without cells nothing is made.
  std::vector<double> state{0.0, 0.0, 2.0}, rates(3);
  model.bind()->rhs(0.0, state.data(), rates.data());
  CHECK(rates[2] == Approx(-0.5));
}

TEST_CASE("a guest does not disturb a healthy house") {
  auto builder = colony();
  builder.species("guest", {.kind = Kind::signal, .healthy = 3.0});
  builder.process("guest.clearance").consumes("guest").rate(number(2.0));
  builder.modify("cell.division")
      .stimulated_by("guest", {.gain = number(5.0, "1"), .half = number(2.0, "1")});
  builder.modify("cell.crowding").inhibited_by("guest", {.half = number(2.0, "1")});
  const auto model = builder.seal();
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(rate_at_health(model, i) == Approx(0.0).margin(1e-15));
  }
}

TEST_CASE("the order in which modules are written does not matter") {
  ModelBuilder late("colony");
  late.modify("cell.division")
      .stimulated_by("signal", {.gain = number(3.0, "1"), .half = number(1.0, "1")});
  late.process("cell.crowding").consumes("cell").rate("cell.division.rate").times("cell");
  late.process("cell.division").produces("cell").catalysed_by("cell").rate(number(0.5));
  late.process("signal.decay").consumes("signal").rate(number(4.0));
  late.species("cell", {.layer = Layer::dermis, .kind = Kind::cell, .healthy = 1.0});
  late.species("signal", {.layer = Layer::dermis, .kind = Kind::signal, .healthy = 0.0});
  auto early = colony();
  early.modify("cell.division")
      .stimulated_by("signal", {.gain = number(3.0, "1"), .half = number(1.0, "1")});
  const std::vector<double> state{0.6, 0.8};
  std::vector<double> a(2), b(2);
  late.seal().bind()->rhs(0.0, state.data(), a.data());
  early.seal().bind()->rhs(0.0, state.data(), b.data());
  CHECK(a == b);
}

TEST_CASE("equal models have equal hashes, and a changed number another one") {
  const auto hash = colony().seal().hash();
  CHECK(hash.size() == 16);
  CHECK(hash == colony().seal().hash());
  auto other = colony();
  other.parameter("unused", number(1.0));
  CHECK(other.seal().hash() != hash);
}

TEST_CASE("every fault of a model is told, with where and what is near") {
  using Catch::Contains;
  CHECK_THAT(fault_of([](auto& m) { m.process("x.y").consumes("cel").rate(number(1)); }),
             Contains("process 'x.y'") && Contains("did you mean 'cell'"));
  CHECK_THAT(fault_of([](auto& m) { m.species("cell", {.healthy = 1.0}); }),
             Contains("declared twice"));
  CHECK_THAT(fault_of([](auto& m) { m.modify("cell.divison").catalysed_by("signal"); }),
             Contains("did you mean 'cell.division'"));
  CHECK_THAT(fault_of([](auto& m) { m.process("cell.division").produces("cell"); }),
             Contains("declared twice"));
  CHECK_THAT(fault_of([](auto& m) { m.species("Big", {.healthy = 1.0}); }),
             Contains("begins with a small letter"));
  CHECK_THAT(fault_of([](auto& m) { m.species("x", {.unit = "furlong"}); }),
             Contains("no unit 'furlong'"));
  CHECK_THAT(fault_of([](auto& m) { m.species("x", {.healthy = -1.0}); }),
             Contains("at least zero"));
  CHECK_THAT(fault_of([](auto& m) { m.process("cell.leak").produces("cell").rate(number(1)); }),
             Contains("made faster than removed in healthy skin"));
  CHECK_THAT(fault_of([](auto& m) { m.process("signal.leak").produces("signal").rate(number(1)); }),
             Contains("absent in healthy skin"));
  CHECK_THAT(fault_of([](auto& m) { m.process("a.b").consumes("cell").rate(number(1, "1/h")); }),
             Contains("needed is"));
  CHECK_THAT(
      fault_of([](auto& m) { m.process("a.b").consumes("cell").rate_formula("cell.division.rate"); }),
      Contains("even where there is none"));
  CHECK_THAT(fault_of([](auto& m) { m.process("a.b").consumes("cell"); }),
             Contains("exactly one of rate"));
  CHECK_THAT(fault_of([](auto& m) { m.process("a.b").rate(number(1)); }),
             Contains("consumes and produces nothing"));
  CHECK_THAT(fault_of([](auto& m) { m.observable("o", {}, "cell + time"); }),
             Contains("different units"));
  CHECK_THAT(fault_of([](auto& m) {
               m.observable("o", {}, "q");
               m.observable("q", {}, "o");
             }),
             Contains("depends on itself"));
  CHECK_THAT(fault_of([](auto& m) {
               m.parameter("p", assumed(5.0, "1", {0.0, 1.0}, "too large"));
             }),
             Contains("outside its range"));
  CHECK_THAT(fault_of([](auto& m) {
               m.parameter("p", measured(0.5, "1", {0.0, 1.0}, "from nowhere", {}));
             }),
             Contains("needs a source"));
  CHECK_THAT(fault_of([](auto& m) { m.spill("cell", "cel", number(1, "1")); }),
             Contains("did you mean 'cell'"));
  CHECK_THAT(fault_of([](auto& m) { m.process("x.y").produces("cel").rate("no.such.rate"); }),
             Contains("'cel'") && Contains("'no.such.rate'"));
  CHECK_THAT(fault_of([](auto& m) { m.modify("cell.division").rate(number(1.0)); }),
             Contains("can add factors and flows, but no rate"));
  CHECK_THAT(fault_of([](auto& m) { m.species("time", {.healthy = 1.0}); }),
             Contains("a word of the formula language"));
  CHECK_THAT(fault_of([](auto& m) { m.parameter("cell", number(1.0)); }),
             Contains("the name of a species or observable too"));
  CHECK_THAT(fault_of([](auto& m) {
               m.species("x", {.healthy_as = "healthy(y) + 1"});
               m.species("y", {.healthy_as = "healthy(x) + 1"});
             }),
             Contains("may depend on parameters only"));
  CHECK_THAT(fault_of([](auto& m) { m.observable("o", {}, std::string(15'000, '-') + "1"); }),
             Contains("nested too deep"));
  CHECK_THAT(fault_of([](auto& m) {
               m.process("cell.budding").produces("cell").catalysed_by("cell").rate(number(0.1))
                   .crowded_by({{"cell"}}, number(0.9, "1"));
             }),
             Contains("would run backwards in healthy skin"));
  CHECK_THAT(fault_of([](auto& m) {
               m.starts_wounded().process("cell.return").produces("cell").balances("cell");
             }),
             Contains("knows no healthy skin"));
  const auto two = fault_of([](auto& m) {
    m.process("x.y").consumes("cel").rate(number(1));
    m.observable("o", {}, "sell");
  });
  CHECK_THAT(two, Contains("2 faults") && Contains("'cel'") && Contains("'sell'"));
}

TEST_CASE("explain prints the balance with parameters and sources") {
  const auto text = colony().seal().explain("cell");
  using Catch::Contains;
  CHECK_THAT(text, Contains("d(cell)/dt") && Contains("cell.division.rate = 0.5 1/d") &&
                       Contains("assumed") && Contains("cell.crowding"));
  CHECK_THROWS_AS(colony().seal().explain("cel"), Misuse);
}
