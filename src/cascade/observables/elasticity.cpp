// Elasticity: recoil of the skin, by elastin and by the collagen that it is woven into.
//
//   elasticity = elasticity_elastin elastin_stock elastin + (1 - elasticity_elastin) collagen
//                + elasticity_gel R(hyaluronan_crosslinked)
//
// The weights are a choice: a suction probe reads both, and no study separates them in needled
// skin. Injected gel stretches the dermis as long as it lasts: significantly, by an amount that was
// not in the abstract (Hertz-Kleptow 2019).
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void elasticity(ModelBuilder& model) {
  model.parameter("elasticity_elastin",
                  assumed(0.5, "1", {0.2, 0.8}, "share of elastin in the recoil of healthy skin"));
  model.parameter("elastin_stock", assumed(1, "1", {1, 1},
                                           "elastin of this skin at rest, relative to skin without "
                                           "a condition; by definition"));
  model.parameter(
      "elasticity_gel",
      assumed(0.2, "1", {0.04, 0.5},
              "largest gain of recoil by injected gel: a tenth at a full depot",
              {"hertzkleptow2019", "abstract: significant at weeks 9 and 12, size not read"}));
  model.observable(
      "elasticity",
      {.about = "recoil of the skin, relative to healthy skin", .grade = Grade::very_low},
      "elasticity_elastin * elastin_stock * elastin + (1 - elasticity_elastin) * collagen"
      " + elasticity_gel * hyaluronan_crosslinked / (gel_half + hyaluronan_crosslinked)");
}

}  // namespace skinheal::cascade
