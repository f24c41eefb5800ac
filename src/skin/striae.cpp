// Striae: stretch marks, thin bundles of collagen along the surface and altered elastin.
//
// The literature contradicts itself on elastin in striae; the amounts are assumed.
#include "shelf.hpp"

namespace skinheal {

Condition striae_condition() {
  const Quantity stock =
      assumed(0.8, "1", {0.5, 1.0}, "collagen I in the mark at the start",
              {"zheng1985", "abstract: thin bundles parallel to the surface; amount not measured"});
  return {.name = "striae",
          .about = "stretch marks",
          .start = {{"collagen_i_new", stock},
                    {"collagen_i_reducible", stock},
                    {"collagen_i_mature", stock},
                    {"elastin",
                     assumed(0.7, "1", {0.4, 1.0}, "mature elastin in the mark at the start",
                             {"zheng1985", "abstract: many fine immature fibres"})}},
          .sites = {"abdomen", "thigh", "back", "upper_arm"}};
}

}  // namespace skinheal
