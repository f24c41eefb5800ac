// Occlusion: a film over the treated skin.
//
// It slows needle pores, which make their first seal by drying (Gupta 2011: at most two hours in
// air, a day and more when covered), and speeds the cover of a punch (Agren 2001: 62 against 39 %
// at day 7). Two terms of opposite sign, no contradiction; both hang on one parameter.
#include "acts/care/shelf.hpp"

namespace skinheal {
namespace {

const Quantity& cover() {
  static const Quantity quantity =
      assumed(1.0, "1", {0.8, 1.0}, "share of the surface that cannot dry under the film");
  return quantity;
}

std::vector<Turn> turns(const Settings&) {
  return {{.parameter = "occlusion", .operation = Turn::Operation::set, .value = cover().value}};
}

}  // namespace

CareKind occlusion_care() {
  return {.name = "occlusion",
          .about = "an occlusive film over the treated skin",
          .settings = {},
          .quantities = {cover()},
          .turns = turns};
}

}  // namespace skinheal
