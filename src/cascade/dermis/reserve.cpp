// The reserve: how much division and synthesis the fibroblasts of a place still have in them.
//
// Cells that divide spend telomeres and rest; new ones come from a slow pool. A course of sessions
// at short intervals meets fibroblasts that have divided much already, so it gains less per
// session. It is spent in proportion to the drive to divide and restored over about a year. No
// measurement in needled skin fixes it; it is there so that endless sessions do not gain endlessly.
//
//   d(reserve)/dt = reserve_turnover (1 - S(pdgf) S(tgf_beta) reserve)
//
// A record of the past: no wound takes it away.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void reserve(ModelBuilder& model) {
  model.parameter("reserve_turnover", assumed(0.003, "1/d", {0.0005, 0.006},
                                              "spending of the replicative reserve at the division "
                                              "rate of healthy skin, and its restoring"));
  model.species("reserve",
                {.kind = Kind::record,
                 .healthy = 1.0,
                 .about = "replicative reserve of the fibroblasts, relative to healthy skin"});
  model.process("reserve.spending")
      .about("the drive to divide spends the reserve")
      .consumes("reserve")
      .rate("reserve_turnover");
}

}  // namespace skinheal::cascade
