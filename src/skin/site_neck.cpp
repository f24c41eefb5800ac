#include "skin/shelf.hpp"

namespace skinheal {

Site neck_site() {
  return {
      .name = "neck",
      .about = "Front of the neck",
      .stratum_corneum_mm = assumed(0.014, "mm", {0.009, 0.02},
                                    "stratum corneum thickness",
                                    {"", "no value was read; taken between face and trunk"},
                                    Grade::very_low),
      .epidermis_mm = assumed(0.045, "mm", {0.025, 0.07},
                              "viable epidermis thickness, without the cornified layer",
                              {"lee2002", "nearest sites 31 to 71 um total; no value for the "
                                          "neck was read"},
                              Grade::very_low),
      .dermis_mm = derived(0.985, "mm", {0.9, 1.6},
                           "dermis thickness",
                           {"meng2022", "table 2, 0.98 (men) and 0.99 mm (women), mean; "
                                        "histology 1.3 to 1.6 mm (lee2002)"},
                           Grade::low),
      .hypodermis_mm = assumed(5.0, "mm", {2.0, 10.0},
                               "subcutaneous fat thickness",
                               {"iyengar2018", "submental region 6 mm; no value for the front of "
                                               "the neck was read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.61, "mm", {0.46, 0.84},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(11.0, "g/m2/h", {7.0, 16.0},
                      "water loss of healthy skin at rest",
                      {"", "no number per facial site was read; cheek is above forearm "
                           "(mohammed2012), lips and perioral highest and neck lowest of the "
                           "face (marrakchi2007, chirikhina2020); forearm is 9.7 (granada2021)"},
                      Grade::very_low),
      .hair_density = assumed(1.4, "1/mm2", {0.5, 3.0},
                              "hair follicles per area",
                              {"xu2017", "mean of all sites; no number for the neck was read"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
