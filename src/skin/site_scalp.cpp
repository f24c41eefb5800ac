#include "skin/shelf.hpp"

namespace skinheal {

Site scalp_site() {
  return {
      .name = "scalp",
      .about = "Hair-bearing scalp",
      .stratum_corneum_mm = derived(0.018, "mm", {0.014, 0.024},
                                    "stratum corneum thickness",
                                    {"yaxian1999", "12 cell layers against 9 on the face and 15 "
                                                   "on limbs, times 1.2 to 1.9 um a layer"},
                                    Grade::low),
      .epidermis_mm = derived(0.05, "mm", {0.035, 0.1},
                              "viable epidermis thickness, without the cornified layer",
                              {"oltulu2022", "total 66 um in women (thinnest of six regions) "
                                             "minus the cornified layer"},
                              Grade::low),
      .dermis_mm = assumed(1.4, "mm", {1.1, 1.94},
                           "dermis thickness",
                           {"oltulu2022", "within 1.15 to 1.50 mm (women) and 1.11 to 1.94 mm "
                                          "(men); only the extremes of the regions were read"},
                           Grade::very_low),
      .hypodermis_mm = assumed(4.0, "mm", {2.0, 7.0},
                               "subcutaneous fat thickness",
                               {"", "no number was read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.53, "mm", {0.46, 0.61},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::low),
      .tewl = assumed(11.0, "g/m2/h", {7.0, 18.0},
                      "water loss of healthy skin at rest",
                      {"", "no number for this site was read; taken near the forearm, healthy "
                           "body sites differ little outside palm, sole and axilla (kottner2013)"},
                      Grade::very_low),
      .hair_density = measured(2.23, "1/mm2", {1.75, 3.0},
                               "hair follicles per area",
                               {"barman1965", "quoted by BioNumbers 116431: 223 terminal hairs "
                                              "per cm2, 175 to 300"},
                               Grade::low),
  };
}

}  // namespace skinheal
