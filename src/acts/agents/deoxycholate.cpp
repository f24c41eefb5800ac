// Deoxycholate: a bile salt that dissolves fat cells.
//
// Licensed for fat under the chin; elsewhere lysis is unspecific, with inflammation and late
// fibrosis (Odo 2007). It acts only where there is fat: injected into the dermis it reaches none.
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent deoxycholate_agent() {
  return {.name = "deoxycholate",
          .about = "a bile salt that dissolves fat cells",
          .grade = Grade::low,
          .contents = {{.species = "deoxycholate",
                        .amount_per_ul = assumed(
                            20.0, "1", {5.0, 50.0}, "full depots brought by one microlitre",
                            {"", "10 mg/mL in a volume share of 5 % is taken as a full depot"}),
                        .layer = Layer::hypodermis},
                       fluid_of(Layer::hypodermis)}};
}

}  // namespace skinheal
