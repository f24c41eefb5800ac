#include "skin/shelf.hpp"

namespace skinheal {

Site thigh_site() {
  return {
      .name = "thigh",
      .about = "Thigh",
      .stratum_corneum_mm = derived(0.0183, "mm", {0.012, 0.023},
                                    "stratum corneum thickness",
                                    {"yaxian1999", "limbs have 15 cell layers; taken as the "
                                                   "forearm"},
                                    Grade::low),
      .epidermis_mm = assumed(0.06, "mm", {0.035, 0.09},
                              "viable epidermis thickness, without the cornified layer",
                              {"", "no value was read; taken as the forearm"},
                              Grade::very_low),
      .dermis_mm = derived(1.6, "mm", {1.4, 1.9},
                           "dermis thickness",
                           {"derraik2014", "abstract, men 1.89 and women 1.65 mm by ultrasound; "
                                           "1.55 mm skin in laurent2007"},
                           Grade::low),
      .hypodermis_mm = derived(13.8, "mm", {6.0, 30.0},
                               "subcutaneous fat thickness",
                               {"derraik2014", "abstract, adults with diabetes, women 17.7 and "
                                               "men 9.8 mm if the two sites are exchanged, as "
                                               "its own last sentence demands"},
                               Grade::very_low),
      .appendage_spacing_mm = derived(0.83, "mm", {0.71, 1.0},
                                      "mean distance between follicles and sweat ducts",
                                      {"xu2017", "1/sqrt(follicles + sweat ducts per mm2)"},
                                      Grade::very_low),
      .tewl = assumed(8.0, "g/m2/h", {5.0, 12.0},
                      "water loss of healthy skin at rest",
                      {"", "no number for this site was read; taken near the forearm, healthy "
                           "body sites differ little outside palm, sole and axilla (kottner2013)"},
                      Grade::very_low),
      .hair_density = assumed(0.17, "1/mm2", {0.085, 0.34},
                              "hair follicles per area",
                              {"otberg2004", "density per site from general knowledge; the "
                                             "abstract gives only the ranking; abstract read "
                                             "gives no densities; value remembered for the thigh"},
                              Grade::very_low),
  };
}

}  // namespace skinheal
