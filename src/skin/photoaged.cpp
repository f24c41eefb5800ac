// Photoaged: skin with long exposure to the sun.
//
// The collagen deficit is its best-documented sign. It is this skin's own rest: it stays as it is
// until something is done. An effect on the speed of healing was looked for and not found, so none
// is modelled.
#include "skin/shelf.hpp"

namespace skinheal {

Condition photoaged_condition() {
  using enum Turn::Operation;
  return {
      .name = "photoaged",
      .about = "skin with long exposure to the sun",
      .changes = {
          {"synthesis_skin", multiply,
           derived(0.73, "1", {0.55, 1.0}, "collagen made per fibroblast, beside the age's share",
                   {"retinol2016", "abstract: retinol raises procollagen I 1.8-fold, to the level "
                                   "of the young; 1/1.8 over the effect of age"})},
          {"collagen_new_digestion", multiply,
           assumed(1.3, "1", {1.0, 2.0}, "digestion of new collagen at rest",
                   {"", "sun-induced enzymes are the mechanism; the size is a choice"})},
          {"collagen_i_stock", set,
           assumed(0.8, "1", {0.5, 0.95}, "collagen I of this skin, relative to protected skin",
                   {"griffiths1993", "abstract: clearly reduced in exposed skin, no figure"})},
          {"elastin_stock", set,
           assumed(0.85, "1", {0.5, 1.0}, "elastin of this skin that works",
                   {"", "elastosis adds stainable elastin that does not work"})},
          {"wrinkle_baseline", set,
           assumed(1.0, "1", {0.5, 1.0}, "fine lines before treatment",
                   {"", "definition of the index, not a measurement"})}}};
}

}  // namespace skinheal
