// Smoker: less collagen made, more of it digested.
//
// Measured in intact skin at rest and taken to hold for the response. An effect on the closing of
// needle pores was looked for and not found.
#include "shelf.hpp"

namespace skinheal {

Condition smoker_condition() {
  using enum ParameterChange::Operation;
  return {.name = "smoker",
          .about = "current smoker",
          .parameters = {
              {"synthesis_drug", multiply,
               derived(0.8, "1", {0.66, 0.95}, "collagen synthesis, against non-smokers",
                       {"knuutinen2002", "abstract: collagen I -18 %, III -22 %, blister fluid; "
                                         "mean of both"},
                       Grade::moderate)},
              {"collagen_new_digestion", multiply,
               derived(1.16, "1", {1.0, 2.0}, "digestion of new collagen, against non-smokers",
                       {"knuutinen2002", "abstract: TIMP-1 -14 %; 1/0.86"})}}};
}

}  // namespace skinheal
