// Multivitamin: evidence of no effect, small.
//
// Two series with biopsies before and after (Amin 2006, n=10; El-Domyati 2012, n=6) found no change
// of collagen, elastin or clinical score. Positive series are uncontrolled or by a maker.
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent multivitamin_agent() {
  return {.name = "multivitamin",
          .about = "a cocktail of vitamins, amino acids and trace elements",
          .grade = Grade::low,
          .contents = {fluid_of(Layer::dermis)},
          .why = "two series looked with the microscope and counted, and found nothing; it has "
                 "the needle and the fluid, and exactly no other effect"};
}

}  // namespace skinheal
