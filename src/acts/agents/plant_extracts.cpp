// Plant extracts: absence of evidence.
//
// Topical Centella may help wounds a little (unstandardised); that is a cream and no injection.
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent plant_extracts_agent() {
  return {.name = "plant_extracts",
          .about = "plant preparations, such as Centella",
          .grade = Grade::very_low,
          .contents = {fluid_of(Layer::dermis)},
          .why = "no controlled trial of an injected plant extract was found; it has the needle "
                 "and the fluid, and exactly no other effect"};
}

}  // namespace skinheal
