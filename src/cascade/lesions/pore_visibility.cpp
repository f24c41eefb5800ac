// Pore visibility: how visible the pores of the face are, 1 before treatment.
//
//   pore_visibility = pore_half / (pore_half + new_matrix)
//
// A firmer dermis around the opening is the promise. The one figure found (-58.5 %) is a maker's,
// for an injected cocktail and without a control; for needling alone there is none. The half is a
// choice, set so that a course does little. Not to be taken for the needle's pores (`pore_area`).
// Papers: grandvincent2017.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void pore_visibility(ModelBuilder& model) {
  model.parameter("pore_half", assumed(60, "1", {20, 1000},
                                       "new matrix that halves the visibility of pores; nothing "
                                       "measured fixes it"));
  model.observable("pore_visibility",
                   {.about = "how visible the skin's own pores are, 1 before treatment",
                    .source = {"grandvincent2017", "abstract"},
                    .grade = Grade::very_low},
                   "pore_half / (pore_half + new_matrix)");
}

}  // namespace skinheal::cascade
