// Platelets: they plug cut vessels within minutes and spend their granules within hours.
//
// Bleeding is in proportion to the vessels that were cut; that share of a full clot is what arrives
// at once. Most growth factor leaves a platelet gel within one to five hours (Su 2008). What they
// release stands with the receivers: PDGF at once, TGF-beta mostly latent, hyaluronan with the
// clot.
//
//   platelets += yield_bleeding (capillaries cut)      at an injury
//   d(platelets)/dt = - platelet_loss platelets
//
// Papers: su2008, grainger1995.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void platelets(ModelBuilder& model) {
  model.parameter("platelet_loss",
                  derived(6, "1/d", {3, 14}, "spending of the platelets' granules",
                          {"su2008", "abstract: most of the release within 1 to 5 h"}));
  model.parameter(
      "yield_bleeding",
      assumed(1, "1", {0.5, 2},
              "clot, and flush, per share of vessels that is cut: a cut of all makes a full clot"));
  model.species("platelets", {.kind = Kind::exudate, .about = "active platelets, 1 in a full clot"});
  model.bleed("capillaries", "platelets", "yield_bleeding");
  model.process("platelets.spending")
      .about("platelets release what they hold")
      .consumes("platelets")
      .rate("platelet_loss");
}

}  // namespace skinheal::cascade
