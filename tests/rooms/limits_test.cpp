// Limits of formulas and ledgers: what is too deep, too long or too high is told before the work.
#include <chrono>
#include <functional>
#include <string>

#include "catch.hpp"
#include "expression_world.hpp"
#include "skinheal/model_builder.hpp"

using namespace skinheal;

namespace {

std::string fault_of(const std::function<void()>& step) {
  try {
    step();
  } catch (const Misuse& fault) {
    return fault.what();
  }
  return "no fault";
}

double seconds(const std::function<void()>& step) {
  const auto start = std::chrono::steady_clock::now();
  step();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string observable_name(int i) { return "o" + std::to_string(i); }

// Observables that each read the one with the next smaller number, declared from `first` by `step`.
ModelBuilder chain(int length, bool rising) {
  ModelBuilder builder("chain");
  builder.species("x", {.healthy = 1.0, .about = "what is read"});
  for (int k = 0; k < length; ++k) {
    const int i = rising ? k : length - 1 - k;
    builder.observable(observable_name(i), {}, i == 0 ? "x" : "sqrt(" + observable_name(i - 1) + " + 1)");
  }
  return builder;
}

std::string many_terms(int count) {
  std::string text = "0";
  for (int i = 1; i <= count; ++i) text += "+x0^" + std::to_string(i) + ".5";
  return text;
}

}  // namespace

TEST_CASE("a chain of observables may be long, but not endless, whichever is declared first") {
  for (const bool rising : {true, false}) {
    CHECK(fault_of([&] { chain(200, rising).seal(); }) == "no fault");
    const auto deep = fault_of([&] { chain(201, rising).seal(); });
    CHECK_THAT(deep, Catch::Contains("observables name one another more than 200 deep"));
    CHECK(fault_of([&] { chain(5000, rising).seal(); }).size() < 10'000);
  }
}

TEST_CASE("parts that are read again and again cost neither time nor print without end") {
  ModelBuilder builder("doubling");
  builder.species("x", {.healthy = 1.0, .about = "what is read"});
  builder.observable(observable_name(0), {}, "x");
  for (int i = 1; i < 90; ++i) {
    const auto below = observable_name(i - 1);
    builder.observable(observable_name(i), {}, "sqrt(" + below + ") + " + below + "*exp(0 - " + below + ")");
  }
  builder.process("x.loss").consumes("x").times(observable_name(80))
      .rate(assumed(0.1, "1/d", {0.0, 1.0}, "a rate"));
  CHECK(seconds([&] {
          const auto model = builder.seal();
          CHECK_THAT(model.explain("x"), Catch::Contains("too long to print"));
        }) < 5.0);
}

TEST_CASE("observables that nest brackets in one another are refused and do not overrun the stack") {
  ModelBuilder builder("brackets");
  builder.species("x", {.healthy = 1.0, .about = "what is read"});
  for (int i = 150; i > 0; --i) {
    const auto inside = i == 1 ? std::string("x") : observable_name(i - 1);
    builder.observable(observable_name(i), {}, std::string(90, '(') + inside + std::string(90, ')'));
  }
  CHECK_THAT(fault_of([&] { builder.seal(); }), Catch::Contains("nested too deep"));
}

TEST_CASE("a formula of many terms costs no more than its length, and one of too many is refused") {
  World world;
  CHECK(seconds([&] { world.read(many_terms(2'000)); }) < 1.0);
  CHECK_THAT(fault_of([&] { world.read(many_terms(20'000)); }),
             Catch::Contains("at most 20000 are read"));
}

TEST_CASE("a ring of many species seals in no time") {
  ModelBuilder builder("ring");
  constexpr int size = 1'000;
  for (int i = 0; i < size; ++i) {
    const auto name = "s" + std::to_string(i), next = "s" + std::to_string((i + 1) % size);
    builder.species(name, {.healthy = 1.0, .about = "one of many"});
    builder.process(name + ".step").consumes(name).produces(next)
        .rate(assumed(0.1, "1/d", {0.0, 1.0}, "a rate"));
  }
  CHECK(seconds([&] { builder.seal(); }) < 5.0);
}

TEST_CASE("a chain of balances may be long, but not endless") {
  const auto chain_of = [](int length) {
    ModelBuilder builder("closures");
    const auto rate = [] { return assumed(0.1, "1/d", {0.0, 1.0}, "a rate"); };
    for (int i = 0; i < length; ++i) {
      const auto name = "s" + std::to_string(i);
      builder.species(name, {.healthy = 1.0, .about = "a link"});
      builder.process(name + ".loss").consumes(name).rate(rate());
      if (i + 1 == length) continue;
      const auto next = "s" + std::to_string(i + 1);
      builder.process(name + ".go").consumes(name).produces(next, 0.5).balances(next);
    }
    builder.process("s0.making").produces("s0").balances("s0");
    return builder.seal();
  };
  CHECK(fault_of([&] { chain_of(50); }) == "no fault");
  CHECK_THAT(fault_of([&] { chain_of(400); }), Catch::Contains("too long a chain of others"));
}

TEST_CASE("powers go up to 64, however they are written") {
  World world;
  using Catch::Contains;
  CHECK_THAT(fault_of([&] { world.read("((((((x0^64)^64)^64)^64)^64)^64)"); }), Contains("a power of 4096"));
  CHECK_THAT(fault_of([&] { world.read("(x0^64)^2"); }), Contains("at most 64"));
  CHECK_THAT(fault_of([&] { world.read("x0^40 * x0^25"); }), Contains("a power of 65"));
  CHECK_THAT(fault_of([&] { world.read("1 / x0^33 / x0^33"); }), Contains("a power of 66"));
  CHECK_THAT(fault_of([&] { world.read("x0^65"); }), Contains("a power of 65"));
  world.x[0] = 2.0;
  CHECK(world.value(world.read("(x0^8)^8")) == 18446744073709551616.0);
  CHECK(world.taped(world.read("x0^40 * x0^24")) == 18446744073709551616.0);
  CHECK(world.value(world.read("x0^64.5")) == Approx(std::pow(2.0, 64.5)));
}

TEST_CASE("powers that words of a process multiply have the same limit") {
  ModelBuilder builder("powers");
  builder.species("x", {.healthy = 1.0, .about = "what is lost"});
  builder.process("x.loss").consumes("x").times("x^60").times("x^60")
      .rate(assumed(0.1, "1/d", {0.0, 1.0}, "a rate"));
  CHECK_THAT(fault_of([&] { builder.seal(); }), Catch::Contains("a power of 121; at most 64"));
}
