// Incision, sutured: the closed wound of the milestones.
//
// The control volume is the narrow zone along the cut. Sutures leave a slit; half of its width is
// what the epithelium has to cross. The depth is closed at once, so the surface stirs no alarm:
// that is what sets it apart from an open wound (see signals/alarm.cpp).
#include "acts/treatments/removal.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

const Quantity& sutured_half_gap() {
  static const Quantity quantity =
      assumed(0.5, "mm", {0.1, 0.6}, "half of the slit that the epithelium crosses over a suture");
  return quantity;
}

const Quantity& sutured_share() {
  static const Quantity quantity =
      assumed(1.0, "1", {0.8, 1.0}, "share of a cut whose edges a suture holds together");
  return quantity;
}

const Quantity& suture_removal() {
  static const Quantity quantity =
      assumed(10.0, "d", {5.0, 14.0}, "time at which the sutures of a cut are taken out");
  return quantity;
}

std::vector<Turn> turns(const Settings&, const Skin&) {
  return {{.parameter = "sutured",
           .operation = Turn::Operation::set,
           .value = sutured_share().value,
           .until_day = suture_removal().value}};
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
          .quantities = {removal_dose(), sutured_half_gap(), sutured_share(), suture_removal()},
          .injure = injure,
          .turns = turns,
          .family = "reference injury"};
}

}  // namespace skinheal
