#include "acts/treatments/removal.hpp"

#include <algorithm>

namespace skinheal {

Parameter removal_dose() {
  return {"removal.dose",
          assumed(3.5, "1", {3.0, 4.0}, "dose of tissue that is removed: its exponential is what "
                                        "stays in the margin of the bed")};
}

std::vector<Parameter> removal_parameters() {
  return {removal_dose(),
          {"removal.rim_share",
           assumed(0.25, "1", {0.1, 0.6},
                   "share of excised tissue whose content stays in the cut rim")}};
}

double dermal_share(const SiteValues& site, double depth_mm) {
  return std::clamp((depth_mm - site.dermis_depth_mm()) / site.dermis_mm, 0.0, 1.0);
}

double appendage_gap_mm(const SiteValues& site) { return site.appendage_spacing_mm / 2.0; }

Injury removal(const SiteValues& site, double depth_mm, double half_gap_mm, double spilt,
               const Values& values) {
  const double dose = values["removal.dose"];
  Injury injury;
  injury.openings.push_back({dose, half_gap_mm});
  injury.losses.push_back({Layer::epidermis, Kind::barrier, dose, spilt});
  injury.losses.push_back({Layer::epidermis, Kind::cell, dose, spilt});
  const double dermal = dose * dermal_share(site, depth_mm);
  if (dermal <= 0.0) return injury;
  for (const Kind kind : {Kind::cell, Kind::vessel, Kind::fibre, Kind::fluid}) {
    injury.losses.push_back({Layer::dermis, kind, dermal, spilt});
  }
  return injury;
}

}  // namespace skinheal
