// Flush: histamine and the axon reflex, red within a minute and gone within an hour.
//
// Mast cells at cut vessels release histamine, nerve endings spread the flare beyond the needle.
// Blood flow around one needle track is near normal after 60 min; swelling and flow in another
// study after 90 to 120 min (Groth 1998). The redness of days is another thing: IL-1 and
// macrophages (see observables/redness.cpp).
//
//   flush += yield_bleeding (capillaries cut)          at an injury
//   d(flush)/dt = - flush_decay flush
//
// Papers: microdialysisthesis, groth1998.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void flush(ModelBuilder& model) {
  model.parameter("flush_decay",
                  fitted(177.8, "1/d", {60, 250}, "fading of histamine and axon reflex",
                         {"microdialysisthesis", "abstract: near normal at 60 min"}));
  model.species("flush", {.kind = Kind::signal,
                          .about = "histamine and axon reflex, 1 when all vessels are cut"});
  model.bleed("capillaries", "flush", "yield_bleeding");
  model.process("flush.decay").about("the flush fades").consumes("flush").rate("flush_decay");
}

}  // namespace skinheal::cascade
