// Pores: the share of the surface that has no living cover, and the holes that it consists of.
//
// A needle displaces more than it removes, and the hole springs back to part of its cross-section.
// What is left is read by three instruments on three clocks: optical tomography sees the hole
// itself (pore_area, a day; Donnelly 2014), water loss only its wet part (wet_area, hours; see
// plug.cpp), an electrical probe under a film the unfinished barrier as well. How long a hole lives
// follows from its radius, so the number of holes is a state beside their area, and sessions that
// follow each other simply add both. A hole that is gone is taken off the count; otherwise old
// holes would speed up new ones.
//
// Area and number go to zero together, and a solver that gets them there goes a little below it on its way. So the
// area of one hole is taken as a N / (N^2 + hole_floor^2): a / N wherever there is a hole, and without a pole. Of what
// comes out of it the positive part counts, smoothly: zero is zero, and nothing lies further below it than a
// seventh of (end_radius / 10)^2, which is less than any area that it is compared with.
//
//   disc                = pore_area hole_number / (pi (hole_number^2 + hole_floor^2))
//   pore_radius_squared = disc (1 + disc / sqrt(disc^2 + (end_radius / 10)^4)) / 2
//   d(pore_area)/dt   = - pore_area.closure (front.cpp) - end_closure pore_area
//   d(wet_area)/dt    = - wet_area.covering (front.cpp) - wet_area.plugging (plug.cpp)
//                       - end_closure wet_area
//   d(hole_number)/dt = - hole_sealing hole_number end_radius^2 / (end_radius^2 + radius^2)
//
// Papers: donnelly2014, kislevitz2020, kalluri2011.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void areas(ModelBuilder& model) {
  model.species("pore_area", {.layer = Layer::surface,
                              .kind = Kind::opening,
                              .about = "share of the surface that has no living cover"});
  model.species("wet_area",
                {.layer = Layer::surface,
                 .kind = Kind::opening_part,
                 .about = "share of the surface that is open and neither plugged nor dried"});
  model.species("hole_number", {.layer = Layer::surface,
                                .kind = Kind::hole_count,
                                .unit = "1/mm2",
                                .about = "open holes per area"});
}

void radius(ModelBuilder& model) {
  model.parameter(
      "end_radius",
      assumed(
          0.005, "mm", {0.002, 0.01},
          "radius of a pore that is about to vanish; keeps the closing of the last cells finite"));
  model.parameter(
      "hole_floor",
      assumed(0.0001, "1/mm2", {1e-5, 0.001},
              "number of holes below which none is counted; keeps the radius of no hole at zero"));
  const std::string disc = "(pore_area * hole_number / (pi * (hole_number^2 + hole_floor^2)))";
  model.observable("pore_radius_squared",
                   {.unit = "mm2",
                    .about = "square of the mean radius of the open holes"},
                   disc + " * (1 + " + disc + " / sqrt(" + disc + "^2 + (end_radius / 10)^4)) / 2");
  model.observable("pore_radius",
                   {.unit = "mm",
                    .about = "mean radius of the open holes, at its end that of a vanishing one"},
                   "sqrt(pore_radius_squared + end_radius^2)");
}

void endings(ModelBuilder& model) {
  model.parameter("end_closure", assumed(0.02, "1/d", {0.005, 0.05},
                                         "rate at which the last of an opening closes without a "
                                         "migrating front; keeps closed skin attractive"));
  model.parameter("hole_sealing", assumed(10, "1/d", {5, 20},
                                          "rate at which closed holes are taken off the count"));
  model.process("pore_area.residual_closure")
      .about("the last of a hole closes without a front")
      .consumes("pore_area")
      .rate("end_closure");
  model.process("wet_area.residual_closure")
      .about("the last of a wet area closes without a front")
      .consumes("wet_area")
      .rate("end_closure");
  model.process("hole_number.sealing")
      .about("a hole that has shrunk to nothing is no longer counted")
      .consumes("hole_number")
      .rate("hole_sealing")
      .times("end_radius^2 / (end_radius^2 + pore_radius_squared)");
}

}  // namespace

void pores(ModelBuilder& model) {
  areas(model);
  radius(model);
  endings(model);
}

}  // namespace skinheal::cascade
