// Fractional laser: a grid of columns burnt into the skin.
//
// Ablative columns are empty; non-ablative ones leave the cornified layer on and coagulated
// fibres in place. Heat kills cells in a rim around either.
#include <numbers>

#include "acts/treatments/removal.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

std::vector<Parameter> parameters() {
  return {{"fractional_laser.heat_rim",
           assumed(3.0, "1", {1.2, 4.0},
                   "cells killed by a laser column, for one inside the column")},
          {"fractional_laser.coagulated_barrier",
           assumed(0.5, "1", {0.1, 0.8},
                   "barrier lost over a column that is not ablative, for one over it")},
          {"fractional_laser.coagulated_fibres",
           assumed(0.3, "1", {0.1, 0.6},
                   "fibres lost in a column that is not ablative, for one inside it")}};
}

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  const double radius = number(settings, "column_diameter_um") / 2000.0;
  const double per_mm2 = number(settings, "density_per_cm2") / 100.0;
  const bool ablative = truth(settings, "ablative");
  const double share = per_mm2 * std::numbers::pi * radius * radius;
  const double dermal = share * dermal_share(site, number(settings, "depth_mm"));
  const double barrier = ablative ? 1.0 : values["fractional_laser.coagulated_barrier"];
  const double fibres = ablative ? 1.0 : values["fractional_laser.coagulated_fibres"];
  const double rim = values["fractional_laser.heat_rim"];
  Injury injury;
  injury.openings.push_back({share, radius});
  injury.losses.push_back({Layer::epidermis, Kind::barrier, share * barrier});
  injury.losses.push_back({Layer::epidermis, Kind::cell, share * rim});
  if (dermal > 0.0) {
    injury.losses.push_back({Layer::dermis, Kind::cell, dermal * rim});
    injury.losses.push_back({Layer::dermis, Kind::vessel, dermal * rim});
    injury.losses.push_back({Layer::dermis, Kind::fibre, dermal * fibres});
  }
  return injury;
}

}  // namespace

TreatmentKind fractional_laser_kind() {
  return {.name = "fractional_laser",
          .about = "a grid of laser columns",
          .settings = {{.name = "column_diameter_um",
                        .unit = "um",
                        .about = "diameter of a column",
                        .standard = 120,
                        .low = 20.0,
                        .high = 1000.0,
                        .phrase = "columns of {} um"},
                       {.name = "depth_mm",
                        .unit = "mm",
                        .about = "depth of the columns",
                        .standard = 0.8,
                        .low = 0.05,
                        .high = 4.0,
                        .phrase = "{} mm"},
                       {.name = "density_per_cm2",
                        .unit = "1/cm2",
                        .about = "columns per cm2 of skin",
                        .standard = 1000,
                        .low = 10.0,
                        .high = 5000.0,
                        .phrase = "{} per cm2"},
                       {.name = "ablative",
                        .about = "whether the columns are emptied (true) or coagulated (false)",
                        .standard = true}},
          .parameters = parameters(),
          .injure = injure};
}

}  // namespace skinheal
