// KGF: the dermis tells the epidermis to cover and to divide.
//
// Fibroblasts under the wound and in its margin make it, much more when IL-1 stirs them (see
// il1.cpp): in mouse wounds it rises strongly within a day (Werner 1992, as it is cited). It speeds
// the division of keratinocytes. What the margin and lymphocytes send reaches the zone even when
// its own fibroblasts are lost. KGF on the speed of the front was tried and left out: a deeper
// needle then closed sooner than a shallower one.
//
//   d(kgf)/dt = kgf_decay ((kgf_margin + kgf_fibroblasts fibroblasts) S(il1) - kgf)
//               + basal production
//   stirs: keratinocytes_proliferating.division
//
// Papers: werner1992.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void production(ModelBuilder& model) {
  model.parameter(
      "kgf_margin",
      assumed(0.3, "1", {0.1, 0.5},
              "share of healthy KGF that reaches the zone from its margin and from lymphocytes"));
  model.parameter(
      "kgf_fibroblasts",
      assumed(0.5, "1", {0.3, 0.7}, "share of healthy KGF that fibroblasts of the zone make"));
  model.process("kgf.margin")
      .about("the margin and lymphocytes send KGF")
      .produces("kgf")
      .rate("kgf_decay * kgf_margin");
  model.process("kgf.fibroblasts")
      .about("fibroblasts make KGF")
      .produces("kgf")
      .catalysed_by("fibroblasts")
      .rate("kgf_decay * kgf_fibroblasts");
}

void division_stirred(ModelBuilder& model) {
  model.parameter(
      "division_kgf_gain",
      fitted(0.3265, "1", {0.3, 3}, "largest relative gain of keratinocyte division by KGF", {},
             Grade::very_low));
  model.parameter("division_kgf_half",
                  assumed(4, "1", {2, 10}, "KGF at half of its gain of keratinocyte division"));
  model.modify("keratinocytes_proliferating.division")
      .stimulated_by("kgf", {.gain = "division_kgf_gain", .half = "division_kgf_half"});
}

}  // namespace

void kgf(ModelBuilder& model) {
  model.parameter("kgf_decay", assumed(4, "1/d", {3, 6}, "decay of KGF"));
  model.species("kgf", {.kind = Kind::signal,
                        .healthy = 1.0,
                        .about = "keratinocyte growth factor, relative to healthy skin"});
  production(model);
  model.process("kgf.decay").about("KGF is bound and degraded").consumes("kgf").rate("kgf_decay");
  division_stirred(model);
}

}  // namespace skinheal::cascade
