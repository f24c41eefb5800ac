// Fibroblasts: they refill the wound by division and by migration, and make its matrix.
//
// PDGF draws them in from the surrounding dermis and, with TGF-beta, makes them divide (see those
// files); they are most in the first and second week. At the margin of a human wound they are
// activated after half a day and reach the edge after two to four: what divides them is therefore
// not the signal of the hour, whose first peak comes from platelets and is over within a day, but
// an activation that follows it. Cells crowd each other, wound fibroblasts and
// dense matrix crowd them too. Division draws on a reserve that short intervals deplete (see
// reserve.cpp). On the provisional matrix some become myofibroblasts (see myofibroblasts.cpp).
//
//   d(fibroblast_activation)/dt = fibroblast_arousal (S(pdgf) S(tgf_beta) - fibroblast_activation)
//   d(fibroblasts)/dt = fibroblast_division (reserve growth_drug fibroblast_activation - crowd)
//                       fibroblasts
//                       + fibroblast_immigration (S(pdgf) - fibroblasts)
//                       - proto_myofibroblasts.formation + proto_myofibroblasts.return
//   crowd = (1 - crowding_collagen) fibroblasts + crowding_myofibroblasts wound_fibroblasts
//           + crowding_collagen collagen_i / collagen_i_stock
//
// Papers: jin2011 (bounds of the rates), jclinpathol.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void activation(ModelBuilder& model) {
  model.parameter(
      "fibroblast_arousal",
      fitted(0.8664, "1/d", {0.25, 2}, "rate at which fibroblasts are activated and come to rest",
             {"jclinpathol", "table 5: activated at 8 to 12 h, at the wound's edge at 2 to 4 d"}));
  // A state of mind and not an amount of cells: a second wound does not lower it.
  model.species("fibroblast_activation",
                {.kind = Kind::record,
                 .healthy = 1.0,
                 .about = "drive of fibroblasts to divide, relative to healthy skin"});
  model.process("fibroblast_activation.rise")
      .about("signals of the wound activate fibroblasts")
      .produces("fibroblast_activation")
      .rate("fibroblast_arousal");
  model.process("fibroblast_activation.rest")
      .about("fibroblasts come to rest")
      .consumes("fibroblast_activation")
      .rate("fibroblast_arousal");
}

void division(ModelBuilder& model) {
  model.parameter(
      "fibroblast_division",
      fitted(0.4101, "1/d", {0.15, 0.92}, "division of fibroblasts in healthy skin",
             {"jin2011", "mouse infarct, Table 4: growth 0.924 /d is the upper bound"}));
  model.parameter("fibroblast_growth_drug",
                  assumed(1, "1", {1, 1}, "factor on the growth of fibroblasts, turned by care"));
  model.process("fibroblasts.division")
      .about("fibroblasts divide")
      .produces("fibroblasts")
      .catalysed_by("fibroblasts")
      .catalysed_by("reserve")
      .catalysed_by("fibroblast_activation")
      .rate("fibroblast_division * fibroblast_growth_drug");
}

void crowding(ModelBuilder& model) {
  model.parameter(
      "crowding_myofibroblasts",
      assumed(0.1, "1", {0.02, 0.5}, "crowding of fibroblasts by a wound fibroblast level of 1"));
  model.parameter("crowding_collagen",
                  assumed(0.05, "1", {0.02, 0.2},
                          "share of the crowding in healthy skin that is matrix and not cells"));
  model.observable(
      "fibroblast_crowding",
      {.about = "how full the dermis is for a fibroblast: cells, wound fibroblasts and matrix"},
      "(1 - crowding_collagen) * fibroblasts + crowding_myofibroblasts * wound_fibroblasts"
      " + crowding_collagen * collagen_i / collagen_i_stock");
  model.process("fibroblasts.crowding")
      .about("where it is full, fibroblasts die or rest")
      .consumes("fibroblasts")
      .catalysed_by("fibroblast_crowding")
      .rate("fibroblast_division");
}

void migration(ModelBuilder& model) {
  model.parameter(
      "fibroblast_immigration",
      fitted(0.01, "1/d", {0.01, 0.4}, "exchange of fibroblasts with the surrounding dermis", {},
             Grade::very_low));
  model.process("fibroblasts.immigration")
      .about("fibroblasts migrate in from the surrounding dermis")
      .produces("fibroblasts")
      .rate("fibroblast_immigration");
  model.process("fibroblasts.emigration")
      .about("fibroblasts migrate out")
      .consumes("fibroblasts")
      .rate("fibroblast_immigration");
}

}  // namespace

void fibroblasts(ModelBuilder& model) {
  model.species("fibroblasts", {.kind = Kind::cell,
                                .healthy = 1.0,
                                .about = "fibroblasts of the dermis, relative to healthy skin"});
  activation(model);
  division(model);
  crowding(model);
  migration(model);
}

}  // namespace skinheal::cascade
