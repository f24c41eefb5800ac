// Cellular fibronectin: the second provisional matrix, laid by fibroblasts into the clot.
//
// In human wounds it forms a distinct network from the first days up to about three weeks (Betz
// 1992). It is the splice form that fibroblasts need to become myofibroblasts, so it carries the
// delay between the clot and the contractile cells.
//
//   d(fibronectin)/dt = fibronectin_deposition fibrin R(fibroblasts) - fibronectin_loss fibronectin
//
// Papers: betz1992a.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void fibronectin(ModelBuilder& model) {
  model.parameter("fibronectin_deposition",
                  fitted(0.5112, "1/d", {0.1, 3}, "deposition of cellular fibronectin on fibrin",
                         {}, Grade::very_low));
  model.parameter("fibronectin_loss",
                  fitted(0.3, "1/d", {0.06, 0.3}, "removal of the second provisional matrix",
                         {"betz1992a", "abstract: distinct network up to about 3 weeks"}));
  model.parameter("fibronectin_fibroblast_half",
                  assumed(0.3, "1", {0.1, 1},
                          "fibroblasts at which fibronectin is laid half as fast as with plenty"));
  model.species("fibronectin", {.kind = Kind::fluid,
                                .about = "cellular fibronectin, the second provisional matrix"});
  model.process("fibronectin.deposition")
      .about("fibroblasts lay fibronectin into the clot")
      .produces("fibronectin")
      .catalysed_by("fibrin")
      .rate("fibronectin_deposition")
      .requires_("fibroblasts", {.half = "fibronectin_fibroblast_half"});
  model.process("fibronectin.removal")
      .about("the provisional matrix is digested")
      .consumes("fibronectin")
      .rate("fibronectin_loss");
}

}  // namespace skinheal::cascade
