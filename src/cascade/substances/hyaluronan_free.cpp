// Free hyaluronan: a papule that binds water and is gone within days.
//
// In rabbit skin half of it leaves in half a day to a day; at 10 mg/mL and more it first stays for
// about a day, at 5 mg/mL it does not (Reed 1990). What counts is the concentration in the papule
// and not that in the whole layer, so the space that it was injected into is kept as well:
//
//   concentration = hyaluronan_free papule / (papule^2 + 1e-12), the quotient without its pole
//   d(hyaluronan_free)/dt = - free_loss hyaluronan_free / (1 + (concentration / entangled)^4)
//   d(papule)/dt = - papule_loss papule
//
// Amounts are in units of what healthy dermis holds (about 0.4 mg/mL, textbook), so 25 is 10 mg/mL.
// It holds water (see observables/hydration.cpp). No effect on cells is modelled: a published model
// lets hyaluronan turn macrophages, and cultures make more collagen in it, but neither was measured
// in skin that it was injected into. Papers: reed1990, nakab2020, deglesne2016.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void numbers(ModelBuilder& model) {
  model.parameter("free_loss",
                  derived(0.98, "1/d", {0.69, 1.39}, "loss of free hyaluronan from skin",
                          {"reed1990",
                           "abstract: half-life 0.5 to 1 d at 5 mg/mL or less; ln 2 over each, "
                           "geometric mean"},
                          Grade::moderate));
  model.parameter("entangled",
                  derived(17.5, "1", {12.5, 25},
                          "concentration at which the papule holds back half of its loss",
                          {"reed1990",
                           "abstract: no lag at 5 mg/mL, a full one at 10; geometric middle 7 "
                           "mg/mL over 0.4 mg/mL of healthy dermis"}));
  model.parameter("papule_loss",
                  assumed(0.1, "1/d", {0.03, 0.3},
                          "closing of the space that the papule took, slower than its content"));
}

}  // namespace

void hyaluronan_free(ModelBuilder& model) {
  numbers(model);
  model.species("hyaluronan_free",
                {.kind = Kind::agent,
                 .about = "injected free hyaluronan, in units of what healthy dermis holds"});
  model.species("papule", {.kind = Kind::agent,
                           .about = "share of the dermis that free hyaluronan was injected into"});
  model.observable("papule_concentration",
                   {.about = "free hyaluronan within its papule, relative to healthy dermis",
                    .source = {"reed1990", "abstract"}},
                   "hyaluronan_free * papule / (papule^2 + 1e-12)");
  model.process("hyaluronan_free.loss")
      .about("free hyaluronan disentangles, is drained and degraded")
      .consumes("hyaluronan_free")
      .rate("free_loss")
      .inhibited_by("papule_concentration", {.half = "entangled", .exponent = 4});
  model.process("papule.closing")
      .about("the space of the papule closes")
      .consumes("papule")
      .rate("papule_loss");
}

}  // namespace skinheal::cascade
