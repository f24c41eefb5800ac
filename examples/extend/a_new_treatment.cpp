// How to add a treatment: a dermal roller drawn over the skin in two directions.
//
// A treatment is a table of settings, the numbers that turn them into doses, and a function from
// both and the site to an Injury. The table is all that the checks, the JSON schema, the protocol
// reader and the Python signature need. A number has a name of its own, so that it can be listed
// and varied as those of the model are. In the library this would be one file under
// src/acts/treatments/ and one line on its shelf. It knows no model: it aims at layers and kinds of
// tissue, in doses of which two halves make a whole.
#include <algorithm>
#include <cstdio>
#include <numbers>
#include <skinheal/skinheal.hpp>

using namespace skinheal;

namespace {

constexpr double needle_radius_mm = 0.05;

// Share of the dermis that lies in the tracks, if each is a cylinder of this depth.
double dermal_share(double depth_mm, double holes_per_mm2, const SiteValues& site) {
  const double in_dermis = std::max(0.0, depth_mm - site.dermis_depth_mm());
  const double reached = std::min(1.0, in_dermis / site.dermis_mm);
  return holes_per_mm2 * std::numbers::pi * needle_radius_mm * needle_radius_mm * reached;
}

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  const double depth = std::get<double>(settings.at("depth_mm"));
  const double strokes = std::get<double>(settings.at("strokes"));
  const double holes = strokes * values["cross_rolling.holes_per_stroke"];
  const double surface = holes * std::numbers::pi * needle_radius_mm * needle_radius_mm;
  const double dermis = dermal_share(depth, holes, site);
  const double crush = values["cross_rolling.crush"];
  return {.openings = {{.dose = surface, .half_gap_mm = needle_radius_mm}},
          .losses = {{Layer::epidermis, Kind::cell, surface},
                     {Layer::epidermis, Kind::barrier, surface},
                     {Layer::dermis, Kind::cell, crush * dermis},
                     {Layer::dermis, Kind::vessel, crush * dermis}},
          .gifts = {}};
}

TreatmentKind cross_rolling() {
  TreatmentKind kind;
  kind.name = "cross_rolling";
  kind.about = "a roller drawn over the skin in two directions";
  kind.settings = {{.name = "depth_mm", .unit = "mm", .about = "depth of the needles",
                    .standard = 0.5, .low = 0.1, .high = 2.0},
                   {.name = "strokes", .unit = "1", .about = "strokes in all", .standard = 8.0,
                    .low = 1.0, .high = 40.0, .whole = true}};
  kind.parameters = {{"cross_rolling.holes_per_stroke",
                      assumed(0.15, "1/mm2", {0.05, 0.3}, "holes per mm2 that one stroke leaves")},
                     {"cross_rolling.crush",
                      assumed(6.0, "1", {2.0, 9.0}, "cells hit, for one in a needle's track")}};
  kind.injure = injure;
  return kind;
}

}  // namespace

int main() {
  static const TreatmentKind kind = cross_rolling();
  const auto protocol = Protocol().at(0, treatment(kind, {{"depth_mm", 1.0}})).every(30, 3);
  const auto timeline = simulate(protocol, skin("cheek", 35), days(120, protocol));
  std::printf("%s\n", timeline.sessions().front().text.c_str());
  std::printf("collagen at its largest: %.3f of healthy\n", timeline.peak("collagen").value);
  try {
    treatment(kind, {{"depth", 1.0}});
  } catch (const Misuse& fault) {
    std::printf("and a misspelt setting: %s\n", fault.what());
  }
  return timeline.outcome().completed() && timeline.sessions().size() == 3 ? 0 : 1;
}
