// The epithelial front: keratinocytes at the edge of a hole migrate and fill it.
//
// Within an hour of a gap the edge cells loosen their junctions and turn into a flat, migrating
// form; they crawl over the gap at a constant speed and turn back once they meet. One speed serves
// needle, core and punch: what differs is the distance. Cells at the edge need some hours to turn
// (the lag of the front). A moist wound is crossed faster than a dry one, where cells must burrow
// under the crust (Agren 2001). Each share of surface that is covered again brings as many
// proliferating cells.
//
//   d(keratinocytes_migrating)/dt = edge_activation (r2 / (edge_radius^2 + r2)
//                                                    - keratinocytes_migrating)
//   pore_area.closure = 2 front_speed (1 + front_occlusion_gain occlusion) / pore_radius
//                       keratinocytes_migrating pore_area
//
// The 2 is geometry: a disc of radius r whose edge moves at v loses 2 v / r of its area in a unit
// of time. Papers: kislevitz2020, agren2001, kalluri2011.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

constexpr const char* front_over_radius =
    "2 * (1 + front_occlusion_gain * occlusion) / pore_radius";

void migrating_form(ModelBuilder& model) {
  model.parameter(
      "edge_activation",
      fitted(2.217, "1/d", {1.5, 8},
             "rate at which edge cells turn into the migrating form and back: the lag of the front",
             {"fractionalchapter",
              "passage read: movement within 1 h, viable cells around the plug at 12 h"}));
  model.parameter("edge_radius",
                  assumed(0.002, "mm", {0.001, 0.01},
                          "pore radius at which half of the edge cells still feel a gap"));
  // A share of the edge cells, not an amount of them: a second wound does not lower it.
  model.species("keratinocytes_migrating",
                {.layer = Layer::epidermis,
                 .kind = Kind::record,
                 .about = "share of the cells at the edges of the holes in the migrating form"});
  model.process("keratinocytes_migrating.activation")
      .about("edge cells feel a gap and turn into the migrating form")
      .produces("keratinocytes_migrating")
      .rate("edge_activation")
      .requires_("pore_radius_squared", {.half = "edge_radius^2"});
  model.process("keratinocytes_migrating.return")
      .about("cells that meet turn back")
      .consumes("keratinocytes_migrating")
      .rate("edge_activation");
}

void closure(ModelBuilder& model) {
  model.parameter(
      "front_speed",
      fitted(
          0.07191, "mm/d", {0.04, 0.12},
          "speed of the epithelial front in air, all edge cells migrating",
          {"kislevitz2020",
           "abstract: 0.33 mm closed within 48 h, at least 0.08 mm/d; rat channels 0.05 to 0.07"}));
  model.parameter("occlusion", assumed(0, "1", {0, 0},
                                       "share of the surface under an occlusive dressing: 0 in "
                                       "air, 1 under a film; turned by care"));
  model.parameter(
      "front_occlusion_gain",
      fitted(0.2, "1", {0.2, 1}, "relative gain of the front's speed in a moist wound",
             {"agren2001", "abstract: 62 against 39 % cover at day 7"}));
  model.process("pore_area.closure")
      .about("the front covers the hole and brings proliferating cells")
      .consumes("pore_area")
      .produces("keratinocytes_proliferating")
      .catalysed_by("keratinocytes_migrating")
      .rate("front_speed")
      .times(front_over_radius);
  model.process("wet_area.covering")
      .about("the front covers what is still wet")
      .consumes("wet_area")
      .catalysed_by("keratinocytes_migrating")
      .rate("front_speed")
      .times(front_over_radius);
}

}  // namespace

void front(ModelBuilder& model) {
  migrating_form(model);
  closure(model);
}

}  // namespace skinheal::cascade
