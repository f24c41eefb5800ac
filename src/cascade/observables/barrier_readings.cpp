// Barrier readings: what probes on the surface read.
//
// Water loss follows the wet part of open holes and the missing barrier over covered skin, and
// small holes lose more per area than large ones, since vapour spreads sideways; without that one
// per cent of open area would be invisible. Normal water loss does not mean closed holes. The
// electrical barrier is short-circuited by wet holes and leaks a little through an unfinished
// barrier.
//
//   tewl = tewl_healthy + (tewl_open - tewl_healthy) wet_area (1 + edge_evaporation / pore_radius)
//          + tewl_stripped (1 - pore_area - barrier)
//   electrical_leak    = wet_area + impedance_barrier (1 - pore_area - barrier)
//   electrical_barrier = 1 - electrical_leak
//
// Both are per treated area. Papers: koivukangas1999, donnelly2014, gupta2011, ogunjimi2021.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void water_loss(ModelBuilder& model) {
  model.parameter("tewl_healthy",
                  assumed(12, "g/m2/h", {5, 20}, "transepidermal water loss of healthy skin"));
  model.parameter("tewl_open",
                  measured(95, "g/m2/h", {80, 110}, "evaporation from an open wet surface",
                           {"koivukangas1999", "abstract: 95 +/- 13 on day 0"}));
  model.parameter(
      "tewl_stripped",
      assumed(50, "g/m2/h", {30, 80}, "evaporation that a missing barrier over living cells adds"));
  model.parameter(
      "edge_evaporation",
      fitted(0.5, "mm", {0.01, 0.5}, "radius below which a small hole evaporates more per area"));
  model.observable(
      "tewl",
      {.unit = "g/m2/h",
       .about = "transepidermal water loss per treated area",
       .source = {"koivukangas1999", "abstract"},
       .grade = Grade::moderate},
      "tewl_healthy + (tewl_open - tewl_healthy) * wet_area * (1 + edge_evaporation / pore_radius)"
      " + tewl_stripped * unfinished_barrier");
}

void resistance(ModelBuilder& model) {
  model.parameter(
      "impedance_barrier",
      assumed(0.25, "1", {0.1, 0.5},
              "electrical leak of a covered but unfinished barrier against an open hole"));
  model.observable("electrical_leak",
                   {.about = "electrical conductance of the surface: 0 whole, 1 open",
                    .source = {"gupta2011", "abstract"}},
                   "wet_area + impedance_barrier * unfinished_barrier");
  model.observable("electrical_barrier",
                   {.about = "electrical resistance of the surface: 1 whole, 0 open",
                    .source = {"gupta2011", "abstract"}},
                   "1 - electrical_leak");
}

}  // namespace

void barrier_readings(ModelBuilder& model) {
  model.observable(
      "unfinished_barrier",
      {.about = "share of the surface that is covered by living cells, but not by a barrier"},
      "1 - pore_area - barrier");
  water_loss(model);
  resistance(model);
}

}  // namespace skinheal::cascade
