// Doses: how much of each thing in each layer a session takes, from the geometry of what enters the skin and the
// numbers that the library states. Read off a model that does nothing but be wounded, so that nothing is known of
// how a treatment comes by its doses.
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"
#include "stated_number.hpp"

using namespace skinheal;
using skinheal::testing::stated_number;

namespace {

struct Target {
  Layer layer;
  Kind kind;
};

std::string name_of(Layer layer, Kind kind) {
  return std::string(to_string(layer)) + "." + std::string(to_string(kind));
}

// One species for each kind in each layer, and hardly any life.
Model dummy() {
  ModelBuilder model("dummy");
  model.starts_wounded();
  model.parameter("rest", assumed(1e-9, "1/d", {0.0, 1e-6}, "so slow that nothing happens"));
  for (const auto layer : {Layer::epidermis, Layer::dermis, Layer::hypodermis}) {
    for (const auto kind : {Kind::barrier, Kind::cell, Kind::vessel, Kind::fibre, Kind::fluid}) {
      const auto name = name_of(layer, kind);
      model.species(name, {.layer = layer, .kind = kind, .healthy = 1.0, .about = "what is wounded"});
      model.process(name + ".rest").consumes(name).rate("rest");
    }
  }
  model.species("injected_fluid", {.kind = Kind::agent, .about = "what an injection brings"});
  model.process("injected_fluid.rest").consumes("injected_fluid").rate("rest");
  model.species("hole", {.layer = Layer::surface, .kind = Kind::opening, .about = "open share"});
  model.process("hole.rest").consumes("hole").rate("rest");
  return model.seal();
}

// What is taken from each is 1 - exp(-dose).
double dose(const Treatment& treatment, const Skin& skin, Layer layer, Kind kind) {
  static const auto model = dummy();
  const auto timeline = simulate(Protocol().at(0, treatment), skin, times({0.0}), model);
  return -std::log(timeline[name_of(layer, kind)].front());
}

double open_dose(const Treatment& treatment, const Skin& skin) {
  static const auto model = dummy();
  const auto timeline = simulate(Protocol().at(0, treatment), skin, times({0.0}), model);
  return -std::log(1.0 - timeline["hole"].front());
}

double fluid(const Treatment& treatment, const Skin& skin) {
  static const auto model = dummy();
  return simulate(Protocol().at(0, treatment), skin, times({0.0}), model)["injected_fluid"].front();
}

struct Span {
  double from = 0.0, to = 0.0;
};

Span span(const Site& site, Layer layer) {
  const double corneum = site.stratum_corneum_mm.value;
  const double dermis = corneum + site.epidermis_mm.value;
  const double fat = dermis + site.dermis_mm.value;
  if (layer == Layer::surface) return {0.0, corneum};
  if (layer == Layer::epidermis) return {corneum, dermis};
  if (layer == Layer::dermis) return {dermis, fat};
  return {fat, fat + site.hypodermis_mm.value};
}

// The mean share of a layer's cross-section that needles fill, slice by slice: a needle is a cone up to its taper
// and a cylinder behind it.
double filled(Span layer, double reach, double diameter, double taper, double per_mm2) {
  constexpr int slices = 20'000;
  double area = 0.0;
  for (int i = 0; i < slices; ++i) {
    const double depth = layer.from + (layer.to - layer.from) * (i + 0.5) / slices;
    const double from_tip = reach - depth;
    if (from_tip <= 0.0) continue;
    const double width = diameter * std::min(1.0, from_tip / taper);
    area += std::numbers::pi * width * width / 4.0;
  }
  return per_mm2 * area / slices;
}

struct Needling {
  double depth_mm, density_per_cm2, diameter_um;
  int passes;
};

Treatment treatment_of(const Needling& n) {
  return microneedling({{"depth_mm", n.depth_mm}, {"density_per_cm2", n.density_per_cm2},
                        {"diameter_um", n.diameter_um}, {"passes", n.passes}});
}

// By a pen.
double filled(const Needling& n, const Site& site, Layer layer) {
  const double reach = n.depth_mm * stated_number("depth reached by a pen");
  const double diameter = n.diameter_um / 1000.0;
  const double taper = diameter * stated_number("length of a needle's tip");
  return filled(span(site, layer), reach, diameter, taper, n.passes * n.density_per_cm2 / 100.0);
}

const std::vector<Needling>& needlings() {
  static const std::vector<Needling> table = {
      {0.1, 200, 250, 1}, {0.3, 100, 250, 2}, {1.5, 200, 250, 1}, {3.0, 150, 120, 3}, {4.0, 40, 300, 1}};
  return table;
}

}  // namespace

