// Hydration of the surface, as a corneometer reads it.
//
// Water bound by hyaluronan raises it, water lost through a broken barrier lowers it.
//
//   hydration = (1 - hydration_hyaluronan + hydration_hyaluronan hyaluronan)
//               / (1 + hydration_tewl (tewl / tewl_healthy - 1))
//
// Both weights are choices; a probe reads the surface, not the dermis.
#include "shelf.hpp"

namespace skinheal::cascade {

void hydration(ModelBuilder& model) {
  model.parameter(
      "hydration_hyaluronan",
      assumed(0.4, "1", {0.1, 0.8}, "share of surface hydration that goes with hyaluronan"));
  model.parameter(
      "hydration_tewl",
      assumed(0.5, "1", {0.2, 1}, "relative loss of hydration per relative gain of water loss"));
  model.observable("hydration",
                   {.about = "hydration of the surface, relative to healthy skin",
                    .grade = Grade::very_low,
                    .layer = Layer::surface},
                   "(1 - hydration_hyaluronan + hydration_hyaluronan * hyaluronan)"
                   " / (1 + hydration_tewl * (tewl / tewl_healthy - 1))");
}

}  // namespace skinheal::cascade
