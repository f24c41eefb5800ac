// Incision, sutured: the closed wound of the milestones.
//
// The control volume is the narrow zone along the cut. Sutures leave a slit; half of its width is
// what the epithelium has to cross.
#include "removal.hpp"
#include "settings.hpp"
#include "shelf.hpp"

namespace skinheal {
namespace {

const Quantity& sutured_half_gap() {
  static const Quantity quantity =
      assumed(0.5, "mm", {0.1, 0.6}, "half of the slit that the epithelium crosses over a suture");
  return quantity;
}

Injury injure(const Settings& settings, const Skin& skin) {
  constexpr double all = 1.0;  // nothing is taken out of the body
  return removal(skin.site(), number(settings, "depth_mm"), sutured_half_gap().value, all);
}

}  // namespace

TreatmentKind incision_kind() {
  return {.name = "incision",
          .about = "a cut closed by sutures",
          .settings = {{.name = "depth_mm",
                        .unit = "mm",
                        .about = "depth of the cut",
                        .standard = 10,
                        .low = 0.05,
                        .high = 20.0,
                        .phrase = "{} mm deep"}},
          .quantities = {removal_dose(), sutured_half_gap()},
          .injure = injure,
          .family = "reference injury"};
}

}  // namespace skinheal