TEST_CASE("the keratinocytes that needles take follow from their geometry and the stated number") {
  const double crush = stated_number("keratinocytes hit by a needle");
  for (const auto* site : {"cheek", "palm", "eyelid"}) {
    const auto where = skin(site, 35);
    for (const auto& needles : needlings()) {
      INFO(needles.depth_mm << " mm on the " << site);
      CHECK(dose(treatment_of(needles), where, Layer::epidermis, Kind::cell) ==
            Approx(crush * filled(needles, where.site(), Layer::epidermis)).epsilon(1e-3).margin(1e-9));
    }
  }
}

TEST_CASE("cells, vessels and fibres of the dermis and the fat are lost by geometry and stated numbers") {
  const double crush = stated_number("dermal cells hit by a needle");
  const double parting = stated_number("fibres lost to a needle");
  for (const auto* site : {"cheek", "eyelid"}) {
    const auto where = skin(site, 35);
    for (const auto& needles : needlings()) {
      for (const auto layer : {Layer::dermis, Layer::hypodermis}) {
        const double share = filled(needles, where.site(), layer);
        const auto taken = [&](Kind kind) { return dose(treatment_of(needles), where, layer, kind); };
        INFO(needles.depth_mm << " mm on the " << site << ", " << to_string(layer));
        CHECK(taken(Kind::cell) == Approx(crush * share).epsilon(1e-3).margin(1e-6));
        CHECK(taken(Kind::vessel) == Approx(crush * share).epsilon(1e-3).margin(1e-6));
        CHECK(taken(Kind::fibre) == Approx(parting * share).epsilon(1e-3).margin(1e-6));
        CHECK(taken(Kind::fluid) == 0.0);
      }
    }
  }
}

TEST_CASE("needles open the share of the surface that stays open of their cross-section") {
  const double open = stated_number("share of a needle's cross-section that stays open");
  for (const auto& needles : needlings()) {
    const double known = open * filled(needles, skin().site(), Layer::surface);
    INFO(needles.depth_mm << " mm");
    CHECK(open_dose(treatment_of(needles), skin()) == Approx(known).epsilon(1e-3));
    CHECK(dose(treatment_of(needles), skin(), Layer::epidermis, Kind::barrier) ==
          Approx(known).epsilon(1e-3));
  }
}

TEST_CASE("a laser takes the cross-section of its columns, and heat a stated multiple of it") {
  const double rim = stated_number("cells killed by a laser column");
  const auto columns = fractional_laser({{"column_diameter_um", 200}, {"density_per_cm2", 500},
                                         {"depth_mm", 4.0}});
  const double share = 5.0 * std::numbers::pi * 0.1 * 0.1;
  const auto thin = skin("eyelid", 35);  // of which columns cross all
  CHECK(open_dose(columns, thin) == Approx(share).epsilon(1e-6));
  CHECK(dose(columns, thin, Layer::epidermis, Kind::cell) == Approx(rim * share).epsilon(1e-6));
  CHECK(dose(columns, thin, Layer::dermis, Kind::cell) == Approx(rim * share).epsilon(1e-6));
  CHECK(dose(columns, thin, Layer::dermis, Kind::fibre) == Approx(share).epsilon(1e-6));
}

TEST_CASE("a grid of injections has one needle in each of its squares") {
  const auto wide = mesotherapy({{"agent", "saline"}, {"spacing_mm", 12}, {"depth_mm", 1}});
  const auto narrow = mesotherapy({{"agent", "saline"}, {"spacing_mm", 3}, {"depth_mm", 1}});
  CHECK(dose(narrow, skin(), Layer::dermis, Kind::cell) ==
        Approx(16.0 * dose(wide, skin(), Layer::dermis, Kind::cell)).epsilon(1e-9));
}

