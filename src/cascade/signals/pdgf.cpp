// PDGF: platelets bring it at once, macrophages keep it up; it draws and divides fibroblasts.
//
//   d(pdgf)/dt = pdgf_decay (pdgf_platelets platelets
//       + pdgf_macrophages (macrophages_m1 + macrophages_m2) - pdgf) + basal production
//   stirs: fibroblast_activation.rise, reserve.spending, fibroblasts.immigration
//
// The first hours belong to the platelets, the following days to the macrophages, so fibroblasts
// keep coming after the clot is spent. Its decay is fast against that of the cells; only source
// over decay matters, and the rate is taken from a published model.
//
// Papers: waugh2007, su2008.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void production(ModelBuilder& model) {
  model.parameter("pdgf_platelets",
                  fitted(4, "1", {4, 40}, "PDGF above health from a full clot's platelets"));
  model.parameter(
      "pdgf_macrophages",
      fitted(0.6, "1", {0.05, 0.6}, "share of healthy PDGF that a macrophage level of 1 makes",
             {}, Grade::very_low));
  model.process("pdgf.platelets")
      .about("platelets release PDGF")
      .produces("pdgf")
      .catalysed_by("platelets")
      .rate("pdgf_decay * pdgf_platelets");
  model.process("pdgf.macrophages_m1")
      .about("inflammatory macrophages make PDGF")
      .produces("pdgf")
      .catalysed_by("macrophages_m1")
      .rate("pdgf_decay * pdgf_macrophages");
  model.process("pdgf.macrophages_m2")
      .about("repairing macrophages make PDGF")
      .produces("pdgf")
      .catalysed_by("macrophages_m2")
      .rate("pdgf_decay * pdgf_macrophages");
}

void fibroblasts_stirred(ModelBuilder& model) {
  model.parameter(
      "fibroblast_pdgf_gain",
      fitted(10, "1", {1, 10}, "largest relative gain of fibroblast division by PDGF", {},
             Grade::very_low));
  model.parameter(
      "fibroblast_pdgf_half",
      fitted(8.37, "1", {2, 10}, "PDGF at half of its gains of fibroblast division and immigration"));
  model.parameter("immigration_gain",
                  fitted(1, "1", {1, 8},
                         "largest relative gain of fibroblast immigration by PDGF (chemotaxis)", {},
                         Grade::very_low));
  const Saturation effect{.gain = "fibroblast_pdgf_gain", .half = "fibroblast_pdgf_half"};
  model.modify("fibroblast_activation.rise").stimulated_by("pdgf", effect);
  model.modify("reserve.spending").stimulated_by("pdgf", effect);
  model.modify("fibroblasts.immigration")
      .stimulated_by("pdgf", {.gain = "immigration_gain", .half = "fibroblast_pdgf_half"});
}

}  // namespace

void pdgf(ModelBuilder& model) {
  model.parameter("pdgf_decay", measured(4, "1/d", {3, 6}, "decay of PDGF",
                                         {"waugh2007", "its encoding, parameter d3"}, Grade::low));
  model.species(
      "pdgf", {.kind = Kind::signal,
               .healthy = 1.0,
               .about = "platelet-derived growth factor of the dermis, relative to healthy skin"});
  production(model);
  model.process("pdgf.decay").about("PDGF is degraded").consumes("pdgf").rate("pdgf_decay");
  fibroblasts_stirred(model);
}

}  // namespace skinheal::cascade
