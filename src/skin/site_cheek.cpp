#include "skin/shelf.hpp"

namespace skinheal {

Site cheek_site() {
  return {
      .name = "cheek",
      .about = "Cheek over the zygoma",
      .stratum_corneum_mm = measured(0.0168, "mm", {0.012, 0.022},
                                     "stratum corneum thickness",
                                     {"egawa2007", "abstract, Raman, 15 people"},
                                     Grade::low),
      .epidermis_mm = derived(0.06, "mm", {0.03, 0.09},
                              "viable epidermis thickness, without the cornified layer",
                              {"oltulu2022", "total 79 um in men (thinnest of six face regions) "
                                             "minus the cornified layer; cadavers give 30 to 63 "
                                             "um total (chopra2015)"},
                              Grade::low),
      .dermis_mm = derived(1.0, "mm", {0.8, 1.5},
                           "dermis thickness",
                           {"meng2022", "table 2, zygoma 1.14 (men) and 0.87 mm (women), mean; "
                                        "ultrasound"},
                           Grade::moderate),
      .hypodermis_mm = assumed(4.0, "mm", {2.0, 8.0},
                               "subcutaneous fat thickness",
                               {"kim2019", "the order of regions puts the cheek between temple "
                                           "and the perioral 5.1 mm; only the extremes were "
                                           "read; the cheek lies between"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.48, "mm", {0.32, 0.64},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(14.0, "g/m2/h", {9.0, 22.0},
                      "water loss of healthy skin at rest",
                      {"", "no number per facial site was read; cheek is above forearm "
                           "(mohammed2012), lips and perioral highest and neck lowest of the "
                           "face (marrakchi2007, chirikhina2020); forearm is 9.7 (granada2021)"},
                      Grade::very_low),
      .hair_density = assumed(3.0, "1/mm2", {1.5, 8.0},
                              "hair follicles per area",
                              {"", "no number for the cheek was read; forehead 4.4 (blume1991), "
                                   "density falls from nose to cheek (pagnoni1994)"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
