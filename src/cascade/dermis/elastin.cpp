// Elastin: the recoil of skin, which comes back slowest of all.
//
// Elastic fibres of an adult last for decades. Elastase of neutrophils cuts them, collagenase adds
// to it, and new fibre is assembled from tropoelastin only slowly. In counted biopsies total
// elastin fell after six sessions of needling while its precursor rose (El-Domyati 2015), and in
// excision wounds it goes on falling against the matrix to six months (Robins 2003). Claims that
// needling multiplies elastin rest on one patient of ten.
//
//   d(elastin)/dt = elastin_turnover (tropoelastin - elastin
//       (1 - elastin_mmp_share + elastin_mmp_share mmp + elastase_neutrophils neutrophils))
//
// Papers: eldomyati2015a, robins2003. No half-life in skin was measured.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void elastin(ModelBuilder& model) {
  model.parameter(
      "elastin_turnover",
      fitted(4.949e-05, "1/d", {2e-5, 0.0002},
             "turnover of elastin: decades, without a measured half-life", {}, Grade::very_low));
  model.parameter("elastase_neutrophils",
                  fitted(21.18, "1", {10, 300},
                         "gain of elastin's loss by the elastase of a neutrophil level of 1", {},
                         Grade::very_low));
  model.parameter(
      "elastin_mmp_share",
      assumed(0.5, "1", {0.2, 1},
              "share of elastin's loss in healthy skin that collagenase and its like cause"));
  model.species(
      "elastin",
      {.kind = Kind::fibre, .healthy = 1.0, .about = "elastin, relative to healthy skin"});
  model.process("elastin.assembly")
      .about("tropoelastin is assembled into fibres")
      .produces("elastin")
      .catalysed_by("tropoelastin")
      .rate("elastin_turnover");
  model.process("elastin.loss")
      .about("elastase and collagenase cut elastic fibres")
      .consumes("elastin")
      .rate("elastin_turnover")
      .times(
          "1 - elastin_mmp_share + elastin_mmp_share * mmp + elastase_neutrophils * neutrophils");
}

}  // namespace skinheal::cascade
