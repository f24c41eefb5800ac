// Laser resurfacing: the whole surface ablated to a shallow depth, appendages surviving.
//
// The full bed against which micro-columns were compared (Orringer 2012).
#include "acts/treatments/removal.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  return removal(site, number(settings, "depth_mm"), appendage_gap_mm(site),
                 values["removal.rim_share"], values);
}

}  // namespace

TreatmentKind laser_resurfacing_kind() {
  return {.name = "laser_resurfacing",
          .about = "the whole surface ablated to a shallow depth",
          .settings = {{.name = "depth_mm",
                        .unit = "mm",
                        .about = "depth of ablation",
                        .standard = 0.3,
                        .low = 0.02,
                        .high = 1.0,
                        .phrase = "{} mm"}},
          .parameters = removal_parameters(),
          .injure = injure};
}

}  // namespace skinheal
