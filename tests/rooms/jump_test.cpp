// What an injury does to a state, held against its formulas on a tissue that is made for it.
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include "catch.hpp"
#include "jump_of.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

Quantity number(double value, const std::string& unit = "1") {
  return assumed(value, unit, {value, value}, "a number");
}

// Two cells of one layer and kind, one of another layer, vessels that bleed, and signals that are set free.
Model tissue() {
  ModelBuilder model("tissue");
  model.starts_wounded();
  model.parameter("rest", number(1e-9, "1/d"));
  const auto add = [&](const std::string& name, Layer layer, Kind kind, const std::string& unit = "1") {
    model.species(name, {.layer = layer, .kind = kind, .unit = unit, .healthy = 0.0, .about = "what is wounded"});
    model.process(name + ".rest").consumes(name).rate("rest");
  };
  add("spilt", Layer::dermis, Kind::signal);
  add("bled", Layer::dermis, Kind::signal);
  add("from_hole", Layer::dermis, Kind::signal);
  add("bled_from_hole", Layer::dermis, Kind::signal);
  add("hole", Layer::surface, Kind::opening);
  add("wet", Layer::surface, Kind::opening_part);
  add("holes", Layer::surface, Kind::hole_count, "1/mm2");
  add("cell", Layer::dermis, Kind::cell);
  add("other_cell", Layer::dermis, Kind::cell);
  add("fat_cell", Layer::hypodermis, Kind::cell);
  add("vessel", Layer::dermis, Kind::vessel);
  add("agent", Layer::dermis, Kind::agent);
  add("other_agent", Layer::dermis, Kind::agent);
  model.spill("cell", "spilt", number(0.5)).bleed("vessel", "bled", number(0.25));
  model.spill("hole", "from_hole", number(3.0)).bleed("hole", "bled_from_hole", number(5.0));
  return model.seal();
}

using State = std::map<std::string, double>;

const State& before() {
  static const State state = {{"hole", 0.2},  {"wet", 0.3},  {"holes", 1.5},     {"cell", 2.0},
                              {"other_cell", 3.0}, {"fat_cell", 4.0}, {"vessel", 5.0}, {"agent", 0.7},
                              {"other_agent", 0.9}, {"spilt", 0.1}, {"bled", 0.1}, {"from_hole", 0.1},
                              {"bled_from_hole", 0.1}};
  return state;
}

State after(const Injury& injury) {
  const auto model = tissue();
  std::vector<double> state;
  for (const auto& species : model.species()) state.push_back(before().at(species.name));
  testing::JumpOf(model).apply(injury, state);
  State result;
  for (std::size_t i = 0; i < state.size(); ++i) result.emplace(model.species()[i].name, state[i]);
  return result;
}

// All that is not named stays as it was, to the last bit.
void check_change(const Injury& injury, const State& changed) {
  for (const auto& [name, value] : after(injury)) {
    INFO(name);
    const auto known = changed.find(name);
    if (known == changed.end()) {
      CHECK(value == before().at(name));
    } else {
      CHECK(value == Approx(known->second).epsilon(1e-14));
    }
  }
}

double taken(double dose) { return 1.0 - std::exp(-dose); }

Doses doses(const Injury& injury, const Model& model = tissue()) { return doses_of(injury, *model.data()); }

}  // namespace

TEST_CASE("an opening opens what is closed, counts its holes and sets free by what it opened") {
  const double opened = 0.8 * taken(0.4);
  check_change({{{0.4, 0.5}}, {}, {}}, {{"hole", 0.2 + opened},
                                        {"wet", 0.3 + 0.7 * taken(0.4)},
                                        {"holes", 1.5 + opened / (std::numbers::pi * 0.25)},
                                        {"from_hole", 0.1 + 3.0 * opened},
                                        {"bled_from_hole", 0.1 + 5.0 * opened}});
}

TEST_CASE("a loss takes a share of all of its layer and kind, and of nothing else") {
  check_change({{}, {{Layer::dermis, Kind::cell, 0.6}}, {}}, {{"cell", 2.0 * std::exp(-0.6)},
                                                              {"other_cell", 3.0 * std::exp(-0.6)},
                                                              {"spilt", 0.1 + 0.5 * 2.0 * taken(0.6)}});
  check_change({{}, {{Layer::hypodermis, Kind::cell, 0.6}}, {}}, {{"fat_cell", 4.0 * std::exp(-0.6)}});
}

