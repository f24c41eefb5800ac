// Myofibroblasts: the strong matrix makers of a wound, by way of a proto form.
//
// On fibronectin and under tension a fibroblast becomes a proto-myofibroblast; with TGF-beta it
// matures, gains contractile fibres and makes many times the collagen of a resting cell. In human
// wounds the first are seen from day five, most in the third week (Betz 1992), and after two months
// they have died off. Without the proto stage they would appear on day three. A proto cell may turn
// back, a mature one dies.
//
//   proto_myofibroblasts.formation = proto_rate R(fibronectin) S(tgf_beta) fibroblasts
//   d(proto_myofibroblasts)/dt = formation - (proto_return + myofibroblast_maturation) proto
//   d(myofibroblasts)/dt = myofibroblast_maturation proto - myofibroblast_loss myofibroblasts
//
// Papers: betz1992b, jin2011, desmouliere1995.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void proto_form(ModelBuilder& model) {
  model.parameter(
      "proto_rate",
      fitted(
          0.2984, "1/d", {0.1, 2},
          "rate at which fibroblasts on plenty of provisional matrix become proto-myofibroblasts",
          {}, Grade::very_low));
  model.parameter(
      "proto_matrix_half",
      fitted(0.6003, "1", {0.2, 2}, "fibronectin at half of the formation of proto-myofibroblasts"));
  model.parameter("proto_return",
                  assumed(0.1, "1/d", {0.03, 0.3},
                          "rate at which proto-myofibroblasts turn back into fibroblasts"));
  model.species(
      "proto_myofibroblasts",
      {.kind = Kind::cell, .about = "proto-myofibroblasts, in units of healthy fibroblasts"});
  model.process("proto_myofibroblasts.formation")
      .about("fibroblasts on the provisional matrix become proto-myofibroblasts")
      .consumes("fibroblasts")
      .produces("proto_myofibroblasts")
      .rate("proto_rate")
      .requires_("fibronectin", {.half = "proto_matrix_half"});
  model.process("proto_myofibroblasts.return")
      .about("proto-myofibroblasts turn back")
      .consumes("proto_myofibroblasts")
      .produces("fibroblasts")
      .rate("proto_return");
}

void mature_form(ModelBuilder& model) {
  model.parameter("myofibroblast_maturation",
                  fitted(0.152, "1/d", {0.15, 0.6}, "rate at which proto-myofibroblasts mature",
                         {}, Grade::very_low));
  model.parameter("myofibroblast_loss",
                  fitted(0.1321, "1/d", {0.05, 0.2}, "apoptosis of myofibroblasts",
                         {"jin2011", "mouse infarct, Table 4: apoptosis 0.12 /d"}));
  model.species("myofibroblasts",
                {.kind = Kind::cell, .about = "myofibroblasts, in units of healthy fibroblasts"});
  model.process("myofibroblasts.maturation")
      .about("proto-myofibroblasts mature")
      .consumes("proto_myofibroblasts")
      .produces("myofibroblasts")
      .rate("myofibroblast_maturation");
  model.process("myofibroblasts.apoptosis")
      .about("myofibroblasts die")
      .consumes("myofibroblasts")
      .rate("myofibroblast_loss");
}

}  // namespace

void myofibroblasts(ModelBuilder& model) {
  proto_form(model);
  mature_form(model);
  model.observable("wound_fibroblasts",
                   {.about = "proto-myofibroblasts and myofibroblasts together"},
                   "proto_myofibroblasts + myofibroblasts");
}

}  // namespace skinheal::cascade
