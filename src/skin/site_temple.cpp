#include "skin/shelf.hpp"

namespace skinheal {

Site temple_site() {
  return {
      .name = "temple",
      .about = "Temple",
      .stratum_corneum_mm = derived(0.0168, "mm", {0.009, 0.02},
                                    "stratum corneum thickness",
                                    {"egawa2007", "abstract, cheek, Raman, 15 people; temple "
                                                  "taken as cheek"},
                                    Grade::low),
      .epidermis_mm = assumed(0.055, "mm", {0.03, 0.105},
                              "viable epidermis thickness, without the cornified layer",
                              {"", "no value for the temple was read; taken as the forehead"},
                              Grade::very_low),
      .dermis_mm = derived(0.93, "mm", {0.8, 1.5},
                           "dermis thickness",
                           {"meng2022", "table 2, 1.06 (men) and 0.80 mm (women), mean; "
                                        "ultrasound"},
                           Grade::moderate),
      .hypodermis_mm = measured(6.0, "mm", {2.0, 8.0},
                                "subcutaneous fat thickness",
                                {"iyengar2018", "abstract, temporal region 0.6 cm, ultrasound"},
                                Grade::low),
      .appendage_spacing_mm = derived(0.46, "mm", {0.32, 0.64},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(13.0, "g/m2/h", {8.0, 20.0},
                      "water loss of healthy skin at rest",
                      {"", "no number per facial site was read; cheek is above forearm "
                           "(mohammed2012), lips and perioral highest and neck lowest of the "
                           "face (marrakchi2007, chirikhina2020); forearm is 9.7 (granada2021)"},
                      Grade::very_low),
      .hair_density = assumed(3.5, "1/mm2", {1.5, 8.0},
                              "hair follicles per area",
                              {"", "no number was read; between forehead and cheek"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
