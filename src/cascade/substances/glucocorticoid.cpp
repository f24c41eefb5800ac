// Glucocorticoid: the steroid of a cream, which the skin holds longer than the cream lies on it.
//
// Two days of clobetasol leave 8 % of procollagen (Oikarinen 1992), and it takes one to three weeks
// until collagen is made as before (Haapasaari 1996), though procollagen itself turns over within a
// day. What lasts is the steroid and its effect in the cells: a level that rises far above the one
// that halves synthesis acts within hours and wanes late.
//
//   d(glucocorticoid)/dt = glucocorticoid_loss (glucocorticoid_supply - glucocorticoid)
//   brakes: collagen_i.synthesis, collagen_iii.synthesis (and by myofibroblasts)
//
// The supply is zero but under a cream (see care/topical_steroid.cpp).
// Papers: oikarinen1992, haapasaari1996.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void glucocorticoid(ModelBuilder& model) {
  model.parameter("glucocorticoid_supply",
                  assumed(0, "1", {0, 0},
                          "level that a cream would reach in time; turned by care"));
  model.parameter("glucocorticoid_loss",
                  derived(0.6, "1/d", {0.2, 1}, "waning of a steroid in the skin",
                          {"haapasaari1996", "abstract: synthesis back in one to three weeks"}));
  model.parameter(
      "synthesis_steroid_half",
      assumed(1, "1", {1, 1}, "steroid at which half as much collagen is made; sets its scale"));
  model.species("glucocorticoid",
                {.kind = Kind::agent, .about = "steroid in the skin, 1 halves collagen synthesis"});
  model.process("glucocorticoid.supply")
      .about("a cream gives steroid to the skin")
      .produces("glucocorticoid")
      .rate("glucocorticoid_loss * glucocorticoid_supply");
  model.process("glucocorticoid.waning")
      .about("the steroid and its effect wane")
      .consumes("glucocorticoid")
      .rate("glucocorticoid_loss");
  for (const auto* synthesis :
       {"collagen_i.synthesis", "collagen_i.synthesis_by_myofibroblasts", "collagen_iii.synthesis",
        "collagen_iii.synthesis_by_myofibroblasts"}) {
    model.modify(synthesis).inhibited_by("glucocorticoid", {.half = "synthesis_steroid_half"});
  }
}

}  // namespace skinheal::cascade
