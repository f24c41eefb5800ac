// Vitamin C: ascorbate, the cofactor of collagen's hydroxylation.
//
// Strong in deficient cell cultures; in people injected or needled in it was better on pigment in
// one split face (Chawla 2014) and has no measured gain of collagen.
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent vitamin_c_agent() {
  return {.name = "vitamin_c",
          .about = "ascorbate: a cofactor that is washed out in hours",
          .grade = Grade::very_low,
          .contents = {{.species = "ascorbate",
                        .amount_per_ul = assumed(
                            20.0, "1", {5.0, 50.0}, "full depots brought by one microlitre",
                            {"", "a volume share of 5 % is taken as a full depot"})},
                       fluid_of(Layer::dermis)},
          .why = "washed out within hours, so that its effect on collagen is close to nothing, as "
                 "it should be on this evidence"};
}

}  // namespace skinheal
