// IL-1 and its like (TNF, IL-6, IL-8): the early cytokines that call leukocytes.
//
// Around a single needle track in human skin they peak at five to eight hours and are clearly lower
// at a day (Sjogren 2009). Alarm starts them, inflammatory macrophages keep them up a little, and
// repairing macrophages brake both. IL-1, monocytes and macrophages form the loop whose gain at
// health must stay below one: plausible rates ran away into chronic inflammation.
//
//   d(il1)/dt = il1_turnover ((alarm + il1_macrophages R(macrophages_m1)) B(macrophages_m2) - il1)
//   stirs: keratinocytes_proliferating.division, mmp.fibroblasts, kgf.margin, kgf.fibroblasts
//
// What it calls or releases and what would not be without it stands with the cell: neutrophils,
// monocytes, hyaluronan. Papers: sjogren2009, werner1992 (KGF).
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void production(ModelBuilder& model) {
  model.parameter("il1_macrophages", fitted(0.01, "1", {0.01, 0.3},
                                            "IL-1 that plenty of inflammatory macrophages keep up",
                                            {}, Grade::very_low));
  model.parameter(
      "il1_m1_half",
      assumed(1, "1", {0.5, 2}, "inflammatory macrophages at half of the IL-1 that they keep up"));
  model.parameter(
      "il1_brake_half",
      fitted(2.428, "1", {2, 12}, "repairing macrophages at which IL-1 is half of that without any",
             {}, Grade::very_low));
  const Saturation brake{.half = "il1_brake_half"};
  model.process("il1.release")
      .about("alarm makes cells of the dermis release IL-1")
      .produces("il1")
      .catalysed_by("alarm")
      .rate("il1_turnover")
      .inhibited_by("macrophages_m2", brake);
  model.process("il1.macrophages")
      .about("inflammatory macrophages keep IL-1 up")
      .produces("il1")
      .rate("il1_turnover * il1_macrophages")
      .requires_("macrophages_m1", {.half = "il1_m1_half"})
      .inhibited_by("macrophages_m2", brake);
}

void keratinocytes_stirred(ModelBuilder& model) {
  model.parameter("division_wound_gain",
                  fitted(0.4377, "1", {0.2, 3},
                         "largest relative gain of keratinocyte division by IL-1 from the dermis",
                         {}, Grade::very_low));
  model.parameter("division_wound_half",
                  assumed(0.5, "1", {0.2, 1}, "IL-1 at half of its gain of keratinocyte division"));
  model.modify("keratinocytes_proliferating.division")
      .stimulated_by("il1", {.gain = "division_wound_gain", .half = "division_wound_half"});
}

void dermis_stirred(ModelBuilder& model) {
  model.parameter(
      "mmp_il1_gain",
      assumed(3, "1", {1, 8}, "largest relative gain of collagenase of fibroblasts by IL-1"));
  model.parameter("mmp_il1_half",
                  assumed(0.5, "1", {0.2, 1}, "IL-1 at half of its gain of collagenase"));
  model.parameter("kgf_il1_gain",
                  fitted(7.801, "1", {3, 60}, "largest relative gain of KGF by IL-1",
                         {"werner1992", "as cited: strong rise within 24 h"}, Grade::very_low));
  model.parameter("kgf_il1_half", assumed(0.5, "1", {0.2, 2}, "IL-1 at half of its gain of KGF"));
  model.modify("mmp.fibroblasts")
      .stimulated_by("il1", {.gain = "mmp_il1_gain", .half = "mmp_il1_half"});
  for (const auto* source : {"kgf.margin", "kgf.fibroblasts"}) {
    model.modify(source).stimulated_by("il1", {.gain = "kgf_il1_gain", .half = "kgf_il1_half"});
  }
}

}  // namespace

void il1(ModelBuilder& model) {
  model.parameter("il1_turnover",
                  fitted(3.848, "1/d", {3, 9}, "turnover of IL-1 and its like",
                         {"sjogren2009", "abstract: peak at 5 to 8 h, clearly lower at 24 h"}));
  model.species("il1", {.kind = Kind::signal,
                        .about = "IL-1 and its like in the dermis, on the scale of alarm"});
  production(model);
  model.process("il1.decay").about("IL-1 is degraded").consumes("il1").rate("il1_turnover");
  keratinocytes_stirred(model);
  dermis_stirred(model);
}

}  // namespace skinheal::cascade
