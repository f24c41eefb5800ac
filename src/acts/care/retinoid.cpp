// Retinoid: more collagen made in photoaged skin.
//
// Four weekly doses of retinol raised procollagen I 1.8-fold in photoaged forearm, to the level of
// the young (Cosmetics 2016), and tretinoin gave +80 % in a year (Griffiths 1993). It restores
// what the sun took; in young protected skin nothing of the kind was measured, and the factor must
// not be read as holding there.
#include "acts/care/shelf.hpp"
#include "acts/turned.hpp"

namespace skinheal {
namespace {

std::vector<Parameter> parameters() {
  return {{"retinoid.synthesis",
           measured(1.8, "1", {1.3, 2.3}, "collagen synthesis of photoaged skin under a retinoid",
                    {"retinol2016", "abstract: procollagen I 1.8-fold after four weekly doses"},
                    Grade::low)},
          {"retinoid.growth",
           assumed(1.3, "1", {1.0, 1.8}, "division of keratinocytes under a retinoid",
                   {"retinol2022",
                    "abstract: thicker epidermis after 12 d in five people, no figure"})},
          {"retinoid.barrier",
           assumed(0.9, "1", {0.7, 1.0}, "rebuilding of the barrier under a retinoid",
                   {"", "irritation raises water loss; no number was read"})}};
}

std::vector<Turn> turns(const Settings&, const Values& values) {
  return {multiplied("synthesis_drug", "retinoid.synthesis", values),
          multiplied("keratinocyte_division", "retinoid.growth", values),
          multiplied("barrier_turnover", "retinoid.barrier", values)};
}

}  // namespace

CareKind retinoid_care() {
  return {.name = "retinoid",
          .about = "a retinoid cream on photoaged skin",
          .settings = {},
          .parameters = parameters(),
          .turns = turns};
}

}  // namespace skinheal
