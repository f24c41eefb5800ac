// Deoxycholate: a bile salt that opens the membranes of fat cells.
//
// In plasma its level is back within 12 h (Walker 2015). Lysis depends on the dose (Odo 2007: 1 and
// 2.5 %). The share of cells that a session costs was not in the abstract; the assumed 15 % at a
// full depot and 1.8 times as much at 2.5 times the dose give both numbers here, since the dose of
// a depot that fades is (injury / loss) ln(1 + depot / half). What becomes of the cells stands in
// hypodermis/adipocytes.cpp.
//
//   d(deoxycholate)/dt = - deoxycholate_loss deoxycholate
//   adipocytes.injury = adipocyte_injury R(deoxycholate) adipocytes
//
// One is a full depot: 10 mg/mL in a volume share of 5 %. Phosphatidylcholine, with which it is
// often mixed, has no proof of its own. Papers: odo2007, walker2015.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void deoxycholate(ModelBuilder& model) {
  model.parameter(
      "deoxycholate_loss",
      derived(5.5, "1/d", {2.8, 11}, "loss of injected deoxycholate",
              {"walker2015", "abstract: plasma at its own level within 12 h; four half-lives"}));
  model.parameter("adipocyte_injury",
                  assumed(1.3, "1/d", {0.25, 2.9},
                          "injury of fat cells by plenty of deoxycholate: 15 % (3 to 30) at a full "
                          "depot",
                          {"odo2007", "abstract: lysis by dose at 1 and 2.5 %, no share"}));
  model.parameter("adipocyte_injury_half",
                  assumed(1, "1", {0.3, 3},
                          "deoxycholate at half of this: 1.8 times the loss at 2.5 times the dose",
                          {"odo2007", "abstract: more at 2.5 % than at 1 %, no ratio"}));
  model.species("deoxycholate", {.layer = Layer::hypodermis,
                                 .kind = Kind::agent,
                                 .about = "injected deoxycholate, 1 is a full depot"});
  model.process("deoxycholate.loss")
      .about("deoxycholate is washed out")
      .consumes("deoxycholate")
      .rate("deoxycholate_loss");
  model.process("adipocytes.injury")
      .about("deoxycholate opens the membranes of fat cells")
      .consumes("adipocytes")
      .produces("adipocytes_dying")
      .rate("adipocyte_injury")
      .requires_("deoxycholate", {.half = "adipocyte_injury_half"});
}

}  // namespace skinheal::cascade
