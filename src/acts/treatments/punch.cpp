// Punch: a round piece of skin taken out to a depth and left to heal by itself.
//
// A full-thickness punch has no appendages left in its bed and closes from its rim. Punches of
// 0.3 mm heal as needle holes do; those of 4 mm are the open wound of the milestones.
#include <algorithm>

#include "acts/treatments/removal.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

// Appendages are rooted deep in the dermis or below it; a shallower bed keeps their roots.
constexpr double appendages_lost_at_share = 1.0;

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  const double depth = number(settings, "depth_mm");
  const double radius = number(settings, "diameter_mm") / 2.0;
  const bool bare = dermal_share(site, depth) >= appendages_lost_at_share;
  const double gap = bare ? radius : std::min(radius, appendage_gap_mm(site));
  return removal(site, depth, gap, values["removal.rim_share"], values);
}

}  // namespace

TreatmentKind punch_kind() {
  return {.name = "punch",
          .about = "a round piece of skin taken out and left open",
          .settings = {{.name = "diameter_mm",
                        .unit = "mm",
                        .about = "diameter of the punch",
                        .standard = 4,
                        .low = 0.1,
                        .high = 12.0,
                        .phrase = "{} mm wide"},
                       {.name = "depth_mm",
                        .unit = "mm",
                        .about = "depth of the piece that is taken out",
                        .standard = 10,
                        .low = 0.05,
                        .high = 20.0,
                        .phrase = "{} mm deep"}},
          .parameters = removal_parameters(),
          .injure = injure};
}

}  // namespace skinheal
