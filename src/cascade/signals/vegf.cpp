// VEGF: made on demand of cells without vessels, and by macrophages; it draws vessels.
//
// In the fluid of human surgical wounds it is still rising at the end of the first week (Nissen
// 1998). Macrophages alone would peak too early: the later rise comes from the demand of the
// dermis' cells over their supply. Cells that are lost demand nothing, so in a deep wound bed VEGF
// first falls below health.
//
//   demand = (fibroblasts + vegf_myofibroblasts wound_fibroblasts)
//            (1 + vegf_supply_floor) / (capillaries + vegf_supply_floor)
//   d(vegf)/dt = vegf_decay (vegf_demand demand + vegf_m1 macrophages_m1 + vegf_m2 macrophages_m2
//                - vegf) + basal production
//   stirs: sprouts.formation, sprouts.ingrowth
//
// Papers: nissen1998, kleinheinz2010.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void demand(ModelBuilder& model) {
  model.parameter(
      "vegf_demand",
      fitted(
          0.7, "1", {0.1, 0.7},
          "share of healthy VEGF that comes from the demand of the dermis' cells over their supply",
          {}, Grade::very_low));
  model.parameter(
      "vegf_supply_floor",
      fitted(1, "1", {0.05, 1},
             "supply that reaches cells without vessels, against that of healthy vessels", {},
             Grade::very_low));
  model.parameter("vegf_myofibroblasts",
                  fitted(3.777, "1", {0.5, 4},
                         "demand of a wound fibroblast level of 1 against healthy fibroblasts", {},
                         Grade::very_low));
  model.observable("demand_over_supply",
                   {.about = "demand of the dermis' cells over what vessels bring"},
                   "(fibroblasts + vegf_myofibroblasts * wound_fibroblasts)"
                   " * (1 + vegf_supply_floor) / (capillaries + vegf_supply_floor)");
  model.process("vegf.demand")
      .about("cells short of supply make VEGF")
      .produces("vegf")
      .catalysed_by("demand_over_supply")
      .rate("vegf_decay * vegf_demand");
}

void macrophages_give(ModelBuilder& model) {
  model.parameter("vegf_m1",
                  fitted(0.05, "1", {0.05, 3}, "VEGF made by an inflammatory macrophage level of 1",
                         {}, Grade::very_low));
  model.parameter("vegf_m2", assumed(0.2, "1", {0.05, 0.4},
                                     "share of healthy VEGF that repairing macrophages make"));
  model.process("vegf.macrophages_m1")
      .about("inflammatory macrophages make VEGF")
      .produces("vegf")
      .catalysed_by("macrophages_m1")
      .rate("vegf_decay * vegf_m1");
  model.process("vegf.macrophages_m2")
      .about("repairing macrophages make VEGF")
      .produces("vegf")
      .catalysed_by("macrophages_m2")
      .rate("vegf_decay * vegf_m2");
}

void sprouts_stirred(ModelBuilder& model) {
  model.parameter("sprout_vegf_gain",
                  fitted(59.85, "1", {4, 60}, "largest relative gain of sprouting by VEGF", {},
                         Grade::very_low));
  model.parameter("sprout_vegf_half",
                  fitted(9.145, "1", {3, 16}, "VEGF at half of its gain of sprouting"));
  for (const char* process : {"sprouts.formation", "sprouts.ingrowth"}) {
    model.modify(process).stimulated_by(
        "vegf", {.gain = "sprout_vegf_gain", .half = "sprout_vegf_half"});
  }
}

}  // namespace

void vegf(ModelBuilder& model) {
  model.parameter(
      "vegf_decay",
      derived(8, "1/d", {4, 11.1}, "decay of VEGF",
              {"kleinheinz2010",
               "abstract: in vitro, a half-life of 90 min is the upper bound of the rate"}));
  model.species(
      "vegf",
      {.kind = Kind::signal,
       .healthy = 1.0,
       .about = "vascular endothelial growth factor of the dermis, relative to healthy skin"});
  demand(model);
  macrophages_give(model);
  model.process("vegf.decay")
      .about("VEGF is bound and degraded")
      .consumes("vegf")
      .rate("vegf_decay");
  sprouts_stirred(model);
}

}  // namespace skinheal::cascade
