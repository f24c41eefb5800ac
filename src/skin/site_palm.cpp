#include "skin/shelf.hpp"

namespace skinheal {

Site palm_site() {
  return {
      .name = "palm",
      .about = "Palm",
      .stratum_corneum_mm = measured(0.173, "mm", {0.12, 0.22},
                                     "stratum corneum thickness",
                                     {"egawa2007", "abstract, 173 um, Raman"},
                                     Grade::low),
      .epidermis_mm = derived(0.43, "mm", {0.2, 0.5},
                              "viable epidermis thickness, without the cornified layer",
                              {"lee2002", "palm 601 um total minus the cornified layer"},
                              Grade::low),
      .dermis_mm = derived(0.85, "mm", {0.65, 1.3},
                           "dermis thickness",
                           {"lee2002", "the epidermis is about 40 percent or more of palm skin; "
                                       "601/0.40 minus 601 um, rounded down as the figure is cut"},
                           Grade::low),
      .hypodermis_mm = assumed(3.0, "mm", {1.0, 6.0},
                               "subcutaneous fat thickness",
                               {"", "no number was read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.5, "mm", {0.41, 0.63},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = measured(49.3, "g/m2/h", {34.8, 63.9},
                       "water loss of healthy skin at rest",
                       {"granada2021", "abstract, 49.32 (SD 14.55), 87 people; mostly sweat"},
                       Grade::moderate),
      .hair_density = assumed(0.0, "1/mm2", {0.0, 0.0},
                              "hair follicles per area",
                              {"", "the palm has no hair"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
