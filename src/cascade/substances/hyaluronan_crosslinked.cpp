// Cross-linked hyaluronan: micro-depots of a gel that last for months.
//
// After three visits firmness was raised to week 24 and elasticity at weeks 9 and 12 (Hertz-Kleptow
// 2019, without a control). A half-life of two months leaves an eighth then; no tissue half-life
// was found. The gel frees chains that join the tissue's own hyaluronan, holds water (see
// observables/hydration.cpp) and stretches the dermis (see observables/elasticity.cpp). Stretched
// fibroblasts are said to make more collagen: denser in explants without a figure (Nakab 2020, by
// the maker), so the gain is a choice whose range holds none at all. Elastin did not change.
//
//   d(hyaluronan_crosslinked)/dt = - gel_loss hyaluronan_crosslinked, freed into hyaluronan
//   stirs: collagen_i.synthesis, collagen_iii.synthesis
//
// A full depot is a volume share of 5 % at 20 mg/mL. Papers: hertzkleptow2019, nakab2020.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void hyaluronan_crosslinked(ModelBuilder& model) {
  model.parameter("gel_loss",
                  derived(0.0116, "1/d", {0.004, 0.023}, "loss of cross-linked hyaluronan",
                          {"hertzkleptow2019",
                           "abstract: firmness raised to week 24; half-life 60 d (30 to 180) "
                           "chosen so that an eighth is left then"},
                          Grade::very_low));
  model.parameter("gel_half", assumed(2.5, "1", {1, 5},
                                      "gel at half of what it does at most: a full depot"));
  model.parameter("synthesis_gel_gain",
                  assumed(0.4, "1", {0, 1.2},
                          "largest relative gain of collagen synthesis by a dermis that gel "
                          "stretches: a fifth at a full depot"));
  model.species("hyaluronan_crosslinked",
                {.kind = Kind::agent,
                 .about = "cross-linked hyaluronan, in units of what healthy dermis holds"});
  model.process("hyaluronan_crosslinked.loss")
      .about("the gel is degraded into chains of the tissue's own kind")
      .consumes("hyaluronan_crosslinked")
      .produces("hyaluronan")
      .rate("gel_loss");
  for (const auto* synthesis : {"collagen_i.synthesis", "collagen_iii.synthesis"}) {
    model.modify(synthesis).stimulated_by("hyaluronan_crosslinked",
                                          {.gain = "synthesis_gel_gain", .half = "gel_half"});
  }
}

}  // namespace skinheal::cascade
