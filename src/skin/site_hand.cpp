#include "skin/shelf.hpp"

namespace skinheal {

Site hand_site() {
  return {
      .name = "hand",
      .about = "Back of the hand",
      .stratum_corneum_mm = measured(0.0293, "mm", {0.02, 0.035},
                                     "stratum corneum thickness",
                                     {"egawa2007", "abstract, 29.3 um, Raman"},
                                     Grade::low),
      .epidermis_mm = derived(0.12, "mm", {0.06, 0.17},
                              "viable epidermis thickness, without the cornified layer",
                              {"lee2002", "back of the hand within 138 to 189 um total, minus "
                                          "the cornified layer"},
                              Grade::low),
      .dermis_mm = assumed(1.1, "mm", {0.7, 2.1},
                           "dermis thickness",
                           {"oltulu2018", "2.1 mm in women, but that series reads every site "
                                          "about twice as thick as others; the one histological "
                                          "value is out of line; taken near half"},
                           Grade::very_low),
      .hypodermis_mm = assumed(0.8, "mm", {0.3, 2.0},
                               "subcutaneous fat thickness",
                               {"", "no number was read"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.82, "mm", {0.67, 1.02},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(14.0, "g/m2/h", {9.0, 20.0},
                      "water loss of healthy skin at rest",
                      {"", "no number was read; the wrist is above the forearm (mohammed2012)"},
                      Grade::very_low),
      .hair_density = assumed(0.2, "1/mm2", {0.05, 0.6},
                              "hair follicles per area",
                              {"", "no number was read; near the forearm"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
