// Striae: how visible stretch marks are, 1 before treatment and 0 where there is none.
//
//   striae = striae_baseline striae_half / (striae_half + new_matrix)
//
// Six fortnightly sessions in 15 people, graded by eye: excellent in 40 %, marked in 27, moderate
// in 13, minimal in 20 (Mohamed Ali 2017). With the middles of four quarters that is a fall of
// about 60 %, which nobody measured and no control was set against. Red marks do better than white
// ones; the colour is not modelled. Papers: mohamedali2017, zheng1985.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void striae(ModelBuilder& model) {
  model.parameter("striae_baseline", assumed(0, "1", {0, 0},
                                             "stretch mark before treatment, 0 in skin without "
                                             "one; by definition of the index"));
  model.parameter(
      "striae_half",
      fitted(5, "1", {3, 60}, "new matrix that halves the index of a stretch mark",
             {"mohamedali2017", "abstract: excellent 40 %, marked 27, moderate 13, minimal 20"},
             Grade::very_low));
  model.observable("striae",
                   {.about = "visibility of stretch marks: 1 before treatment, 0 none",
                    .source = {"mohamedali2017", "abstract"},
                    .grade = Grade::low},
                   "striae_baseline * striae_half / (striae_half + new_matrix)");
}

}  // namespace skinheal::cascade
