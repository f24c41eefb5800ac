// The hash of a model: the same for the same ledger, another for whatever a result or a band follows from.
#include <functional>
#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "skinheal/model_builder.hpp"

using namespace skinheal;

namespace {

// A ledger of everything, with one place for each field that can be changed.
struct Fields {
  std::string name = "cell", unit = "cells/mm3", rate_unit = "1/d", observable_unit = "1", about = "cells";
  Layer layer = Layer::dermis;
  Kind kind = Kind::cell;
  double healthy = 2.0, rate = 0.5, low = 0.1, high = 0.9, gain = 2.0, capacity = 9.0, yield = 0.3, amount = 1.0;
  std::string formula = "cell / healthy(cell)", phase = "growing", phase_formula = "step(signal)";
  int exponent = 1;
  bool bleeds = false, wounded = false, inhibits = false;
};

Model sealed(const Fields& f) {
  const auto cells = [&](double value) {
    return assumed(value, f.unit, {0.5, 20.0}, "a number of the test");
  };
  const auto plain = [](double value) { return assumed(value, "1", {0.1, 20.0}, "a number of the test"); };
  ModelBuilder model("everything");
  model.species(f.name, {.layer = f.layer, .kind = f.kind, .unit = f.unit, .healthy = f.healthy, .about = f.about});
  model.species("signal", {.about = "a signal"});
  const auto rate = assumed(f.rate, f.rate_unit, {f.low, f.high}, "rate of division");
  auto division = model.process("cell.division").produces(f.name, f.amount).catalysed_by(f.name)
      .crowded_by({{f.name}}, cells(f.capacity)).rate(rate);
  if (f.inhibits) {
    division.inhibited_by("signal", {.half = plain(1.0), .exponent = f.exponent});
  } else {
    division.stimulated_by("signal", {.gain = plain(f.gain), .half = plain(1.0), .exponent = f.exponent});
  }
  model.process("cell.loss").consumes(f.name).rate("2 * cell.division.rate");
  model.process("signal.decay").consumes("signal").rate(assumed(1.0, "1/d", {0.1, 2.0}, "decay"));
  model.observable("reading", {.unit = f.observable_unit}, f.formula);
  model.phase(f.phase, f.phase_formula);
  const auto yield = assumed(f.yield, "mm3/cell", {0.0, 1.0}, "signal set free");
  if (f.bleeds) {
    model.bleed(f.name, "signal", yield);
  } else {
    model.spill(f.name, "signal", yield);
  }
  if (f.wounded) model.starts_wounded();
  return model.seal();
}

const std::map<std::string, std::function<void(Fields&)>> changes = {
    {"layer", [](Fields& f) { f.layer = Layer::epidermis; }},
    {"kind", [](Fields& f) { f.kind = Kind::vessel; }},
    {"healthy value", [](Fields& f) { f.healthy = 2.5; }},
    {"value", [](Fields& f) { f.rate = 0.6; }},
    {"low end of a range", [](Fields& f) { f.low = 0.2; }},
    {"high end of a range", [](Fields& f) { f.high = 0.8; }},
    {"unit of an observable",
     [](Fields& f) {
       f.formula = "cell";
       f.observable_unit = f.unit;
     }},
    {"gain", [](Fields& f) { f.gain = 3.0; }},
    {"capacity", [](Fields& f) { f.capacity = 10.0; }},
    {"amount", [](Fields& f) { f.amount = 0.9; }},
    {"exponent", [](Fields& f) { f.exponent = 2; }},
    {"word", [](Fields& f) { f.inhibits = true; }},
    {"yield", [](Fields& f) { f.yield = 0.4; }},
    {"bleeding", [](Fields& f) { f.bleeds = true; }},
    {"formula", [](Fields& f) { f.formula = "1 + cell / healthy(cell)"; }},
    {"name of a phase", [](Fields& f) { f.phase = "resting"; }},
    {"formula of a phase", [](Fields& f) { f.phase_formula = "step(signal - 1)"; }},
    {"knowing no health", [](Fields& f) { f.wounded = true; }},
};

}  // namespace

TEST_CASE("an untouched copy of a ledger has the same hash, and any one change another") {
  std::set<std::string> hashes{sealed({}).hash()};
  CHECK(hashes.contains(sealed({}).hash()));
  for (const auto& [what, change] : changes) {
    Fields fields;
    change(fields);
    INFO(what);
    CHECK(hashes.insert(sealed(fields).hash()).second);
  }
}

TEST_CASE("units alone make another model, though every number is the same") {
  const auto hash_in = [](const std::string& unit) {
    ModelBuilder model("units");
    model.species("x", {.unit = unit, .healthy = 1.0, .about = "what decays"});
    model.process("x.decay").consumes("x").rate(assumed(1.0, "1/d", {0.5, 2.0}, "decay"));
    return model.seal().hash();
  };
  CHECK(hash_in("mg") != hash_in("ug"));
}

TEST_CASE("texts are not hashed: no result follows from them") {
  Fields fields;
  fields.about = "cells of another colour";
  CHECK(sealed(fields).hash() == sealed({}).hash());
}
