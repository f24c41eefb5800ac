#include "skin/shelf.hpp"

namespace skinheal {

Site nose_site() {
  return {
      .name = "nose",
      .about = "Bridge and side of the nose",
      .stratum_corneum_mm = derived(0.0168, "mm", {0.009, 0.02},
                                    "stratum corneum thickness",
                                    {"egawa2007", "abstract, cheek, Raman, 15 people; nose taken "
                                                  "as cheek"},
                                    Grade::low),
      .epidermis_mm = assumed(0.055, "mm", {0.03, 0.105},
                              "viable epidermis thickness, without the cornified layer",
                              {"", "only the extremes of facial regions were read (chopra2015, "
                                   "oltulu2022)"},
                              Grade::very_low),
      .dermis_mm = derived(0.98, "mm", {0.93, 1.97},
                           "dermis thickness",
                           {"meng2022", "table 2, bridge 1.03 (men) and 0.93 mm (women), mean; "
                                        "the side reaches 1.97 mm in cadavers (chopra2015)"},
                           Grade::low),
      .hypodermis_mm = measured(1.6, "mm", {0.5, 3.0},
                                "subcutaneous fat thickness",
                                {"kim2019", "abstract, root and bridge 1.61 +/- 1.07 mm, 53 "
                                            "cadavers"},
                                Grade::low),
      .appendage_spacing_mm = derived(0.33, "mm", {0.27, 0.51},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(15.0, "g/m2/h", {9.0, 22.0},
                      "water loss of healthy skin at rest",
                      {"", "no number per facial site was read; cheek is above forearm "
                           "(mohammed2012), lips and perioral highest and neck lowest of the "
                           "face (marrakchi2007, chirikhina2020); forearm is 9.7 (granada2021)"},
                      Grade::very_low),
      .hair_density = assumed(8.0, "1/mm2", {3.0, 12.0},
                              "hair follicles per area",
                              {"pagnoni1994", "the abstract says highest in the middle of the "
                                              "face, no number; no number was read"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
