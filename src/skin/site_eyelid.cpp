#include "skin/shelf.hpp"

namespace skinheal {

Site eyelid_site() {
  return {
      .name = "eyelid",
      .about = "Upper eyelid",
      .stratum_corneum_mm = assumed(0.012, "mm", {0.006, 0.017},
                                    "stratum corneum thickness",
                                    {"", "no value was read; total epidermis is among the "
                                         "thinnest of the body (lee2002)"},
                                    Grade::very_low),
      .epidermis_mm = derived(0.038, "mm", {0.02, 0.06},
                              "viable epidermis thickness, without the cornified layer",
                              {"lee2002", "eyelid within 31 to 71 um total, minus the cornified "
                                          "layer"},
                              Grade::low),
      .dermis_mm = derived(0.625, "mm", {0.469, 0.76},
                           "dermis thickness",
                           {"meng2022", "table 2, 0.67 (men) and 0.58 mm (women), mean; "
                                        "histology 0.47 to 0.65 (lee2002), cadaver 0.76 "
                                        "(chopra2015)"},
                           Grade::moderate),
      .hypodermis_mm = assumed(0.3, "mm", {0.05, 1.0},
                               "subcutaneous fat thickness",
                               {"", "practically no fat under the skin of the lid; no number was "
                                    "read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.61, "mm", {0.42, 0.84},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(14.0, "g/m2/h", {9.0, 22.0},
                      "water loss of healthy skin at rest",
                      {"", "no number per facial site was read; cheek is above forearm "
                           "(mohammed2012), lips and perioral highest and neck lowest of the "
                           "face (marrakchi2007, chirikhina2020); forearm is 9.7 (granada2021)"},
                      Grade::very_low),
      .hair_density = assumed(1.4, "1/mm2", {0.5, 4.0},
                              "hair follicles per area",
                              {"xu2017", "mean of all sites; no number for the lid was read"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
