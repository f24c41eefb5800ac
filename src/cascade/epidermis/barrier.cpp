// The barrier: the cornified layer that keeps water in.
//
// Stripped off with tape, half of it is back within a day and four fifths within three days in the
// young, far more slowly in the old (Ghadially 1995). It is rebuilt from below by differentiating
// keratinocytes, so it can only grow where living cells cover the surface, and needs them in some
// number. In healthy skin it is shed as fast as it is formed.
//
//   d(barrier)/dt = barrier_turnover ((1 - pore_area) R(keratinocytes_differentiating) - barrier)
//
// Not in it: a boost of repair by IL-1, which gained nothing in the fit. Papers: ghadially1995.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void barrier(ModelBuilder& model) {
  model.parameter(
      "barrier_turnover",
      fitted(0.7816, "1/d", {0.4, 0.8}, "rate at which the cornified barrier is rebuilt and shed",
             {"ghadially1995", "abstract: 50 % back at 24 h and 80 % at 72 h in the young"},
             Grade::moderate));
  model.parameter(
      "barrier_cell_half",
      assumed(
          0.05, "1", {0.02, 0.2},
          "differentiating keratinocytes at which the barrier forms half as fast as with plenty"));
  model.species("barrier", {.layer = Layer::epidermis,
                            .kind = Kind::barrier,
                            .healthy = 1.0,
                            .about = "cornified layer, relative to healthy skin"});
  model.process("barrier.formation")
      .about("differentiating cells cornify where the surface is covered")
      .produces("barrier")
      .rate("barrier_turnover")
      .times("1 - pore_area")
      .requires_("keratinocytes_differentiating", {.half = "barrier_cell_half"});
  model.process("barrier.shedding")
      .about("the outermost cells flake off")
      .consumes("barrier")
      .rate("barrier_turnover");
}

}  // namespace skinheal::cascade
