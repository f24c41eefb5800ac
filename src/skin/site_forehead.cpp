#include "skin/shelf.hpp"

namespace skinheal {

Site forehead_site() {
  return {
      .name = "forehead",
      .about = "Forehead",
      .stratum_corneum_mm = derived(0.0168, "mm", {0.009, 0.02},
                                    "stratum corneum thickness",
                                    {"egawa2007", "abstract, cheek, Raman, 15 people; forehead "
                                                  "taken as cheek, both have about 9 cell layers "
                                                  "(yaxian1999)"},
                                    Grade::low),
      .epidermis_mm = assumed(0.055, "mm", {0.03, 0.105},
                              "viable epidermis thickness, without the cornified layer",
                              {"oltulu2022", "between the extremes of six face regions (66 to "
                                             "123 um total); only the extremes of the regions "
                                             "were read"},
                              Grade::very_low),
      .dermis_mm = derived(1.015, "mm", {0.86, 1.6},
                           "dermis thickness",
                           {"meng2022", "table 2, 1.17 (men) and 0.86 mm (women), mean; "
                                        "ultrasound"},
                           Grade::moderate),
      .hypodermis_mm = measured(2.0, "mm", {1.0, 4.0},
                                "subcutaneous fat thickness",
                                {"iyengar2018", "abstract, forehead 0.2 cm, ultrasound, 32 "
                                                "people"},
                                Grade::low),
      .appendage_spacing_mm = derived(0.42, "mm", {0.32, 0.51},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::low),
      .tewl = assumed(13.0, "g/m2/h", {8.0, 20.0},
                      "water loss of healthy skin at rest",
                      {"", "no number per facial site was read; cheek is above forearm "
                           "(mohammed2012), lips and perioral highest and neck lowest of the "
                           "face (marrakchi2007, chirikhina2020); forearm is 9.7 (granada2021)"},
                      Grade::very_low),
      .hair_density = measured(4.39, "1/mm2", {2.9, 8.0},
                               "hair follicles per area",
                               {"blume1991", "abstract, 439 vellus hairs per cm2"},
                               Grade::low),
  };
}

}  // namespace skinheal
