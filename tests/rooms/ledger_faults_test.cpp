// What sealing says of numbers, units and words that cannot be meant.
#include <functional>
#include <string>

#include "catch.hpp"
#include "ledger/model_data.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/model_builder.hpp"
#include "skinheal/modules.hpp"
#include "skinheal/published.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

Quantity number(double value, const std::string& unit = "1/d", Range range = {-10.0, 100.0}) {
  return assumed(value, unit, {std::min(range.low, value), range.high}, "a number of the test");
}
Quantity sound(double value, const std::string& unit = "1/d") {
  return number(value, unit, {value / 2.0, value * 2.0});
}

// A cell in cells/mm3 and a signal in pg/mL; what is written is what is wrong.
ModelBuilder house() {
  ModelBuilder model("house");
  model.species("cell", {.kind = Kind::cell, .unit = "cells/mm3", .healthy = 1.0, .about = "cells"});
  model.species("signal", {.unit = "pg/mL", .about = "a signal"});
  model.process("cell.loss").consumes("cell").rate(sound(0.5));
  model.process("signal.decay").consumes("signal").rate(sound(4.0));
  return model;
}

std::string fault_of(const std::function<void(ModelBuilder&)>& write) {
  auto model = house();
  write(model);
  try {
    model.seal();
  } catch (const Misuse& fault) {
    return fault.what();
  }
  return "no fault";
}

// A process that is right but for one number.
std::string fault_of_release(Quantity rate, Quantity yield) {
  return fault_of([&](ModelBuilder& m) {
    m.process("signal.release").catalysed_by("signal").produces("signal", yield).rate(rate);
  });
}
std::string fault_of_gain(Quantity gain, Quantity half) {
  return fault_of([&](ModelBuilder& m) {
    m.modify("signal.decay").stimulated_by("cell", {.gain = gain, .half = half});
  });
}

}  // namespace

TEST_CASE("a number of the wrong sign is refused, and so is one whose range reaches there") {
  const auto one = sound(1.0, "1");
  CHECK(fault_of_release(sound(1.0), one) == "no fault");
  CHECK_THAT(fault_of_release(number(-1.0), one),
             Contains("'signal.release.rate' is -1 1/d; it must be at least 0"));
  CHECK_THAT(fault_of_release(number(1.0), one),
             Contains("the range of 'signal.release.rate' begins at -10 1/d") && Contains("must be at least 0"));
  CHECK_THAT(fault_of_release(sound(1.0), number(-1.0, "1")),
             Contains("'signal.release.signal.yield' is -1 1; it must be at least 0"));
  const auto half = sound(1.0, "cells/mm3");
  CHECK(fault_of_gain(number(-1.0, "1", {-1.0, 3.0}), half) == "no fault");
  CHECK_THAT(fault_of_gain(number(-1.5, "1"), half), Contains("gain' is -1.5 1; it must be at least -1"));
  CHECK_THAT(fault_of_gain(one, number(0.0, "cells/mm3", {0.0, 1.0})),
             Contains("half' is 0 cells/mm3; it must be above 0"));
  CHECK_THAT(fault_of_gain(one, number(1.0, "cells/mm3", {-0.1, 1.0})),
             Contains("begins at -0.1 cells/mm3") && Contains("must be at least 0"));
  CHECK_THAT(fault_of_gain(number(1.0, "1", {-1.1, 3.0}), half), Contains("must be at least -1"));
  CHECK(fault_of_gain(one, number(1.0, "cells/mm3", {0.0, 1.0})) == "no fault");
  CHECK_THAT(fault_of([](auto& m) {
               m.modify("signal.decay").crowded_by({{"cell"}}, number(0.0, "cells/mm3", {0.0, 1.0}));
             }),
             Contains("'signal.decay.capacity' is 0 cells/mm3; it must be above 0"));
  CHECK_THAT(fault_of([](auto& m) {
               m.modify("signal.decay").crowded_by({{"cell", std::nan("")}}, sound(9.0, "cells/mm3"));
             }),
             Contains("crowds by 'cell' with a weight of nan"));
  CHECK_THAT(fault_of([](auto& m) { m.spill("cell", "signal", number(-1.0, "pg*mm3/cell/mL")); }),
             Contains("'spill.cell.signal' is -1 pg*mm3/cell/mL; it must be at least 0"));
}

TEST_CASE("a sign that comes in by a formula or a shared parameter is refused too") {
  CHECK_THAT(fault_of([](auto& m) { m.process("a.b").consumes("signal").rate("cell.loss.rate - 2*signal.decay.rate"); }),
             Contains("'a.b.rate' comes to -7.5 1/d; it must be at least 0"));
  CHECK_THAT(fault_of([](auto& m) {
               m.parameter("shared", number(-0.5));
               m.process("a.b").consumes("signal").rate("shared");
             }),
             Contains("'shared' is -0.5 1/d"));
}

