// Collagenase (MMP): the enzyme that clears collagen.
//
// Fibroblasts make it at rest and more when IL-1 stirs them; inflammatory macrophages and wound
// fibroblasts add to it, so it is up from day three to fourteen (Petri 1997, Reilly 2010). It
// digests new collagen I and elastin (see those files). Neutrophils bring an enzyme of their own
// that falls after day one (Agren 1998); its effect on elastin stands with elastin.
//
//   d(mmp)/dt = mmp_decay (mmp_fibroblasts fibroblasts S(il1) + mmp_m1 macrophages_m1
//               + mmp_myofibroblasts wound_fibroblasts - mmp) + basal production
//
// Papers: petri1997, reilly2010, agren1998, jin2011.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void collagenase(ModelBuilder& model) {
  model.parameter("mmp_decay", measured(0.875, "1/d", {0.8, 2}, "decay of collagenase",
                                        {"jin2011", "mouse infarct, Table 4"}, Grade::low));
  model.parameter("mmp_fibroblasts",
                  assumed(0.6, "1", {0.3, 1},
                          "share of healthy collagenase that fibroblasts of the zone make"));
  model.parameter("mmp_m1", assumed(0.3, "1", {0.1, 1},
                                    "collagenase made by an inflammatory macrophage level of 1"));
  model.parameter(
      "mmp_myofibroblasts",
      assumed(1, "1", {0.2, 3}, "collagenase made by a wound fibroblast level of 1",
              {"petri1997", "abstract: MMP-1 strongly up from day 3 to 14"}, Grade::low));
  model.species(
      "mmp",
      {.kind = Kind::signal, .healthy = 1.0, .about = "collagenase, relative to healthy skin"});
  model.process("mmp.fibroblasts")
      .about("fibroblasts make collagenase")
      .produces("mmp")
      .catalysed_by("fibroblasts")
      .rate("mmp_decay * mmp_fibroblasts");
  model.process("mmp.macrophages")
      .about("inflammatory macrophages make collagenase")
      .produces("mmp")
      .catalysed_by("macrophages_m1")
      .rate("mmp_decay * mmp_m1");
  model.process("mmp.myofibroblasts")
      .about("wound fibroblasts make collagenase")
      .produces("mmp")
      .catalysed_by("wound_fibroblasts")
      .rate("mmp_decay * mmp_myofibroblasts");
  model.process("mmp.decay")
      .about("collagenase is inhibited and degraded")
      .consumes("mmp")
      .rate("mmp_decay");
}

}  // namespace skinheal::cascade
