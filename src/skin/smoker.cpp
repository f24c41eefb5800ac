// Smoker: less collagen made, more of it digested.
//
// Measured in intact skin at rest and taken to hold for the response. An effect on the closing of
// needle pores was looked for and not found.
#include "skin/shelf.hpp"

namespace skinheal {

Condition smoker_condition() {
  using enum Turn::Operation;
  return {.name = "smoker",
          .about = "current smoker",
          .changes = {
              {"synthesis_i_factor", multiply,
               measured(0.82, "1", {0.7, 0.95}, "synthesis of collagen I, against non-smokers",
                        {"knuutinen2002", "abstract: -18 %, blister fluid"})},
              {"synthesis_iii_factor", multiply,
               measured(0.78, "1", {0.66, 0.92}, "synthesis of collagen III, against non-smokers",
                        {"knuutinen2002", "abstract: -22 %, blister fluid"})},
              {"collagen_new_digestion", multiply,
               derived(1.16, "1", {1.0, 2.0}, "digestion of new collagen, against non-smokers",
                       {"knuutinen2002", "abstract: TIMP-1 -14 %; 1/0.86"})}}};
}

}  // namespace skinheal
