// The plug: serum fills a small hole, dries and seals it, long before cells cover it.
//
// In open air the electrical barrier of a needle hole is back within two hours (Gupta 2011), while
// the hole is seen on images for a day. Under a film nothing dries, and the holes conduct for two
// to three days (Ogunjimi 2021). A narrow hole plugs faster than a wide one, by the square of its
// radius as drying by diffusion does. Serum bridges a hole and not a bed: men still lost 60 g/m2/h
// over a bare blister on day two, against 95 at the start (Koivukangas 1999), which is what the
// cells that come from its follicles leave open. Hence occlusion slows the
// sealing of pores and speeds the cover of wounds (see front.cpp): two terms of opposite sign.
//
//   wet_area.plugging = plug_rate (1 - occlusion) / (pore_radius_squared + plug_floor^2)
//                       / (1 + pore_radius_squared / plug_reach^2) wet_area
//
// Papers: gupta2011, ogunjimi2021, kelchen2016, koivukangas1999.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void plug(ModelBuilder& model) {
  model.parameter("plug_rate",
                  fitted(0.06949, "mm2/d", {0.02, 0.3},
                         "plugging and drying of a hole in air, over the square of its radius",
                         {"gupta2011", "abstract: electrical barrier in air back within 2 h"}));
  model.parameter("plug_floor",
                  assumed(0.03, "mm", {0.02, 0.04},
                          "radius below which plugging becomes no faster; without it the plug of a "
                          "vanished hole would be the fastest process of the model"));
  model.parameter(
      "plug_reach",
      fitted(0.1809, "mm", {0.08, 0.4}, "radius up to which serum bridges a hole and plugs it",
             {"koivukangas1999", "abstract: 60 g/m2/h over a bare blister on day 2, 95 on day 0"},
             Grade::low));
  model.process("wet_area.plugging")
      .about("an open hole fills with serum and dries")
      .consumes("wet_area")
      .rate("plug_rate")
      .times("(1 - occlusion) / (pore_radius_squared + plug_floor^2)"
             " / (1 + pore_radius_squared / plug_reach^2)");
}

}  // namespace skinheal::cascade
