// Tropoelastin: the soluble precursor of elastin.
//
// Its messenger is highest from day three to fourteen of a wound (Ashcroft 1997) and its stain
// rises after a course of needling while elastin itself falls (El-Domyati 2015). Fibroblasts make
// it under TGF-beta (see tgf_beta.cpp), proto-myofibroblasts more, mature myofibroblasts less.
//
//   d(tropoelastin)/dt = tropoelastin_turnover (fibroblasts S(tgf_beta)
//       + tropoelastin_myofibroblasts (proto_myofibroblasts
//                                      + tropoelastin_mature_share myofibroblasts) - tropoelastin)
//
// Papers: ashcroft1997, eldomyati2015a.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void tropoelastin(ModelBuilder& model) {
  model.parameter("tropoelastin_turnover",
                  assumed(0.3, "1/d", {0.1, 1}, "turnover of tropoelastin"));
  model.parameter(
      "tropoelastin_myofibroblasts",
      fitted(1.242, "1", {0.5, 10}, "tropoelastin made by a proto-myofibroblast level of 1",
              {"ashcroft1997", "abstract: messenger greatest from day 3 to 14"}, Grade::low));
  model.parameter("tropoelastin_mature_share",
                  fitted(0.1148, "1", {0.05, 1},
                          "tropoelastin of mature myofibroblasts against proto-myofibroblasts"));
  model.species("tropoelastin",
                {.kind = Kind::fluid,
                 .healthy = 1.0,
                 .about = "soluble precursor of elastin, relative to healthy skin"});
  model.process("tropoelastin.synthesis")
      .about("fibroblasts secrete tropoelastin")
      .produces("tropoelastin")
      .catalysed_by("fibroblasts")
      .rate("tropoelastin_turnover");
  model.process("tropoelastin.synthesis_by_myofibroblasts")
      .about("wound fibroblasts secrete tropoelastin")
      .produces("tropoelastin")
      .rate("tropoelastin_turnover * tropoelastin_myofibroblasts")
      .times("proto_myofibroblasts + tropoelastin_mature_share * myofibroblasts");
  model.process("tropoelastin.clearance")
      .about("tropoelastin is assembled or lost")
      .consumes("tropoelastin")
      .rate("tropoelastin_turnover");
}

}  // namespace skinheal::cascade
