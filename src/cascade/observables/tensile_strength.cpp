// Tensile strength: each pool of collagen I bears load by its cross-links, a clot a trace.
//
// A sutured wound has about a tenth of its strength after a week, a fifth after three, and 70 to 80
// % after three months (a textbook's numbers, from rodents). New fibrils bear little, reducible
// cross-links most of what mature ones do. Amount and strength are two readings, not one maturity.
//
//   tensile_strength = (strength_new new / k1 + strength_reducible reducible / k2 + mature / k3)
//       / (strength_new / k1 + strength_reducible / k2 + 1 / k3) + strength_fibrin fibrin
//
// with the masses of observables/collagen_readings.cpp. Papers: tensiletextbook, levenson1965.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void tensile_strength(ModelBuilder& model) {
  model.parameter("strength_new", fitted(0.4, "1", {0.05, 0.4},
                                         "strength of new collagen I against as much mature one",
                                         {}, Grade::very_low));
  model.parameter(
      "strength_reducible",
      fitted(1, "1", {0.4, 1},
             "strength of collagen I with reducible cross-links against as much mature one", {},
             Grade::very_low));
  model.parameter("strength_fibrin",
                  fitted(0.07647, "1", {0.01, 0.1},
                         "strength that a full clot lends a wound, against healthy dermis", {},
                         Grade::very_low));
  model.observable("tensile_strength",
                   {.about = "strength of the dermis, relative to healthy skin",
                    .source = {"tensiletextbook", "wound strength by time"}},
                   "(strength_new * collagen_i_new / collagen_new_maturation"
                   " + strength_reducible * collagen_i_reducible / collagen_reducible_maturation"
                   " + collagen_i_mature / collagen_turnover)"
                   " / (strength_new / collagen_new_maturation"
                   " + strength_reducible / collagen_reducible_maturation + 1 / collagen_turnover)"
                   " + strength_fibrin * fibrin");
}

}  // namespace skinheal::cascade
