#include "skin/shelf.hpp"

namespace skinheal {

Site perioral_site() {
  return {
      .name = "perioral",
      .about = "Skin around the mouth, upper lip",
      .stratum_corneum_mm = assumed(0.015, "mm", {0.009, 0.025},
                                    "stratum corneum thickness",
                                    {"", "no value was read; chirikhina2020 finds it thicker at "
                                         "the lips than elsewhere on the face, no number"},
                                    Grade::very_low),
      .epidermis_mm = derived(0.072, "mm", {0.048, 0.11},
                              "viable epidermis thickness, without the cornified layer",
                              {"oltulu2022", "total 121 to 123 um (thickest of six face regions) "
                                             "and 63 um in cadavers (chopra2015), geometric mean "
                                             "minus the cornified layer"},
                              Grade::low),
      .dermis_mm = assumed(1.2, "mm", {0.9, 1.9},
                           "dermis thickness",
                           {"oltulu2022", "within 1.11 to 1.94 mm of six face regions; only the "
                                          "extremes of the regions were read"},
                           Grade::very_low),
      .hypodermis_mm = measured(5.1, "mm", {2.0, 8.0},
                                "subcutaneous fat thickness",
                                {"kim2019", "abstract, 5.14 +/- 3.31 mm, 53 cadavers"},
                                Grade::low),
      .appendage_spacing_mm = derived(0.46, "mm", {0.32, 0.64},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(20.0, "g/m2/h", {12.0, 30.0},
                      "water loss of healthy skin at rest",
                      {"marrakchi2007", "abstract, highest of the face, no number; no number per "
                                        "facial site was read; cheek is above forearm "
                                        "(mohammed2012), lips and perioral highest and neck "
                                        "lowest of the face (marrakchi2007, chirikhina2020); "
                                        "forearm is 9.7 (granada2021)"},
                      Grade::very_low),
      .hair_density = assumed(3.5, "1/mm2", {1.5, 8.0},
                              "hair follicles per area",
                              {"", "no number was read; taken between cheek and forehead"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
