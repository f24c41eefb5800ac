#include "skin/shelf.hpp"

namespace skinheal {

Site forearm_site() {
  return {
      .name = "forearm",
      .about = "Forearm",
      .stratum_corneum_mm = measured(0.0183, "mm", {0.0134, 0.0232},
                                     "stratum corneum thickness",
                                     {"sandbymoller2003", "abstract, dorsal forearm 18.3 (SD "
                                                          "4.9) um, biopsies; Raman on the volar "
                                                          "side 22.6 um (egawa2007)"},
                                     Grade::moderate),
      .epidermis_mm = measured(0.0566, "mm", {0.0336, 0.0796},
                               "viable epidermis thickness, without the cornified layer",
                               {"sandbymoller2003", "abstract, 56.6 (SD 11.5) um, biopsies of 71 "
                                                    "people"},
                               Grade::moderate),
      .dermis_mm = assumed(1.1, "mm", {0.8, 1.5},
                           "dermis thickness",
                           {"", "looked for and no number found for the forearm; ultrasound "
                                "surveys say thinner than trunk and thigh"},
                           Grade::very_low),
      .hypodermis_mm = assumed(4.0, "mm", {1.5, 10.0},
                               "subcutaneous fat thickness",
                               {"", "no number was read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.83, "mm", {0.71, 1.0},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = measured(9.69, "g/m2/h", {6.75, 12.63},
                       "water loss of healthy skin at rest",
                       {"granada2021", "abstract, volar forearm 9.69 (SD 2.94), 87 people of 20 "
                                       "to 40 years"},
                       Grade::moderate),
      .hair_density = assumed(0.18, "1/mm2", {0.09, 0.36},
                              "hair follicles per area",
                              {"otberg2004", "density per site from general knowledge; the "
                                             "abstract gives only the ranking; abstract read "
                                             "gives no densities; value remembered for the "
                                             "forearm"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
