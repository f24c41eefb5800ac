// All macrophages, as a stain for either form counts them.
//
//   macrophages = macrophages_m1 + macrophages_m2
//
// Papers: engelhardt1998, tarran2006.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void macrophages_together(ModelBuilder& model) {
  model.observable(
      "macrophages",
      {.about = "inflammatory and repairing macrophages together, relative to healthy skin",
       .source = {"engelhardt1998", "abstract"}},
      "macrophages_m1 + macrophages_m2");
}

}  // namespace skinheal::cascade
