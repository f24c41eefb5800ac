// Monocytes: on their way from the blood to becoming macrophages.
//
// IL-1 calls them, and neutrophils call them more: a cascade without the second call cannot put
// macrophages a day after neutrophils. They turn into macrophages within hours of entering; this
// passage is the delay between the two peaks.
//
//   d(monocytes)/dt = monocyte_influx R(il1) + monocyte_neutrophil_influx R(neutrophils)
//                     - monocyte_maturation monocytes
//
// Papers: engelhardt1998 (the order of the peaks); the rates are fitted to it.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void monocytes(ModelBuilder& model) {
  model.parameter(
      "monocyte_influx",
      fitted(12, "1/d", {0.2, 12}, "influx of monocytes called by IL-1", {}, Grade::very_low));
  model.parameter("monocyte_half",
                  fitted(0.4369, "1", {0.3, 2}, "IL-1 at half of its call to monocytes"));
  model.parameter("monocyte_neutrophil_influx",
                  fitted(4.399, "1/d", {0.3, 25}, "influx of monocytes called by neutrophils", {},
                         Grade::very_low));
  model.parameter("monocyte_neutrophil_half",
                  fitted(2.09, "1", {0.5, 4}, "neutrophils at half of their call to monocytes"));
  model.parameter("monocyte_maturation",
                  fitted(3.161, "1/d", {1, 6}, "rate at which monocytes become macrophages", {},
                         Grade::very_low));
  model.species("monocytes", {.kind = Kind::cell,
                              .about = "monocytes in the tissue, on the scale of macrophages"});
  model.process("monocytes.influx")
      .about("IL-1 calls monocytes from the blood")
      .produces("monocytes")
      .rate("monocyte_influx")
      .requires_("il1", {.half = "monocyte_half"});
  model.process("monocytes.influx_after_neutrophils")
      .about("neutrophils call monocytes")
      .produces("monocytes")
      .rate("monocyte_neutrophil_influx")
      .requires_("neutrophils", {.half = "monocyte_neutrophil_half"});
  model.process("monocytes.maturation")
      .about("monocytes become inflammatory macrophages")
      .consumes("monocytes")
      .produces("macrophages_m1")
      .rate("monocyte_maturation");
}

}  // namespace skinheal::cascade
