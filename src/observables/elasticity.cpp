// Elasticity: recoil of the skin, by elastin and by the collagen that it is woven into.
//
//   elasticity = elasticity_elastin elastin + (1 - elasticity_elastin) collagen
//
// The weights are a choice: a suction probe reads both, and no study separates them in needled
// skin.
#include "shelf.hpp"

namespace skinheal::cascade {

void elasticity(ModelBuilder& model) {
  model.parameter("elasticity_elastin",
                  assumed(0.5, "1", {0.2, 0.8}, "share of elastin in the recoil of healthy skin"));
  model.observable(
      "elasticity",
      {.about = "recoil of the skin, relative to healthy skin", .grade = Grade::very_low},
      "elasticity_elastin * elastin + (1 - elasticity_elastin) * collagen");
}

}  // namespace skinheal::cascade
