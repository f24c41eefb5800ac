// Hair: follicles that growth factors call back into growth, where some have gone.
//
// `hair_growth` are the odds of a miniaturised follicle to grow hair against not to, relative to
// before; where none is miniaturised there is nothing to gain. The measured anchor is PRP: 141.9 to
// 177.5 hairs per cm2 (+25 %) in pooled before-and-after groups (Georgescu 2022). Growth factors of
// platelets calling follicles into growth is a plausible pathway; PDGF stands for their mixture,
// and the fourth power for a threshold above what a needle alone sets free: needling without a drug
// is untested, both trials added minoxidil, which is not modelled, and they differ fifty-fold.
//
//   d(hair_growth)/dt = hair_cycle (S4(pdgf) - hair_growth)
//   hair_density = hair_density_healthy hair_kept hair_growth
//                  / (1 - hair_kept + hair_kept hair_growth)
//
// with hair_kept the share of hairs before treatment. A follicle that was called stays for months.
// Papers: georgescu2022, dhurat2013, kumar2018, barman1965.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void cycle(ModelBuilder& model) {
  model.parameter("hair_cycle",
                  assumed(0.004, "1/d", {0.002, 0.01},
                          "rate at which called follicles fall back to their odds before"));
  model.parameter("hair_gain",
                  fitted(1200, "1", {50, 5000},
                         "largest relative gain of follicles' entry into growth by growth factors",
                         {"georgescu2022", "abstract: +25 % after courses of PRP"},
                         Grade::very_low));
  model.parameter("hair_half", assumed(5, "1", {4, 16}, "PDGF at half of this gain"));
  model.species("hair_growth",
                {.kind = Kind::record,
                 .healthy = 1.0,
                 .about = "odds of miniaturised follicles to grow hair, relative to before"});
  model.process("hair_growth.call")
      .about("growth factors call follicles into growth")
      .produces("hair_growth")
      .rate("hair_cycle")
      .stimulated_by("pdgf", {.gain = "hair_gain", .half = "hair_half", .exponent = 4});
  model.process("hair_growth.rest")
      .about("follicles go back to rest")
      .consumes("hair_growth")
      .rate("hair_cycle");
}

void density(ModelBuilder& model) {
  model.parameter("hair_density_healthy",
                  measured(2.23, "1/mm2", {0, 12}, "hairs of this site, none missing",
                           {"barman1965", "BioNumbers 116431: scalp, 223 per cm2"}, Grade::low));
  model.parameter("hair_kept", assumed(1, "1", {1, 1},
                                       "share of hairs that pattern hair loss has left, 1 for all; "
                                       "by definition"));
  model.observable("hair_density",
                   {.unit = "1/mm2",
                    .about = "hairs per area; a response only where hair was lost",
                    .source = {"georgescu2022", "abstract"},
                    .grade = Grade::very_low},
                   "hair_density_healthy * hair_kept * hair_growth"
                   " / (1 - hair_kept + hair_kept * hair_growth)");
}

}  // namespace

void hair(ModelBuilder& model) {
  cycle(model);
  density(model);
}

}  // namespace skinheal::cascade
