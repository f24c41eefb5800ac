// Redness and swelling, as an eye reads them.
//
// Two vasodilators on two clocks: the flush of the first hour, and IL-1 with inflammatory
// macrophages over days. A flare is wider than its needle, so the flush saturates early. How long
// skin stays red is read above a fixed threshold, about 0.1 here, so the duration grows with the
// logarithm of the injury: an hour after 0.3 mm needles, days after 1.5 mm.
//
//   perfusion = flush / (flush + flush_half)
//   erythema  = erythema_flush perfusion + erythema_il1 il1 + erythema_m1 macrophages_m1
//   oedema    = perfusion + oedema_il1 il1 + oedema_neutrophils neutrophils
//               + oedema_fluid injected_fluid
//
// No curve of redness by needle depth exists; swelling after a session was not measured at all.
// Papers: bal2008, donnelly2014, chu2021, groth1998, microdialysisthesis.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void erythema(ModelBuilder& model) {
  model.parameter("erythema_flush",
                  fitted(1.078, "1", {0.15, 2}, "redness by a full flush", {}, Grade::very_low));
  model.parameter("erythema_il1", fitted(0.797, "1", {0.3, 6}, "redness by an IL-1 level of 1", {},
                                         Grade::very_low));
  model.parameter("erythema_m1",
                  fitted(0.07388, "1", {0.05, 4},
                         "redness by an inflammatory macrophage level of 1", {}, Grade::very_low));
  model.observable(
      "erythema",
      {.about = "redness above rest, 1 is clearly red",
       .source = {"bal2008", "abstract"}},
      "erythema_flush * perfusion + erythema_il1 * il1 + erythema_m1 * macrophages_m1");
}

void oedema(ModelBuilder& model) {
  model.parameter(
      "oedema_il1",
      assumed(0.3, "1", {0.1, 1}, "swelling by an IL-1 level of 1, against that of a full flush"));
  model.parameter("oedema_neutrophils",
                  assumed(0.1, "1", {0, 0.5},
                          "swelling by a neutrophil level of 1, against that of a full flush"));
  model.parameter("oedema_fluid", assumed(1, "1", {0.5, 2},
                                          "swelling by injected water of the tissue's own volume, "
                                          "against that of a full flush"));
  model.observable("oedema",
                   {.about = "swelling above rest, 1 is that of a full flush",
                    .source = {"groth1998", "abstract"},
                    .grade = Grade::very_low},
                   "perfusion + oedema_il1 * il1 + oedema_neutrophils * neutrophils"
                   " + oedema_fluid * injected_fluid");
}

}  // namespace

void redness(ModelBuilder& model) {
  model.parameter("flush_half",
                  assumed(0.005, "1", {0.001, 0.05},
                          "flush at half of its redness: a flare is wider than its needle"));
  model.observable("perfusion",
                   {.about = "blood flow above rest by histamine and axon reflex, 1 at most",
                    .source = {"microdialysisthesis", "abstract"}},
                   "flush / (flush + flush_half)");
  erythema(model);
  oedema(model);
}

}  // namespace skinheal::cascade
