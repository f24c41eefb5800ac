#include "acts/treatments/puncture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skinheal {
namespace {

// The area left open, shared among the holes. Half the gap is the radius of one.
double open_radius_mm(double open_share, const Needles& needles) {
  return std::sqrt(open_share / (std::numbers::pi * needles.per_mm2));
}

void add_loss(Injury& injury, Layer layer, Kind kind, double dose) {
  if (dose > 0.0) injury.losses.push_back({layer, kind, dose});
}

}  // namespace

Injury puncture(const Needles& needles, const SiteValues& site, const Values& values) {
  const double open = values["needle.recoil"] * geometric_dose(needles, site, Layer::surface);
  Injury injury;
  if (open <= 0.0) return injury;
  injury.openings.push_back({open, open_radius_mm(open, needles)});
  add_loss(injury, Layer::epidermis, Kind::barrier, open);
  add_loss(injury, Layer::epidermis, Kind::cell,
           values["needle.epidermal_crush"] * geometric_dose(needles, site, Layer::epidermis));
  const double crush = values["needle.crush"], parting = values["needle.parting"];
  for (const Layer layer : {Layer::dermis, Layer::hypodermis}) {
    const double share = geometric_dose(needles, site, layer);
    add_loss(injury, layer, Kind::cell, crush * share);
    add_loss(injury, layer, Kind::vessel, crush * share);
    add_loss(injury, layer, Kind::fibre, parting * share);
  }
  return injury;
}

}  // namespace skinheal
