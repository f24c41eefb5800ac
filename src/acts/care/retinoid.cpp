// Retinoid: more collagen made in photoaged skin.
//
// Four weekly doses of retinol raised procollagen I 1.8-fold in photoaged forearm, to the level of
// the young (Cosmetics 2016), and tretinoin gave +80 % in a year (Griffiths 1993). It restores
// what the sun took; in young protected skin nothing of the kind was measured, and the factor must
// not be read as holding there.
#include "acts/care/shelf.hpp"

namespace skinheal {
namespace {

const Quantity& synthesis() {
  static const Quantity quantity =
      measured(1.8, "1", {1.3, 2.3}, "collagen synthesis of photoaged skin under a retinoid",
               {"retinol2016", "abstract: procollagen I 1.8-fold after four weekly doses"},
               Grade::low);
  return quantity;
}

const Quantity& growth() {
  static const Quantity quantity =
      assumed(1.3, "1", {1.0, 1.8}, "division of keratinocytes under a retinoid",
              {"retinol2022", "abstract: thicker epidermis after 12 d in five people, no figure"});
  return quantity;
}

const Quantity& barrier() {
  static const Quantity quantity =
      assumed(0.9, "1", {0.7, 1.0}, "rebuilding of the barrier under a retinoid",
              {"", "irritation raises water loss; no number was read"});
  return quantity;
}

std::vector<Turn> turns(const Settings&) {
  return {multiplied("synthesis_drug", synthesis()), multiplied("keratinocyte_division", growth()),
          multiplied("barrier_turnover", barrier())};
}

}  // namespace

CareKind retinoid_care() {
  return {.name = "retinoid",
          .about = "a retinoid cream on photoaged skin",
          .settings = {},
          .quantities = {synthesis(), growth(), barrier()},
          .turns = turns};
}

}  // namespace skinheal
