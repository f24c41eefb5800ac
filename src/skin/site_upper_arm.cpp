#include "skin/shelf.hpp"

namespace skinheal {

Site upper_arm_site() {
  return {
      .name = "upper_arm",
      .about = "Upper arm and shoulder",
      .stratum_corneum_mm = measured(0.011, "mm", {0.0088, 0.0132},
                                     "stratum corneum thickness",
                                     {"sandbymoller2003", "abstract, shoulder 11.0 (SD 2.2) um, "
                                                          "biopsies"},
                                     Grade::moderate),
      .epidermis_mm = measured(0.0703, "mm", {0.0431, 0.0975},
                               "viable epidermis thickness, without the cornified layer",
                               {"sandbymoller2003", "abstract, shoulder 70.3 (SD 13.6) um, "
                                                    "biopsies"},
                               Grade::moderate),
      .dermis_mm = derived(1.94, "mm", {1.1, 2.1},
                           "dermis thickness",
                           {"laurent2007", "abstract, skin over the deltoid 2.02 mm by "
                                           "ultrasound, minus the epidermis"},
                           Grade::low),
      .hypodermis_mm = assumed(7.0, "mm", {3.0, 15.0},
                               "subcutaneous fat thickness",
                               {"", "no number was read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.79, "mm", {0.66, 0.97},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(8.0, "g/m2/h", {5.0, 12.0},
                      "water loss of healthy skin at rest",
                      {"", "no number for this site was read; taken near the forearm, healthy "
                           "body sites differ little outside palm, sole and axilla (kottner2013)"},
                      Grade::very_low),
      .hair_density = assumed(0.32, "1/mm2", {0.16, 0.64},
                              "hair follicles per area",
                              {"otberg2004", "density per site from general knowledge; the "
                                             "abstract gives only the ranking; abstract read "
                                             "gives no densities; value remembered for the upper "
                                             "arm"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
