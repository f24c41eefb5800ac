// Mesotherapy: small amounts of an agent injected on a grid of points.
//
// Each point is one thin needle and a depot of fluid. The depot is a ball around the tip, so the
// depth decides how much of it lies in which layer, and an agent acts only in its own (a fat
// solvent in the dermis does nothing to fat). An agent without a mechanism that has evidence
// brings its fluid and says why.
#include "acts/agents/shelf.hpp"
#include "acts/treatments/injection.hpp"
#include "acts/treatments/needle_numbers.hpp"
#include "acts/treatments/puncture.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

Needles needles_of_grid(const Settings& settings, const Values& values) {
  const double spacing = number(settings, "spacing_mm");
  const double diameter = number(settings, "diameter_um") / 1000.0;
  return {.reach_mm = number(settings, "depth_mm"),
          .diameter_mm = diameter,
          .taper_mm = values["needle.taper_ratio"] * diameter,
          .per_mm2 = 1.0 / (spacing * spacing)};
}

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  const Needles needles = needles_of_grid(settings, values);
  const Agent& agent = agent_named(word(settings, "agent"));
  Injury injury = puncture(needles, site, values);
  inject(injury, agent, needles, number(settings, "volume_ul"), site, values);
  return injury;
}

std::vector<Setting> settings() {
  return {agent_setting(),
          {.name = "depth_mm",
           .unit = "mm",
           .about = "depth of the needle's tip",
           .standard = 1,
           .low = 0.05,
           .high = 13.0,
           .phrase = "{} mm deep"},
          {.name = "volume_ul",
           .unit = "uL",
           .about = "volume at each point",
           .standard = 10,
           .low = 0.1,
           .high = 500.0,
           .phrase = "{} uL"},
          {.name = "spacing_mm",
           .unit = "mm",
           .about = "distance between points",
           .standard = 10,
           .low = 1.0,
           .high = 50.0,
           .phrase = "every {} mm"},
          {.name = "diameter_um",
           .unit = "um",
           .about = "outer diameter of the needle (30 G is 300)",
           .standard = 300,
           .low = 100.0,
           .high = 800.0}};
}

}  // namespace

TreatmentKind mesotherapy_kind() {
  return {.name = "mesotherapy",
          .about = "an agent injected on a grid of points",
          .settings = settings(),
          .parameters = puncture_parameters(),
          .injure = injure};
}

}  // namespace skinheal
