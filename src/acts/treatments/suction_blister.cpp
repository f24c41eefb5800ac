// Suction blister, de-roofed: the epidermis lifted off as a whole, the dermis bare and intact.
//
// The injury in which evaporation and collagen synthesis in skin were followed in man
// (Koivukangas 1999). It is covered from the hair follicles and sweat ducts that survive, hence
// in days and not, as a punch of the same width, in weeks.
#include <algorithm>

#include "acts/treatments/removal.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  const double radius = number(settings, "diameter_mm") / 2.0;
  const double gap = std::min(radius, appendage_gap_mm(site));
  return removal(site, 0.0, gap, values["removal.rim_share"], values);
}

}  // namespace

TreatmentKind suction_blister_kind() {
  return {.name = "suction_blister",
          .about = "a suction blister whose roof is taken off",
          .settings = {{.name = "diameter_mm",
                        .unit = "mm",
                        .about = "diameter of the blister",
                        .standard = 6,
                        .low = 1.0,
                        .high = 20.0,
                        .phrase = "{} mm"}},
          .parameters = removal_parameters(),
          .injure = injure};
}

}  // namespace skinheal
