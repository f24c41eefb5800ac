#include "skin/shelf.hpp"

namespace skinheal {

Site back_site() {
  return {
      .name = "back",
      .about = "Back",
      .stratum_corneum_mm = derived(0.0159, "mm", {0.01, 0.02},
                                    "stratum corneum thickness",
                                    {"yaxian1999", "13 cell layers on the trunk against 15 on "
                                                   "limbs, forearm 18.3 um"},
                                    Grade::low),
      .epidermis_mm = derived(0.07, "mm", {0.045, 0.1},
                              "viable epidermis thickness, without the cornified layer",
                              {"sandbymoller2003", "nearest site, shoulder 70.3 um"},
                              Grade::low),
      .dermis_mm = measured(1.94, "mm", {1.6, 2.5},
                            "dermis thickness",
                            {"lee2002", "abstract, back 1942 um, thickest of 28 regions, "
                                        "biopsies"},
                            Grade::moderate),
      .hypodermis_mm = assumed(8.0, "mm", {3.0, 20.0},
                               "subcutaneous fat thickness",
                               {"", "no number was read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.69, "mm", {0.57, 0.91},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::low),
      .tewl = assumed(8.0, "g/m2/h", {5.0, 12.0},
                      "water loss of healthy skin at rest",
                      {"", "no number for this site was read; taken near the forearm, healthy "
                           "body sites differ little outside palm, sole and axilla (kottner2013)"},
                      Grade::very_low),
      .hair_density = measured(0.85, "1/mm2", {0.29, 1.4},
                               "hair follicles per area",
                               {"blume1991", "abstract, 85 vellus hairs per cm2"},
                               Grade::low),
  };
}

}  // namespace skinheal
