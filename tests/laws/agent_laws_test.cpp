// Agents: what is injected arrives, in whatever layer it belongs.
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "acts/treatments/injection.hpp"
#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

constexpr Layer layers[] = {Layer::surface, Layer::epidermis, Layer::dermis, Layer::hypodermis};

// A dye that stains each layer in a colour of its own, one for one microlitre.
Agent dye() {
  Agent agent = {.name = "dye", .about = "a dye", .contents = {}};
  for (const Layer layer : layers) {
    agent.contents.push_back({.species = std::string(to_string(layer)),
                              .amount_per_ul = assumed(1.0, "1", {0.5, 2.0}, "dye"),
                              .layer = layer});
  }
  return agent;
}

double gift(const Injury& injury, const std::string& agent) {
  double sum = 0.0;
  for (const auto& given : injury.gifts) {
    if (given.agent == agent) sum += given.amount;
  }
  return sum;
}

// Microlitres of dye under one mm2 of skin.
double volume_of_dye(const Injury& injury, const SiteValues& site) {
  double sum = 0.0;
  for (const Layer layer : layers) {
    sum += gift(injury, std::string(to_string(layer))) * layer_span(site, layer).thickness_mm();
  }
  return sum;
}

// What lies below the fat is no skin, and what goes there is lost.
double bottom_mm(const SiteValues& site) { return layer_span(site, Layer::hypodermis).to_mm; }

}  // namespace

TEST_CASE("all of a depot arrives in the layers, none of which is left out") {
  const Agent agent = dye();
  const ParameterSet numbers(agent.parameters());
  for (const auto& place : sites()) {
    const SiteValues site = site_values(place);
    for (const double depth : {0.05, 0.1, 0.3, 1.0}) {
      for (const double volume : {0.1, 1.0, 2.0}) {
        const double radius = std::cbrt(3.0 * volume / (4.0 * std::numbers::pi));
        if (depth + radius > bottom_mm(site)) continue;
        Injury injury;
        const Needles needles = {.reach_mm = depth, .per_mm2 = 0.01};
        inject(injury, agent, needles, volume, site, Values(numbers));
        INFO(place.name << ", " << depth << " mm, " << volume << " uL");
        CHECK(volume_of_dye(injury, site) == Approx(volume * needles.per_mm2));
      }
    }
  }
}

TEST_CASE("all that the channels hold arrives in the layers, none of which is left out") {
  const Agent agent = dye();
  const ParameterSet numbers(agent.parameters());
  const Needles needles = {.reach_mm = 1.2, .diameter_mm = 0.2, .taper_mm = 0.5, .per_mm2 = 2.0};
  const double area = std::numbers::pi * 0.1 * 0.1;
  const double volume = needles.per_mm2 * area * (0.5 / 3.0 + 0.7);
  for (const auto& place : sites()) {
    const SiteValues site = site_values(place);
    if (needles.reach_mm > bottom_mm(site)) continue;
    Injury injury;
    fill_channels(injury, agent, needles, 0.3, site, Values(numbers));
    INFO(place.name);
    CHECK(volume_of_dye(injury, site) == Approx(0.3 * volume));
  }
}

TEST_CASE("a content whose layer is not reached brings nothing") {
  const Agent agent = dye();
  const ParameterSet numbers(agent.parameters());
  const SiteValues palm = site_values(skin("palm").site());
  Injury injury;
  const Needles shallow = {.reach_mm = 0.1, .diameter_mm = 0.1, .taper_mm = 0.1, .per_mm2 = 1.0};
  fill_channels(injury, agent, shallow, 0.3, palm, Values(numbers));
  CHECK(gift(injury, "surface") > 0.0);
  CHECK(gift(injury, "dermis") == 0.0);
  CHECK(gift(injury, "hypodermis") == 0.0);
}

TEST_CASE("every content of every agent arrives where its layer is reached") {
  for (const auto& agent : agents()) {
    const std::vector<Treatment> ways = {
        mesotherapy({{"agent", agent.name}, {"depth_mm", 2.0}, {"volume_ul", 100}}),
        microneedling_with_agent({{"agent", agent.name}, {"depth_mm", 4.0}})};
    for (const auto& way : ways) {
      const Injury injury = way.injury(skin());
      CHECK(injury.gifts.size() == agent.contents.size());
      for (const auto& content : agent.contents) {
        INFO(way.text() << ": " << content.species);
        CHECK(gift(injury, content.species) > 0.0);
      }
    }
  }
}
