#include "acts/treatments/needling_settings.hpp"

#include <algorithm>
#include <string>

#include "acts/settings.hpp"

namespace skinheal {

std::vector<Setting> needling_settings() {
  return {
      {.name = "depth_mm",
       .unit = "mm",
       .about = "needle length set on the device",
       .low = 0.05,
       .high = 4.0,
       .phrase = "{} mm"},
      {.name = "density_per_cm2",
       .unit = "1/cm2",
       .about = "punctures per cm2 of skin in one pass",
       .standard = 200,
       .low = 1.0,
       .high = 2000.0,
       .phrase = "{} per cm2"},
      {.name = "diameter_um",
       .unit = "um",
       .about = "diameter of a needle's shaft",
       .standard = 250,
       .low = 20.0,
       .high = 1000.0},
      {.name = "passes",
       .unit = "1",
       .about = "passes over the same skin",
       .standard = 1,
       .low = 1.0,
       .high = 20.0,
       .whole = true},
      {.name = "device",
       .about = "what drives the needles; it decides how much of their length enters",
       .standard = "pen",
       .choices = {"pen", "roller", "stamp"},
       .phrase = "{}"},
  };
}

namespace {

// A pen lets out part of a long needle; a roller or a stamp carries needles as short as its
// depth, and their tips are no longer than they are.
double taper_mm(const std::string& device, double taper_mm, double length_mm) {
  return device == "pen" ? taper_mm : std::min(taper_mm, length_mm);
}

}  // namespace

Needles needles_of(const Settings& settings, const Values& values) {
  const std::string& device = word(settings, "device");
  const double length = number(settings, "depth_mm");
  const double diameter = number(settings, "diameter_um") / 1000.0;
  return {.reach_mm = values["needle." + device + "_reach"] * length,
          .diameter_mm = diameter,
          .taper_mm = taper_mm(device, values["needle.taper_ratio"] * diameter, length),
          .per_mm2 = number(settings, "density_per_cm2") / 100.0 * number(settings, "passes")};
}

}  // namespace skinheal
