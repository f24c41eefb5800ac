// Wrinkle: how deep fine lines are, 1 before treatment and 0 where there is none.
//
//   wrinkle = wrinkle_baseline wrinkle_half / (wrinkle_half + new_matrix)
//             (1 - wrinkle_water + wrinkle_water / hydration)
//
// Open series only, graded by the treating side; injected cocktails changed nothing where biopsies
// were counted. So the half is soft and nothing fixes it. A dry surface shows its lines. Papers:
// ablon2018, amin2006, eldomyati2012.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void wrinkle(ModelBuilder& model) {
  model.parameter("wrinkle_baseline", assumed(0, "1", {0, 0},
                                              "fine lines before treatment, 0 in skin without any; "
                                              "by definition of the index"));
  model.parameter("wrinkle_half", assumed(30, "1", {10, 300},
                                          "new matrix that halves the index of fine lines"));
  model.parameter("wrinkle_water",
                  assumed(0.1, "1", {0, 0.3}, "share of fine lines that goes with dryness"));
  model.observable("wrinkle",
                   {.about = "depth of fine lines: 1 before treatment, 0 none",
                    .source = {"ablon2018", "abstract"},
                    .grade = Grade::very_low},
                   "wrinkle_baseline * wrinkle_half / (wrinkle_half + new_matrix)"
                   " * (1 - wrinkle_water + wrinkle_water / hydration)");
}

}  // namespace skinheal::cascade
