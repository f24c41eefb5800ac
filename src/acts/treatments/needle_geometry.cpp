#include "acts/treatments/needle_geometry.hpp"

#include <algorithm>
#include <numbers>

namespace skinheal {
namespace {

double area_of(double diameter) { return std::numbers::pi * diameter * diameter / 4.0; }

// Volume of the last `length` mm of a needle, from its tip. In the taper the cross-section grows
// with the square of the distance from the tip, so the volume with its cube.
double tip_volume(const Needles& needles, double length) {
  const double cone = std::clamp(length, 0.0, needles.taper_mm);
  const double shaft = std::max(length - needles.taper_mm, 0.0);
  const double slope = needles.taper_mm > 0.0 ? cone / needles.taper_mm : 0.0;
  return area_of(needles.diameter_mm) * (cone * slope * slope / 3.0 + shaft);
}

}  // namespace

DepthSpan layer_span(const SiteValues& site, Layer layer) {
  const double corneum = site.stratum_corneum_mm;
  const double dermis = site.dermis_depth_mm();
  const double hypodermis = dermis + site.dermis_mm;
  switch (layer) {
    case Layer::surface: return {0.0, corneum};
    case Layer::epidermis: return {corneum, dermis};
    case Layer::dermis: return {dermis, hypodermis};
    case Layer::hypodermis: return {hypodermis, hypodermis + site.hypodermis_mm};
  }
  return {};
}

double filled_share(const Needles& needles, DepthSpan span) {
  const double above = std::max(needles.reach_mm - span.from_mm, 0.0);
  const double below = std::max(needles.reach_mm - span.to_mm, 0.0);
  // Said outright, so that no rounding gives a dose to a layer that the tip does not reach.
  if (above == 0.0 || span.thickness_mm() <= 0.0) return 0.0;
  const double volume = tip_volume(needles, above) - tip_volume(needles, below);
  return needles.per_mm2 * volume / span.thickness_mm();
}

double geometric_dose(const Needles& needles, const SiteValues& site, Layer layer) {
  return filled_share(needles, layer_span(site, layer));
}

}  // namespace skinheal
