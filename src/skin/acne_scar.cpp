// Acne scar: the atrophic scar, a dermis that lost part of its matrix.
//
// No quantitative series of what is missing was read; the losses are assumed, so that the scar
// index has something to fill.
#include "shelf.hpp"

namespace skinheal {

Condition acne_scar_condition() {
  const Source atrophy{"", "loss of dermal matrix is what atrophic means; no series was read"};
  const Quantity stock =
      assumed(0.7, "1", {0.4, 0.9}, "collagen I of the scarred dermis at the start", atrophy);
  const Quantity young_stock =
      assumed(0.8, "1", {0.5, 1.0}, "collagen III of the scarred dermis at the start", atrophy);
  return {.name = "acne_scar",
          .about = "atrophic acne scars",
          .start = {{"collagen_i_new", stock},
                    {"collagen_i_reducible", stock},
                    {"collagen_i_mature", stock},
                    {"collagen_iii_new", young_stock},
                    {"collagen_iii_mature", young_stock},
                    {"elastin", assumed(0.7, "1", {0.3, 1.0}, "elastin of the scar at the start",
                                        {"robins2003", "direction: scars hold less elastin"})}},
          .sites = {"cheek", "forehead", "temple", "nose", "perioral", "back", "upper_arm"}};
}

}  // namespace skinheal
