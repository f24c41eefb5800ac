// Occlusion: a film over the treated skin.
//
// It slows needle pores, which make their first seal by drying (Gupta 2011: at most two hours in
// air, a day and more when covered), and speeds the cover of a punch (Agren 2001: 62 against 39 %
// at day 7). Two terms of opposite sign, no contradiction; both hang on one parameter.
#include "acts/care/shelf.hpp"
#include "acts/turned.hpp"

namespace skinheal {
namespace {

std::vector<Turn> turns(const Settings&, const Values& values) {
  return {set_to("occlusion", "occlusion.cover", values)};
}

}  // namespace

CareKind occlusion_care() {
  return {.name = "occlusion",
          .about = "an occlusive film over the treated skin",
          .settings = {},
          .parameters = {{"occlusion.cover",
                          assumed(1.0, "1", {0.8, 1.0},
                                  "share of the surface that cannot dry under the film")}},
          .turns = turns};
}

}  // namespace skinheal
