// Scar: how deep atrophic scars are, 1 before treatment and 0 where there is none.
//
//   scar = scar_baseline scar_half / (scar_half + new_matrix)
//
// The anchor is a fall of 31 % in surface irregularity after three monthly sessions, without a
// control (Fabbrocini 2014). The one blinded trial against no needling was small: 3.4 points
// against 0.4 at six months, with an interval from 0.2 to 6.5 (Alam 2014). Papers: fabbrocini2014,
// alam2014.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void scar(ModelBuilder& model) {
  model.parameter("scar_baseline", assumed(0, "1", {0, 0},
                                           "atrophic scar before treatment, 0 in skin without one; "
                                           "by definition of the index"));
  model.parameter("scar_half",
                  fitted(13, "1", {5, 60}, "new matrix that halves the index of a scar",
                         {"fabbrocini2014", "abstract: surface irregularity -31 %"},
                         Grade::very_low));
  model.observable("scar",
                   {.about = "depth of atrophic scars: 1 before treatment, 0 none",
                    .source = {"fabbrocini2014", "abstract"},
                    .grade = Grade::low},
                   "scar_baseline * scar_half / (scar_half + new_matrix)");
}

}  // namespace skinheal::cascade
