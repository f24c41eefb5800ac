// Neutrophils: the first leukocytes, called from the blood by IL-1 and its like.
//
// In closed human wounds most are seen on the first day (Engelhardt 1998), in open ones on days two
// to three (Dechert 2006), because an open surface keeps the alarm up. A neutrophil in tissue lives
// about a day; the dead are removed by macrophages, which speeds their loss.
//
//   d(neutrophils)/dt = neutrophil_influx R(il1)
//                       - (neutrophil_loss + neutrophil_efferocytosis macrophages_m1) neutrophils
//
// The scale is arbitrary and set by the influx. Papers: engelhardt1998, dechert2006, lahoz2016.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void neutrophils(ModelBuilder& model) {
  model.parameter(
      "neutrophil_influx",
      assumed(3, "1/d", {3, 3}, "influx of neutrophils at full alarm; sets their scale"));
  model.parameter("neutrophil_half",
                  fitted(2.5, "1", {0.2, 2.5}, "IL-1 at half of the influx of neutrophils", {},
                         Grade::very_low));
  model.parameter("neutrophil_loss",
                  fitted(0.6, "1/d", {0.6, 2}, "death of neutrophils in tissue",
                         {"lahoz2016", "abstract: blood half-life 13 to 19 h"}));
  model.parameter("neutrophil_efferocytosis",
                  fitted(0.01148, "1/d", {0.01, 2},
                         "removal of neutrophils by an inflammatory macrophage level of 1", {},
                         Grade::very_low));
  model.parameter("dying_neutrophils",
                  assumed(0.02, "1", {0, 0.05}, "debris left by a dying neutrophil level of 1"));
  model.species(
      "neutrophils",
      {.kind = Kind::cell, .about = "neutrophils in the tissue, on a scale set by their influx"});
  model.process("neutrophils.influx")
      .about("IL-1 calls neutrophils from the blood")
      .produces("neutrophils")
      .rate("neutrophil_influx")
      .requires_("il1", {.half = "neutrophil_half"});
  model.process("neutrophils.death")
      .about("neutrophils die and leave a little debris")
      .consumes("neutrophils")
      .produces("debris", "dying_neutrophils")
      .rate("neutrophil_loss");
  model.process("neutrophils.efferocytosis")
      .about("macrophages remove neutrophils")
      .consumes("neutrophils")
      .catalysed_by("macrophages_m1")
      .rate("neutrophil_efferocytosis");
}

}  // namespace skinheal::cascade
