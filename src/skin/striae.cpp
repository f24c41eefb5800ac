// Striae: stretch marks, thin bundles of collagen along the surface and altered elastin.
//
// They do not mend by themselves. The literature contradicts itself on elastin in striae; the
// amounts are assumed.
#include "skin/shelf.hpp"

namespace skinheal {

Condition striae_condition() {
  using enum Turn::Operation;
  return {.name = "striae",
          .about = "stretch marks",
          .changes =
              {{"striae_baseline", set,
                assumed(1.0, "1", {0.5, 1.0}, "stretch mark before treatment",
                        {"", "definition of the index, not a measurement"})},
               {"collagen_i_stock", set,
                assumed(0.8, "1", {0.5, 1.0}, "collagen I in the mark",
                        {"zheng1985",
                         "abstract: thin bundles parallel to the surface; amount not measured"})},
               {"elastin_stock", set,
                assumed(0.7, "1", {0.4, 1.0}, "mature elastin in the mark",
                        {"zheng1985", "abstract: many fine immature fibres"})}},
          .sites = {"abdomen", "thigh", "back", "upper_arm"}};
}

}  // namespace skinheal
