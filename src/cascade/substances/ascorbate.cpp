// Ascorbate: the cofactor of collagen's hydroxylation, washed out within hours.
//
// Cells in culture that lack it make three to four times as much collagen with it; healthy dermis
// has its own, and no gain of collagen was measured in people into whom it was injected or needled.
// In one split face it did better on pigment than platelets (Chawla 2014, no number). Both effects
// are choices whose range holds none at all. As it leaves within hours, they come to almost
// nothing, which is what the evidence says.
//
//   d(ascorbate)/dt = - ascorbate_loss ascorbate
//   stirs: collagen_i.synthesis, collagen_iii.synthesis (and by myofibroblasts); brakes
//          melanin.synthesis
//
// One is a full depot: a volume share of 5 %. Papers: ascorbatequotes, humbert2003, chawla2014.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void collagen_stirred(ModelBuilder& model) {
  model.parameter(
      "synthesis_ascorbate_gain",
      assumed(0.4, "1", {0, 2},
              "largest relative gain of collagen synthesis by ascorbate: a fifth at a full depot",
              {"ascorbatequotes", "3 to 4-fold in cultures that start deficient; the upper end"}));
  model.parameter("synthesis_ascorbate_half",
                  assumed(1, "1", {0.3, 3}, "ascorbate at half of this gain"));
  for (const auto* synthesis :
       {"collagen_i.synthesis", "collagen_i.synthesis_by_myofibroblasts", "collagen_iii.synthesis",
        "collagen_iii.synthesis_by_myofibroblasts"}) {
    model.modify(synthesis).stimulated_by(
        "ascorbate", {.gain = "synthesis_ascorbate_gain", .half = "synthesis_ascorbate_half"});
  }
}

void pigment_braked(ModelBuilder& model) {
  model.parameter("pigment_ascorbate_half",
                  assumed(4, "1", {1, 100}, "ascorbate at which half as much pigment is made",
                          {"chawla2014", "abstract: better on pigment than platelets, no number"}));
  model.modify("melanin.synthesis").inhibited_by("ascorbate", {.half = "pigment_ascorbate_half"});
}

}  // namespace

void ascorbate(ModelBuilder& model) {
  model.parameter("ascorbate_loss",
                  assumed(2.8, "1/d", {1, 12},
                          "loss of injected ascorbate: small solutes leave the dermis in hours"));
  model.species("ascorbate",
                {.kind = Kind::agent, .about = "injected ascorbate, 1 is a full depot"});
  model.process("ascorbate.loss")
      .about("ascorbate is washed out")
      .consumes("ascorbate")
      .rate("ascorbate_loss");
  collagen_stirred(model);
  pigment_braked(model);
}

}  // namespace skinheal::cascade