TEST_CASE("an injection leaves in the dermis what lies there of a ball around its tip, all of it below the surface") {
  const double per_ul = stated_number("water brought by one microlitre");
  for (const auto& [depth, volume] : std::vector<std::pair<double, double>>{
           {1.0, 0.1}, {0.3, 1.0}, {0.5, 10.0}, {1.5, 100.0}}) {
    const double radius = std::cbrt(0.75 * volume / std::numbers::pi);
    const auto dermis = span(skin().site(), Layer::dermis);
    double there = 0.0, below_surface = 0.0;
    constexpr int slices = 40'000;
    for (int i = 0; i < slices; ++i) {
      const double height = radius * (2.0 * (i + 0.5) / slices - 1.0);
      const double slice = std::numbers::pi * (radius * radius - height * height) * 2.0 * radius / slices;
      if (depth + height > 0.0) below_surface += slice;
      if (depth + height > dermis.from && depth + height < dermis.to) there += slice;
    }
    const auto injection = mesotherapy(
        {{"agent", "saline"}, {"depth_mm", depth}, {"volume_ul", volume}, {"spacing_mm", 5}});
    INFO(volume << " uL at " << depth << " mm");
    CHECK(fluid(injection, skin()) ==
          Approx(per_ul * volume * there / below_surface / 25.0 / (dermis.to - dermis.from)).epsilon(1e-3));
  }
}

TEST_CASE("two injections at one moment bring twice as much") {
  const auto injection = mesotherapy({{"agent", "saline"}, {"spacing_mm", 5}});
  const auto twice = simulate(Protocol().at(0, injection).at(0, injection), skin(), times({0.0}), dummy());
  CHECK(twice["injected_fluid"].front() == Approx(2.0 * fluid(injection, skin())));
}

TEST_CASE("a shallow punch closes from the appendages in its bed, a narrow one from its rim") {
  ModelBuilder builder("holes");
  builder.starts_wounded();
  builder.species("hole", {.layer = Layer::surface, .kind = Kind::opening, .about = "open share"});
  builder.species("holes", {.layer = Layer::surface, .kind = Kind::hole_count, .unit = "1/mm2", .about = "how many"});
  builder.process("hole.rest").consumes("hole").rate(assumed(1e-9, "1/d", {0.0, 1e-6}, "hardly"));
  builder.process("holes.rest").consumes("holes").rate(assumed(1e-9, "1/d", {0.0, 1e-6}, "hardly"));
  const auto model = builder.seal();
  // Half of the gap of one hole, from the share that is open and the number of holes.
  const auto gap = [&](double diameter, double depth) {
    const auto protocol = Protocol().at(0, punch({{"diameter_mm", diameter}, {"depth_mm", depth}}));
    const auto timeline = simulate(protocol, skin("back", 35), times({0.0}), model);
    return std::sqrt(timeline["hole"].front() / timeline["holes"].front() / std::numbers::pi);
  };
  const double between = skin("back", 35).site().appendage_spacing_mm.value / 2.0;
  REQUIRE(between > 0.1);
  CHECK(gap(12.0, 0.5) == Approx(between));
  CHECK(gap(0.1, 0.5) == Approx(0.05));
  CHECK(gap(12.0, 20.0) == Approx(6.0));
}

TEST_CASE("the sutures of a cut are out on the day that is stated, after whichever session") {
  const double out = stated_number("time at which the sutures of a cut are taken out");
  const double held = stated_number("share of a cut whose edges a suture holds together");
  ModelBuilder builder("sutures");
  builder.starts_wounded();
  builder.species("x", {.healthy = 1.0, .about = "what decays beside"});
  builder.process("x.decay").consumes("x").rate(assumed(1.0, "1/d", {0.5, 2.0}, "decay"));
  builder.parameter("sutured", assumed(0.0, "1", {0.0, 1.0}, "whether a suture holds"));
  builder.observable("suture", {}, "sutured");
  for (const double day : {0.0, 3.0}) {
    const auto timeline = simulate(Protocol().at(day, incision()), skin(),
                                   times({day, day + 0.99 * out, day + 1.01 * out}), builder.seal());
    INFO("cut on day " << day);
    CHECK(timeline.at(day, Side::before).at("suture") == 0.0);
    CHECK(timeline["suture"] == std::vector<double>{held, held, 0.0});
    CHECK(timeline.at(day + out, Side::before).at("suture") == held);
    CHECK(timeline.at(day + out, Side::after).at("suture") == 0.0);
  }
}
