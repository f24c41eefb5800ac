// Pattern hair loss: fewer hairs to start with.
//
// Whether needling alone brings hair back was not measured: both trials added minoxidil and they
// differ fifty-fold, so no response is changed here.
#include "skin/shelf.hpp"

namespace skinheal {

Condition androgenetic_alopecia_condition() {
  using enum Turn::Operation;
  return {.name = "androgenetic_alopecia",
          .about = "pattern hair loss of the scalp",
          .changes = {{"hair_kept", set,
                       derived(0.64, "1", {0.45, 0.85}, "share of hairs that is left",
                               {"georgescu2022", "abstract: 141.9 hairs per cm2 before "
                                                 "treatment; 223 is normal"})}},
          .sites = {"scalp"}};
}

}  // namespace skinheal
