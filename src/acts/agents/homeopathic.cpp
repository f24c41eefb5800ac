// Homeopathic preparations: evidence of no effect.
//
// 18 comparisons with placebo: Hedges g 0.18 (-0.007 to 0.373) (Gaertner 2021); hand surgery, null
// (Stevinson 2003).
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent homeopathic_agent() {
  return {.name = "homeopathic",
          .about = "homeopathic preparations (Arnica, Traumeel type)",
          .grade = Grade::moderate,
          .contents = {fluid_of(Layer::dermis)},
          .why = "against placebo no effect beyond chance was shown and no mechanism is known; "
                 "it has the needle and the fluid, and exactly no other effect"};
}

}  // namespace skinheal
