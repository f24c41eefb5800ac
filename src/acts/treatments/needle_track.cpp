// Needle track: one needle pushed into the dermis, as for a microdialysis probe.
//
// Flush, histamine and cytokines of the first day were measured around such tracks. The control
// volume is the tissue along the track: much of its cells and vessels is hit, its fibres are
// parted and the surface is nearly closed.
#include <cmath>

#include "acts/treatments/needle_numbers.hpp"
#include "acts/treatments/removal.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

std::vector<Parameter> parameters() {
  return {{"needle_track.dose",
           assumed(1.2, "1", {0.5, 2.0},
                   "dose to cells and vessels of the tissue along a needle track")},
          {"needle_track.opening",
           assumed(0.01, "1", {0.002, 0.05},
                   "dose of opening of the surface above a needle track")},
          needle_recoil()};
}

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  const double radius = number(settings, "diameter_um") / 2000.0;
  const double depth = number(settings, "depth_mm");
  const double dose = values["needle_track.dose"], opening = values["needle_track.opening"];
  const double dermal = dose * dermal_share(site, depth);
  Injury injury;
  injury.openings.push_back({opening, radius * std::sqrt(values["needle.recoil"])});
  injury.losses.push_back({Layer::epidermis, Kind::barrier, opening});
  injury.losses.push_back({Layer::epidermis, Kind::cell, dose});
  if (dermal > 0.0) {
    injury.losses.push_back({Layer::dermis, Kind::cell, dermal});
    injury.losses.push_back({Layer::dermis, Kind::vessel, dermal});
  }
  return injury;
}

}  // namespace

TreatmentKind needle_track_kind() {
  return {.name = "needle_track",
          .about = "one needle pushed into the dermis, seen along its track",
          .settings = {{.name = "depth_mm",
                        .unit = "mm",
                        .about = "depth of the track",
                        .standard = 10,
                        .low = 0.05,
                        .high = 20.0,
                        .phrase = "{} mm deep"},
                       {.name = "diameter_um",
                        .unit = "um",
                        .about = "diameter of the needle",
                        .standard = 900,
                        .low = 50.0,
                        .high = 2000.0,
                        .phrase = "{} um"}},
          .parameters = parameters(),
          .injure = injure};
}

}  // namespace skinheal