TEST_CASE("amounts that a process takes and gives are above zero") {
  for (const double amount : {-1.0, 0.0, std::nan("")}) {
    CHECK_THAT(fault_of([&](auto& m) { m.process("a.b").consumes("cell", amount).rate(sound(1.0)); }),
               Contains("process 'a.b': consumes") && Contains("must be a number above 0"));
    CHECK_THAT(fault_of([&](auto& m) { m.process("a.b").produces("signal", amount).rate(sound(1.0)); }),
               Contains("process 'a.b': produces") && Contains("must be a number above 0"));
  }
}

TEST_CASE("a run can ask what each parameter may at least be") {
  auto model = house();
  model.modify("signal.decay").stimulated_by("cell", {.gain = sound(1.0, "1"), .half = sound(1.0, "cells/mm3")});
  model.parameter("free", number(1.0)).process("a.b").consumes("signal").rate("free + cell.loss.rate");
  const auto sealed = model.seal();
  const auto& data = *sealed.data();
  const auto bound = [&](const std::string& name) { return data.bounds.at(data.parameter_index.at(name)); };
  CHECK(bound("cell.loss.rate").allows(0.0));
  CHECK_FALSE(bound("cell.loss.rate").allows(-1e-9));
  CHECK_FALSE(bound("signal.decay.cell.half").allows(0.0));
  CHECK(bound("signal.decay.cell.gain").allows(-1.0));
  CHECK_FALSE(bound("signal.decay.cell.gain").allows(-1.1));
  CHECK(bound("free").allows(-1e9));
  CHECK_FALSE(bound("cell.loss.rate").allows(std::nan("")));
}

TEST_CASE("every word of the vocabulary refuses a number in the wrong unit, and says which and what is needed") {
  const auto wrong = sound(1.0, "mm2");
  const auto release = [&](auto word) {
    return fault_of([&](ModelBuilder& m) { word(m.process("a.b").consumes("signal").rate(sound(1.0))); });
  };
  CHECK_THAT(release([&](auto& p) { p.stimulated_by("cell", {.gain = wrong, .half = sound(1.0, "cells/mm3")}); }),
             Contains("'a.b.cell.gain' is in [mm2], needed is [1]"));
  const auto half_needed = Contains("'a.b.cell.half' is in [mm2], needed is [cells/mm3]");
  CHECK_THAT(release([&](auto& p) { p.stimulated_by("cell", {.gain = sound(1.0, "1"), .half = wrong}); }), half_needed);
  CHECK_THAT(release([&](auto& p) { p.inhibited_by("cell", {.half = wrong}); }), half_needed);
  CHECK_THAT(release([&](auto& p) { p.requires_("cell", {.half = wrong}); }), half_needed);
  CHECK_THAT(release([&](auto& p) { p.crowded_by({{"cell"}}, wrong); }),
             Contains("'a.b.capacity' is in [mm2], needed is [cells/mm3]"));
  CHECK_THAT(release([&](auto& p) { p.produces("cell", wrong); }), Contains("changes 'cell'"));
  CHECK_THAT(release([&](auto& p) { p.catalysed_by("cell"); }), Contains("changes 'signal'"));
  CHECK_THAT(release([&](auto& p) { p.times("cell"); }), Contains("changes 'signal'"));
  CHECK_THAT(fault_of([&](auto& m) { m.spill("cell", "signal", wrong); }),
             Contains("'spill.cell.signal' is in [mm2], needed is [pg*mm3/cell/mL]"));
  CHECK_THAT(fault_of([&](auto& m) { m.process("a.b").consumes("cell").rate(sound(1.0, "1/h")); }),
             Contains("'a.b.rate' is in [1/h] and must be in [1/d]"));
  CHECK_THAT(fault_of([&](auto& m) { m.process("a.b").produces("signal").catalysed_by("cell").rate(sound(1.0)); }),
             Contains("'a.b.rate' is in [1/d] and must be in [pg*mm3/cell/mL/d]"));
}

TEST_CASE("the exponent of a saturation is 1 to 8") {
  for (const int exponent : {0, -1, 9, 800}) {
    CHECK_THAT(fault_of([&](auto& m) {
                 m.modify("signal.decay").inhibited_by("cell", {.half = sound(1.0, "cells/mm3"), .exponent = exponent});
               }),
               Contains("allowed are 1 to 8"));
  }
}

TEST_CASE("one mistake is one fault") {
  const auto once = [](const std::string& text) { return text.find("faults:") == std::string::npos; };
  const auto unsourced = fault_of([](auto& m) {
    m.process("a.b").consumes("cell").rate(measured(1.0, "1/d", {0.5, 2.0}, "said by none", {}));
  });
  CHECK_THAT(unsourced, Contains("parameter 'a.b.rate': a measured number needs a source"));
  CHECK(once(unsourced));
  const auto unnamed = fault_of([](auto& m) {
    m.process("a.b").consumes("cell").rate(assumed(1.0, "1/d", {0.5, 2.0}, ""));
  });
  CHECK(unnamed == "parameter 'a.b.rate': the meaning is missing");
  const auto unit = fault_of([](auto& m) { m.process("a.b").consumes("cell").rate(sound(1.0, "1/day")); });
  CHECK(unit == "parameter 'a.b.rate': unit '1/day': no unit 'day'; write 'd'");
  const auto species = fault_of([](auto& m) {
    m.species("late", {.unit = "furlong", .about = "who comes late"});
    m.process("late.loss").consumes("late").rate(sound(1.0));
    m.observable("lateness", {}, "late + 1");
  });
  CHECK_THAT(species, Contains("no unit 'furlong'"));
  CHECK(once(species));
  const auto observable = fault_of([](auto& m) {
    m.observable("second", {}, "first");
    m.observable("first", {}, "sell");
    m.modify("cell.loss").times("second");
  });
  CHECK_THAT(observable, Contains("observable 'first': no species, observable or parameter 'sell'"));
  CHECK(once(observable));
}

