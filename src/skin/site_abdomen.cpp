#include "skin/shelf.hpp"

namespace skinheal {

Site abdomen_site() {
  return {
      .name = "abdomen",
      .about = "Abdomen",
      .stratum_corneum_mm = derived(0.0159, "mm", {0.01, 0.02},
                                    "stratum corneum thickness",
                                    {"yaxian1999", "13 cell layers on the trunk against 15 on "
                                                   "limbs, forearm 18.3 um"},
                                    Grade::low),
      .epidermis_mm = assumed(0.07, "mm", {0.045, 0.1},
                              "viable epidermis thickness, without the cornified layer",
                              {"sandbymoller2003", "nearest trunk sites 70 (shoulder) and 82 um "
                                                   "(buttock); no value for the abdomen was read"},
                              Grade::very_low),
      .dermis_mm = derived(1.83, "mm", {1.6, 2.4},
                           "dermis thickness",
                           {"laurent2007", "abstract, skin at the waist 1.91 mm by ultrasound, "
                                           "minus the epidermis"},
                           Grade::low),
      .hypodermis_mm = derived(19.6, "mm", {8.0, 30.0},
                               "subcutaneous fat thickness",
                               {"derraik2014", "abstract, adults with diabetes, women 21.3 and "
                                               "men 17.9 mm if the two sites are exchanged, as "
                                               "its own last sentence demands"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.77, "mm", {0.57, 0.97},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(8.0, "g/m2/h", {5.0, 12.0},
                      "water loss of healthy skin at rest",
                      {"mohammed2012", "abstract, below the cheek and the wrist, no number; no "
                                       "number for this site was read; taken near the forearm, "
                                       "healthy body sites differ little outside palm, sole and "
                                       "axilla (kottner2013)"},
                      Grade::very_low),
      .hair_density = assumed(0.4, "1/mm2", {0.15, 1.4},
                              "hair follicles per area",
                              {"", "no number was read; between back and thigh"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
