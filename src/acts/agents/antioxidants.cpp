// Antioxidants: absence of evidence.
//
// The one series with idebenone mixed it with hyaluronan and had no control (Savoia 2013).
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent antioxidants_agent() {
  return {.name = "antioxidants",
          .about = "glutathione, idebenone, lipoic acid and the like",
          .grade = Grade::very_low,
          .contents = {fluid_of(Layer::dermis)},
          .why = "no measured change of human healing by an injected antioxidant was found; it "
                 "has the needle and the fluid, and exactly no other effect"};
}

}  // namespace skinheal
