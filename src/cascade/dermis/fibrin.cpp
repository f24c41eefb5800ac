// Fibrin: the clot that fills the gap, the first provisional matrix.
//
// It forms within minutes where vessels are cut and is lysed by plasmin over days to weeks. It
// holds a store of TGF-beta that is freed as it dissolves (Grainger 1995; see tgf_beta.cpp), and is
// the ground on which fibroblasts lay the second provisional matrix (see fibronectin.cpp).
//
//   fibrin += yield_bleeding (capillaries cut)         at an injury
//   d(fibrin)/dt = - fibrin_lysis fibrin
//
// Papers: grainger1995. The rate of lysis in human skin was not found; it is fitted.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void fibrin(ModelBuilder& model) {
  model.parameter("fibrin_lysis", fitted(0.1357, "1/d", {0.1, 0.6}, "lysis of fibrin by plasmin",
                                         {}, Grade::very_low));
  model.species("fibrin", {.kind = Kind::exudate, .about = "fibrin of the clot, 1 in a full clot"});
  model.bleed("capillaries", "fibrin", "yield_bleeding");
  model.process("fibrin.lysis")
      .about("plasmin dissolves the clot")
      .consumes("fibrin")
      .rate("fibrin_lysis");
}

}  // namespace skinheal::cascade
