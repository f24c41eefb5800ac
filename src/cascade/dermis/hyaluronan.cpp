// Hyaluronan: the sugar that holds water and lets cells through.
//
// In open human wounds it is high on day one, falls, and is high again at the end of the first
// week (Dechert 2006): first what comes with the clot and what IL-1 makes the margin release, then
// what fibroblasts make under TGF-beta (see tgf_beta.cpp) and as wound fibroblasts. Half of it is
// renewed in a day or less (Reed 1990).
//
//   d(hyaluronan)/dt = hyaluronan_decay (hyaluronan_platelets platelets + hyaluronan_il1 R(il1)
//       + hyaluronan_fibroblasts fibroblasts S(tgf_beta)
//       + hyaluronan_myofibroblasts wound_fibroblasts - hyaluronan) + basal production
//
// Papers: dechert2006, reed1990.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void early(ModelBuilder& model) {
  model.parameter(
      "hyaluronan_platelets",
      fitted(11.72, "1", {0.3, 15}, "hyaluronan that comes with a full clot", {}, Grade::very_low));
  model.parameter("hyaluronan_il1",
                  fitted(9.3, "1", {0.5, 12}, "hyaluronan that IL-1 makes the margin release", {},
                         Grade::very_low));
  model.parameter(
      "hyaluronan_il1_half",
      assumed(0.5, "1", {0.2, 2}, "IL-1 at half of the hyaluronan that the margin releases"));
  model.process("hyaluronan.clot")
      .about("hyaluronan comes with the clot")
      .produces("hyaluronan")
      .catalysed_by("platelets")
      .rate("hyaluronan_decay * hyaluronan_platelets");
  model.process("hyaluronan.margin")
      .about("the margin releases hyaluronan under IL-1")
      .produces("hyaluronan")
      .rate("hyaluronan_decay * hyaluronan_il1")
      .requires_("il1", {.half = "hyaluronan_il1_half"});
}

void late(ModelBuilder& model) {
  model.parameter(
      "hyaluronan_fibroblasts",
      assumed(0.9, "1", {0.5, 1}, "share of healthy hyaluronan that fibroblasts of the zone make"));
  model.parameter("hyaluronan_myofibroblasts",
                  fitted(0.2, "1", {0.2, 4}, "hyaluronan made by a wound fibroblast level of 1", {},
                         Grade::very_low));
  model.process("hyaluronan.fibroblasts")
      .about("fibroblasts make hyaluronan")
      .produces("hyaluronan")
      .catalysed_by("fibroblasts")
      .rate("hyaluronan_decay * hyaluronan_fibroblasts");
  model.process("hyaluronan.myofibroblasts")
      .about("wound fibroblasts make hyaluronan")
      .produces("hyaluronan")
      .catalysed_by("wound_fibroblasts")
      .rate("hyaluronan_decay * hyaluronan_myofibroblasts");
}

}  // namespace

void hyaluronan(ModelBuilder& model) {
  model.parameter("hyaluronan_decay",
                  measured(1, "1/d", {0.69, 1.39}, "renewal of hyaluronan",
                           {"reed1990", "abstract: half-life 0.5 to 1 d"}, Grade::low));
  model.species("hyaluronan", {.kind = Kind::fluid,
                               .healthy = 1.0,
                               .about = "hyaluronan of the dermis, relative to healthy skin"});
  early(model);
  late(model);
  model.process("hyaluronan.decay")
      .about("hyaluronan is drained and degraded")
      .consumes("hyaluronan")
      .rate("hyaluronan_decay");
}

}  // namespace skinheal::cascade
