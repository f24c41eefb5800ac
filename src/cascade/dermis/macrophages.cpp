// Macrophages: first inflammatory (m1), then repairing (m2).
//
// Most macrophages are seen on day two of a closed human wound (Engelhardt 1998) and are back near
// rest after three weeks (Tarran 2006). The inflammatory form is ahead at first and the repairing
// one by the end of the week (Deonarine 2007). One turns into the other, a little faster with
// TGF-beta (see tgf_beta.cpp). Healthy dermis holds resident macrophages of the repairing form;
// they renew themselves. Two names for a spectrum of cells: a choice that most models make.
//
//   d(macrophages_m1)/dt = monocytes.maturation - (macrophage_switch S(tgf_beta) + m1_loss) m1
//   d(macrophages_m2)/dt = macrophage_switch S(tgf_beta) m1 + m2_loss (1 - m2)
//
// Papers: engelhardt1998, tarran2006, deonarine2007, jin2011.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void inflammatory(ModelBuilder& model) {
  model.parameter("macrophage_switch",
                  fitted(0.3514, "1/d", {0.15, 0.8},
                         "rate at which inflammatory macrophages turn into repairing ones", {},
                         Grade::very_low));
  model.parameter("m1_loss", fitted(0.8273, "1/d", {0.2, 1.2}, "loss of inflammatory macrophages",
                                    {"jin2011", "mouse infarct, Table 4: removal 0.6 /d"}));
  model.species("macrophages_m1",
                {.kind = Kind::cell,
                 .about = "inflammatory macrophages, 1 is the healthy number of all macrophages"});
  model.process("macrophages_m1.switch")
      .about("inflammatory macrophages turn into repairing ones")
      .consumes("macrophages_m1")
      .produces("macrophages_m2")
      .rate("macrophage_switch");
  model.process("macrophages_m1.loss")
      .about("inflammatory macrophages die or leave")
      .consumes("macrophages_m1")
      .rate("m1_loss");
}

void repairing(ModelBuilder& model) {
  model.parameter("m2_loss", fitted(0.3355, "1/d", {0.07, 0.6}, "loss of repairing macrophages",
                                    {"jin2011", "mouse infarct, Table 4"}));
  model.species("macrophages_m2",
                {.kind = Kind::cell,
                 .healthy = 1.0,
                 .about = "repairing and resident macrophages, relative to healthy skin"});
  model.process("macrophages_m2.loss")
      .about("repairing macrophages die or leave")
      .consumes("macrophages_m2")
      .rate("m2_loss");
}

}  // namespace

void macrophages(ModelBuilder& model) {
  inflammatory(model);
  repairing(model);
}

}  // namespace skinheal::cascade
