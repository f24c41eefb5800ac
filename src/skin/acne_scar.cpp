// Acne scar: the atrophic scar, a dermis that lost part of its matrix.
//
// It does not mend by itself, so the loss is this skin's own rest. No quantitative series of what
// is missing was read; the amounts are assumed.
#include "skin/shelf.hpp"

namespace skinheal {

Condition acne_scar_condition() {
  using enum Turn::Operation;
  const Source atrophy{"", "loss of dermal matrix is what atrophic means; no series was read"};
  return {.name = "acne_scar",
          .about = "atrophic acne scars",
          .changes =
              {{"scar_baseline", set,
                assumed(1.0, "1", {0.5, 1.0}, "atrophic scar before treatment",
                        {"", "definition of the index, not a measurement"})},
               {"collagen_i_stock", set,
                assumed(0.7, "1", {0.4, 0.9}, "collagen I of the scarred dermis", atrophy)},
               {"collagen_iii_stock", set,
                assumed(0.8, "1", {0.5, 1.0}, "collagen III of the scarred dermis", atrophy)},
               {"elastin_stock", set,
                assumed(0.7, "1", {0.3, 1.0}, "elastin of the scar",
                        {"robins2003", "direction: scars hold less elastin"})}},
          .sites = {"cheek", "forehead", "temple", "nose", "perioral", "back", "upper_arm"}};
}

}  // namespace skinheal
