// Incision, sutured: the closed wound of the milestones.
//
// The control volume is the narrow zone along the cut. Sutures leave a slit; half of its width is
// what the epithelium has to cross. The depth is closed at once, so the surface stirs no alarm:
// that is what sets it apart from an open wound (see signals/alarm.cpp).
#include "acts/treatments/removal.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"
#include "acts/turned.hpp"

namespace skinheal {
namespace {

std::vector<Parameter> parameters() {
  return {removal_dose(),
          {"incision.sutured_half_gap",
           assumed(0.5, "mm", {0.1, 0.6},
                   "half of the slit that the epithelium crosses over a suture")},
          {"incision.sutured_share",
           assumed(1.0, "1", {0.8, 1.0}, "share of a cut whose edges a suture holds together")},
          {"incision.suture_removal",
           assumed(10.0, "d", {5.0, 14.0}, "time at which the sutures of a cut are taken out")}};
}

std::vector<Turn> turns(const Settings&, const Values& values) {
  Turn sutured = set_to("sutured", "incision.sutured_share", values);
  sutured.until_day = values["incision.suture_removal"];
  return {sutured};
}

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  constexpr double all = 1.0;  // nothing is taken out of the body
  return removal(site, number(settings, "depth_mm"), values["incision.sutured_half_gap"], all,
                 values);
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
          .parameters = parameters(),
          .injure = injure,
          .turns = turns};
}

}  // namespace skinheal
