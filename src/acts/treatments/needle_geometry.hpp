// Needle geometry: which share of each layer lies inside the needles' tracks.
//
// A needle is a cylinder whose tip tapers to a point. Its track ends where its tip stops, so a
// layer that the tip does not reach has no dose at all, and a layer that only the tip reaches
// has little. Depth is thus a dose and not a switch. Holes do not overlap in this count: the dose
// of a layer is (needles per mm2) x (mean cross-section over the whole thickness of the layer),
// and what survives is exp(-dose), so that two passes at half density are one pass.
#pragma once

#include "skinheal/injury.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

// From where to where a layer reaches below the surface. Layer::surface is the cornified layer.
struct DepthSpan {
  double from_mm = 0.0;
  double to_mm = 0.0;
  double thickness_mm() const { return to_mm - from_mm; }
};

DepthSpan layer_span(const SiteValues& site, Layer layer);

struct Needles {
  double reach_mm = 0.0;  // where the tip stops
  double diameter_mm = 0.0;
  double taper_mm = 0.0;  // length of the tip
  double per_mm2 = 0.0;   // punctures, all passes together
};

// The mean over `span` of the area share that the needles fill.
double filled_share(const Needles& needles, DepthSpan span);

// The same over a layer of the site.
double geometric_dose(const Needles& needles, const SiteValues& site, Layer layer);

}  // namespace skinheal
