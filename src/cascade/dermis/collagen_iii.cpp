// Collagen III: the fine early fibres.
//
// Stained in human wounds from day two to three (Betz 1993), before type I; III to I is highest at
// about six weeks and still 70 % up at six months (Robins 2003). Newly assembled fibrils mature
// into the slow pool that makes most of the mass.
//
//   d(collagen_iii_new)/dt    = fibril_iii (procollagen_iii - collagen_iii_new)
//   d(collagen_iii_mature)/dt = collagen_iii_turnover (collagen_iii_new - collagen_iii_mature)
//
// Each pool is relative to its own healthy amount; the sum by mass is the observable collagen_iii.
// Papers: betz1993a, robins2003.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void collagen_iii(ModelBuilder& model) {
  model.parameter("fibril_iii", fitted(0.1141, "1/d", {0.1, 0.6}, "assembly of collagen III fibrils",
                                       {}, Grade::very_low));
  model.parameter("collagen_iii_turnover",
                  fitted(0.01111, "1/d", {0.003, 0.03}, "turnover of mature collagen III", {},
                         Grade::very_low));
  model.species("collagen_iii_new",
                {.kind = Kind::fibre,
                 .healthy = 1.0,
                 .about = "newly assembled collagen III, relative to healthy skin"});
  model.species("collagen_iii_mature", {.kind = Kind::fibre,
                                        .healthy = 1.0,
                                        .about = "mature collagen III, relative to healthy skin"});
  model.process("collagen_iii.deposition")
      .about("procollagen III is assembled into fibrils")
      .produces("collagen_iii_new")
      .catalysed_by("procollagen_iii")
      .rate("fibril_iii");
  model.process("collagen_iii.assembly")
      .about("new fibrils leave the young pool")
      .consumes("collagen_iii_new")
      .rate("fibril_iii");
  model.process("collagen_iii.maturation")
      .about("fibrils join mature fibres")
      .produces("collagen_iii_mature")
      .catalysed_by("collagen_iii_new")
      .rate("collagen_iii_turnover");
  model.process("collagen_iii.turnover")
      .about("mature fibres are renewed")
      .consumes("collagen_iii_mature")
      .rate("collagen_iii_turnover");
}

}  // namespace skinheal::cascade
