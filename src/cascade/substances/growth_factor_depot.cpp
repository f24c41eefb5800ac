// Growth-factor depot: the injected platelets of PRP.
//
// Most growth factor leaves a platelet gel within one to five hours (Su 2008). A platelet holds
// what a platelet of the clot holds, so its PDGF and TGF-beta (nearly all of it latent, Grainger
// 1995) are those of signals/pdgf.cpp and signals/tgf_beta.cpp, set free at the gel's own pace.
// VEGF is the one that clots have no line for: a hundredth of PDGF by mass, here a choice.
//
//   d(growth_factor_depot)/dt = - depot_release growth_factor_depot
//   pdgf += pdgf_decay pdgf_platelets / platelet_loss     for each unit released
//   tgf_beta += tgf_decay tgf_platelets / platelet_loss
//   vegf += depot_vegf
//
// One is as many platelets as a tissue full of blood holds. How much injected factor is active at
// the cell is not known, and a split face against salt water found no significant gain (Sharma
// 2020). Papers: su2008, akingboye2019, grainger1995, sharma2020.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void growth_factor_depot(ModelBuilder& model) {
  model.parameter("depot_release",
                  derived(6.7, "1/d", {3.3, 17}, "release of growth factors by injected platelets",
                          {"su2008", "abstract: most of it in 1 to 5 h; ln 2 over 2.5 h"}));
  model.parameter(
      "depot_vegf",
      assumed(1, "1", {0.1, 4}, "VEGF above health that a unit of injected platelets sets free",
              {"su2008", "abstract: 0.8 ng/mL beside 76 of PDGF-AB and 114 of TGF-beta 1"}));
  model.species("growth_factor_depot",
                {.kind = Kind::agent,
                 .about = "injected platelets that still hold their growth factors"});
  model.process("growth_factor_depot.release")
      .about("injected platelets release what they hold")
      .consumes("growth_factor_depot")
      .produces("pdgf", "pdgf_decay * pdgf_platelets / platelet_loss")
      .produces("tgf_beta", "tgf_decay * tgf_platelets / platelet_loss")
      .produces("vegf", "depot_vegf")
      .rate("depot_release");
}

}  // namespace skinheal::cascade
