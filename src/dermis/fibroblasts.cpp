// Fibroblasts: they refill the wound by division and by migration, and make its matrix.
//
// PDGF draws them in from the surrounding dermis and, with TGF-beta, makes them divide (see those
// files); they are most in the first and second week. Cells crowd each other, wound fibroblasts and
// dense matrix crowd them too. Division draws on a reserve that short intervals deplete (see
// reserve.cpp). On the provisional matrix some become myofibroblasts (see myofibroblasts.cpp).
//
//   d(fibroblasts)/dt = fibroblast_division (reserve S(pdgf) S(tgf_beta) - crowd) fibroblasts
//                       + fibroblast_immigration (S(pdgf) - fibroblasts)
//                       - proto_myofibroblasts.formation + proto_myofibroblasts.return
//   crowd = (1 - crowding_collagen) fibroblasts + crowding_myofibroblasts wound_fibroblasts
//           + crowding_collagen collagen_i / collagen_i_stock
//
// Papers: jin2011 (bounds of the rates).
#include "shelf.hpp"

namespace skinheal::cascade {
namespace {

void division(ModelBuilder& model) {
  model.parameter(
      "fibroblast_division",
      fitted(0.3107, "1/d", {0.15, 0.92}, "division of fibroblasts in healthy skin",
             {"jin2011", "mouse infarct, Table 4: growth 0.924 /d is the upper bound"}));
  model.process("fibroblasts.division")
      .about("fibroblasts divide")
      .produces("fibroblasts")
      .catalysed_by("fibroblasts")
      .catalysed_by("reserve")
      .rate("fibroblast_division");
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
      fitted(0.01631, "1/d", {0.01, 0.4}, "exchange of fibroblasts with the surrounding dermis", {},
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
  division(model);
  crowding(model);
  migration(model);
}

}  // namespace skinheal::cascade