TEST_CASE("a range that is turned round or not finite is told as such") {
  CHECK_THAT(fault_of([](auto& m) { m.parameter("p", assumed(1.0, "1", {2.0, 0.0}, "p")); }),
             Contains("the range 2 to 0 is turned round"));
  CHECK_THAT(fault_of([](auto& m) { m.parameter("p", assumed(1.0, "1", {0.0, HUGE_VAL}, "p")); }),
             Contains("the range 0 to inf is not finite"));
  CHECK_THAT(fault_of([](auto& m) { m.parameter("p", measured(1.0, "1", {0.0, 2.0}, "p", {"waugh2007", ""})); }),
             Contains("the place in the source is missing"));
}

TEST_CASE("a word that may be said once is refused the second time") {
  const auto said = [](auto word) {
    return fault_of([&](ModelBuilder& m) { word(m.process("a.b").consumes("signal")); });
  };
  CHECK_THAT(said([](auto& p) { p.rate(sound(1.0)).rate(sound(2.0)); }), Contains("process 'a.b': says rate twice"));
  CHECK_THAT(said([](auto& p) { p.balances("cell").balances("cell"); }), Contains("says balances twice"));
  CHECK_THAT(said([](auto& p) { p.rate_formula("signal").rate_formula("signal"); }), Contains("says rate_formula twice"));
  CHECK_THAT(said([](auto& p) { p.about("one").about("other").rate(sound(1.0)); }), Contains("says about twice"));
}

TEST_CASE("a species that nothing names is a fault, and one that is only read or spilt into is none") {
  CHECK_THAT(fault_of([](auto& m) { m.species("lonely", {.about = "nobody's"}); }),
             Contains("species 'lonely': stands alone"));
  CHECK(fault_of([](auto& m) {
          m.species("read", {.healthy = 1.0, .about = "read"}).observable("reading", {}, "read");
          m.species("pool", {.kind = Kind::exudate, .about = "spilt into"});
          m.spill("cell", "pool", sound(1.0, "mm3/cell"));
        }) == "no fault");
}

TEST_CASE("every species, process and observable that is shipped says what it is") {
  std::vector<Model> models{standard_model()};
  for (const auto& published : published_models()) models.push_back(published_model(published.name));
  for (const auto& model : models) {
    for (const auto& species : model.species()) {
      INFO(model.name() << ", " << species.name);
      CHECK_FALSE(species.about.empty());
    }
    for (const auto& observable : model.observables()) {
      INFO(model.name() << ", " << observable.name);
      CHECK_FALSE(observable.about.empty());
    }
  }
}

TEST_CASE("messages stay short and whole, whatever stands in the ledger") {
  CHECK(fault_of([](auto& m) { m.species(std::string(1'000'000, 'a'), {}); }).size() < 1000);
  CHECK(fault_of([](auto& m) { m.species("x", {.unit = std::string(1'000'000, 'a')}); }).size() < 1000);
  CHECK(fault_of([](auto& m) { m.observable("o", {}, std::string(1'000'000, '?')); }).size() < 1000);
  CHECK(fault_of([](auto& m) { m.process(std::string(1'000'000, 'a')).rate(sound(1.0)); }).size() < 1000);
  CHECK_THAT(fault_of([](auto& m) { m.species(std::string("a\0b", 3), {}); }), Contains("'a?b' is no name"));
  const auto many = [](ModelBuilder& m) {
    for (int i = 0; i < 6000; ++i) m.species("lonely" + std::to_string(i), {});
  };
  CHECK(fault_of(many).size() < 4000);
  CHECK_THAT(fault_of(many), Contains("6000 faults:") && Contains("and 5980 more"));
  try {
    auto model = house();
    many(model);
    model.seal();
  } catch (const Misuse& fault) {
    CHECK(fault.faults().size() == 6000);
  }
  CHECK(fault_of([](auto& m) {
          write_standard_cascade(m);
          m.modify("nothing_of_the_kind");
        }).size() < 1200);
}

TEST_CASE("explain writes signs as people do") {
  auto model = house();
  model.species("pool", {.healthy = 1.0, .about = "a pool"});
  model.process("pool.loss").consumes("pool").rate(sound(2.0));
  model.process("pool.making").produces("pool").rate(sound(0.5));
  const auto text = model.seal().explain("pool");
  CHECK_THAT(text, !Contains("+ -") && !Contains("- -"));
}