TEST_CASE("what is carried away does not spill, but it has bled") {
  check_change({{}, {{Layer::dermis, Kind::cell, 0.6, 0.5}, {Layer::dermis, Kind::vessel, 0.8, 0.25}}, {}},
               {{"cell", 2.0 * std::exp(-0.6)},
                {"other_cell", 3.0 * std::exp(-0.6)},
                {"vessel", 5.0 * std::exp(-0.8)},
                {"spilt", 0.1 + 0.5 * 2.0 * taken(0.6) * 0.5},
                {"bled", 0.1 + 0.25 * 5.0 * taken(0.8)}});
}

TEST_CASE("gifts come to what is there, and those of one agent add up") {
  check_change({{}, {}, {{"agent", 0.3}, {"other_agent", 0.1}, {"agent", 0.2}}},
               {{"agent", 0.7 + 0.5}, {"other_agent", 0.9 + 0.1}});
}

TEST_CASE("an injury that says a thing twice is the sum of both, with shares that are weighed by the doses") {
  const Layer dermis = Layer::dermis;
  check_change({{}, {{dermis, Kind::cell, 0.2, 1.0}, {dermis, Kind::cell, 0.6, 0.2}}, {}},
               {{"cell", 2.0 * std::exp(-0.8)},
                {"other_cell", 3.0 * std::exp(-0.8)},
                {"spilt", 0.1 + 0.5 * 2.0 * taken(0.8) * (0.2 * 1.0 + 0.6 * 0.2) / 0.8}});
  const auto both = after({{{0.1, 0.5}, {0.3, 0.25}}, {}, {}});
  const double opened = 0.8 * taken(0.4);
  const double per_mm2 = (0.1 / 0.25 + 0.3 / 0.0625) / 0.4 / std::numbers::pi;
  CHECK(both.at("hole") == Approx(0.2 + opened));
  CHECK(both.at("holes") == Approx(1.5 + opened * per_mm2));
}

TEST_CASE("an injury acts if the model has what it reaches, and not otherwise") {
  CHECK(doses({{{0.4, 0.5}}, {}, {}}).acts);
  CHECK(doses({{}, {{Layer::dermis, Kind::cell, 0.6}}, {}}).acts);
  CHECK(doses({{}, {}, {{"agent", 0.3}}}).acts);
  CHECK_FALSE(doses({}).acts);
  CHECK_FALSE(doses({{{0.0, 0.5}}, {{Layer::dermis, Kind::cell, 0.0}}, {{"agent", 0.0}}}).acts);
  CHECK_FALSE(doses({{}, {{Layer::epidermis, Kind::cell, 0.6}}, {}}).acts);
  ModelBuilder closed("closed");
  closed.starts_wounded().species("x", {.healthy = 1.0, .about = "what no injury reaches"});
  closed.process("x.rest").consumes("x").rate(number(1.0, "1/d"));
  CHECK_FALSE(doses({{{0.4, 0.5}}, {}, {}}, closed.seal()).acts);
  CHECK(doses({{}, {}, {{"unheard_of", 0.3}}}).unknown == std::vector<std::string>{"unheard_of"});
}

TEST_CASE("doses and shares that make no sense are refused") {
  const auto refused = [](const Injury& injury, const std::string& what) {
    CHECK_THROWS_WITH(doses(injury), Contains(what));
  };
  refused({{{-0.1, 0.5}}, {}, {}}, "an opening dose of -0.1");
  refused({{{0.1, 0.0}}, {}, {}}, "a half gap (mm) of 0");
  refused({{}, {{Layer::dermis, Kind::cell, std::nan("")}}, {}}, "a loss dose of nan");
  refused({{}, {{Layer::dermis, Kind::cell, 0.1, -0.1}}, {}}, "a spilt share of -0.1");
  refused({{}, {{Layer::dermis, Kind::cell, 0.1, 1.1}}, {}}, "a spilt share of 1.1");
  refused({{}, {}, {{"agent", -1.0}}}, "a gift of -1");
}
