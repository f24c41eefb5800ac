// Injuries: what every treatment on the shelf must obey, on every kind of skin.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "jump_of.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

// Every treatment with its defaults, and the needling of several depths.
std::vector<Treatment> all_treatments() {
  std::vector<Treatment> result;
  for (const auto& kind : treatments()) {
    Settings given;
    for (const auto& setting : kind.settings) {
      if (setting.standard) continue;
      if (!setting.choices.empty()) {
        given.insert_or_assign(setting.name, setting.choices.front());
      } else {
        given.insert_or_assign(setting.name, std::clamp(1.0, setting.low, setting.high));
      }
    }
    result.push_back(treatment(kind.name, given));
  }
  for (const double depth : {0.1, 0.25, 0.5, 1.0, 2.5}) {
    result.push_back(microneedling({{"depth_mm", depth}}));
  }
  return result;
}

testing::JumpOf bound() { return testing::JumpOf(standard_model()); }

Injury halved(Injury injury) {
  for (auto& opening : injury.openings) opening.dose *= 0.5;
  for (auto& loss : injury.losses) loss.dose *= 0.5;
  for (auto& gift : injury.gifts) gift.amount *= 0.5;
  return injury;
}

double closing_day(double depth) {
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", depth}}));
  const auto timeline = simulate(protocol, skin(), days(30.0, protocol));
  const auto& pores = timeline["pore_area"];
  for (std::size_t i = pores.size(); i-- > 0;) {
    if (pores[i] > 1e-3) return timeline.times()[std::min(i + 1, pores.size() - 1)];
  }
  return 0.0;
}

}  // namespace

TEST_CASE("two half-doses at one moment are one dose") {
  const auto model = bound();
  for (const auto& one : all_treatments()) {
    const auto injury = one.injury(skin());
    auto whole = model.healthy_state(), twice = whole;
    model.apply(injury, whole);
    model.apply(halved(injury), twice);
    model.apply(halved(injury), twice);
    INFO(one.text());
    for (std::size_t i = 0; i < whole.size(); ++i) {
      INFO(standard_model().species()[i].name);
      CHECK(twice[i] == Approx(whole[i]).epsilon(1e-12).margin(1e-15));
    }
  }
}

TEST_CASE("an empty injury changes nothing") {
  const auto model = bound();
  auto state = model.healthy_state();
  const auto before = state;
  CHECK(model.apply({}, state).empty());
  CHECK(state == before);
}

TEST_CASE("no injury takes a species below zero or opens more than all of the surface") {
  const auto model = bound();
  for (const auto& one : all_treatments()) {
    auto state = model.healthy_state();
    for (int i = 0; i < 5; ++i) model.apply(one.injury(skin()), state);
    INFO(one.text());
    for (std::size_t i = 0; i < state.size(); ++i) {
      INFO(standard_model().species()[i].name);
      CHECK(state[i] >= 0.0);
      const auto kind = standard_model().species()[i].kind;
      if (kind == Kind::opening || kind == Kind::opening_part) CHECK(state[i] <= 1.0);
    }
  }
}

TEST_CASE("nothing falls below zero in the year after any treatment, on any site") {
  for (const auto& site : sites()) {
    for (const auto& one : all_treatments()) {
      const auto protocol = Protocol().at(0, one).at(3, one).at(40, one);
      const auto timeline = simulate(protocol, skin(site.name), days(365.0, protocol));
      INFO(site.name << ": " << one.text());
      REQUIRE(timeline.outcome().completed());
      for (const auto& species : timeline.model().species()) {
        const auto& values = timeline[species.name];
        INFO(species.name);
        CHECK(*std::min_element(values.begin(), values.end()) > -1e-6);
      }
    }
  }
}

TEST_CASE("a new cell type is wounded without touching any treatment") {
  ModelBuilder builder("cascade with mast cells");
  write_standard_cascade(builder);
  builder.species("mast_cells", {.layer = Layer::dermis, .kind = Kind::cell, .healthy = 1.0,
                                 .about = "mast cells of the dermis"});
  builder.process("mast_cells.loss").consumes("mast_cells")
      .rate(assumed(0.02, "1/d", {0.01, 0.05}, "loss of mast cells"));
  const auto model = builder.seal();
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}}));
  const auto timeline = simulate(protocol, skin(), times({0.0, 1.0}), model);
  CHECK(timeline["mast_cells"].front() < 0.95);
}

TEST_CASE("a deeper wound never closes sooner") {
  double before = 0.0;
  for (const double depth : {0.1, 0.25, 0.5, 0.8, 1.2, 1.5, 2.0, 2.5, 3.0}) {
    const double day = closing_day(depth);
    INFO(depth << " mm");
    CHECK(day >= before - 1e-6);
    before = day;
  }
}

TEST_CASE("a needle that does not reach the dermis of its site leaves the dermis as it was") {
  for (const auto& site : sites()) {
    const double depth = 0.9 * site_values(site).dermis_depth_mm();
    if (depth < 0.05) continue;
    const auto protocol = Protocol().at(0, microneedling({{"depth_mm", depth}}));
    const auto timeline = simulate(protocol, skin(site.name), days(60.0, protocol));
    INFO(site.name << ", " << depth << " mm");
    CHECK(timeline["pore_area"].front() > 0.0);
    for (const auto& species : timeline.model().species()) {
      const bool dermal_tissue = species.layer == Layer::dermis &&
                                 (species.kind == Kind::cell || species.kind == Kind::vessel ||
                                  species.kind == Kind::fibre);
      if (!dermal_tissue) continue;
      INFO(species.name);
      const double healthy = timeline.healthy(species.name);
      for (const double value : timeline[species.name]) {
        CHECK(value == Approx(healthy).margin(0.01));
      }
    }
  }
}

TEST_CASE("every change on a shelf names a parameter or species of the standard model") {
  std::vector<std::string> notes;
  const auto collect = [&](const Timeline& timeline) {
    notes.insert(notes.end(), timeline.notes().begin(), timeline.notes().end());
  };
  for (const auto& condition : conditions()) {
    const auto site = condition.sites.empty() ? "cheek" : condition.sites.front();
    collect(simulate({}, skin(site, 40, {condition.name}), times({1.0})));
  }
  for (const auto& kind : cares()) {
    collect(simulate(Protocol().during(0, 1, care(kind.name)), skin(), times({2.0})));
  }
  for (const auto& one : all_treatments()) {
    collect(simulate(Protocol().at(0, one), skin(), times({1.0})));
  }
  for (const auto& agent : agents()) {
    collect(simulate(Protocol().at(0, mesotherapy({{"agent", agent.name}})), skin(), times({1.0})));
  }
  INFO((notes.empty() ? std::string("none") : notes.front()));
  CHECK(notes.empty());
}
