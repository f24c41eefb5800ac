// Cooper et al. 2015, "Modeling the effects of systemic mediators on the inflammatory phase of
// wound healing".
//
//   phi = M / (1 + (N/Ninf)^2 + (C/Cm1)^2)
//   R1 = [kmpt D + kmp P + kmm M / (1 + (E/EMinf)^2) + kmn N] / (1 + (C/Cm2)^2)
//   R2 = (knpt D + knp P) / (1 + (C/Cn)^2)
//   P' = kpg P (1 - P/pinf) - kpb sb P / (mub + kbp P)
//        - kpn P N (1 + ken E) - kpm P phi (1 + kem E)
//   D' = - kptn D N (1 + ken E) - kptm D phi (1 + kem E) + mun N - mupt D
//   N' = snr R2 / (munr + R2) / (1 + (E/ENinf)^2) - knm N phi - mun N
//   M' = smr R1 / (mumr + R1) - mum M
//
// Pathogens, debris, neutrophils, macrophages; estrogen E and cortisol C are constants. Amounts
// without unit, days (the encoding says so). Neutrophils hold macrophages back (phi) and leave
// debris when they die, so debris goes in two waves.
//
// *A slip in the encoding.* There the first loss of debris has (1 + ken N) where all its
// neighbours have (1 + ken E). The parameter `debris.encoded_slip` says which is run: 1 as encoded
// (the default: it is what was read), 0 with estrogen.
//
// Not in words: phi, whose two brakes add up below one fraction instead of multiplying, and R1, in
// which a single summand is braked. Both are observables, and so is R2, the argument of a
// saturation. (1 + ken E) is written times(...): stimulated_by saturates, this does not.
#include "published/numbers.hpp"
#include "published/shelf.hpp"
#include "skinheal/model_builder.hpp"

namespace skinheal {
namespace {

constexpr Encoding encoding("cooper2015");

Quantity plain(double value, std::string meaning, const std::string& symbol) {
  return encoding.printed(value, "1", std::move(meaning), symbol);
}

Quantity per_day(double value, std::string meaning, const std::string& symbol) {
  return encoding.printed(value, "1/d", std::move(meaning), symbol);
}

void write_species(ModelBuilder& model) {
  const auto one = [&](const std::string& name, Kind kind, double start,
                       const char* about) {
    model.parameter(name + ".start", plain(start, name + " at the start", "initial value"));
    model.species(name, {.kind = kind, .about = about, .healthy_as = name + ".start"});
  };
  one("pathogens", Kind::cell, 0.1, "pathogens");
  one("debris", Kind::fluid, 2, "dead tissue and dead cells");
  one("neutrophils", Kind::cell, 0.1, "neutrophils");
  one("macrophages", Kind::cell, 0, "macrophages");
}

void write_mediators(ModelBuilder& model) {
  model.parameter("estrogen", plain(0, "estrogen, constant", "E"));
  model.parameter("cortisol", plain(0, "cortisol, constant", "C"));
  model.parameter("neutrophil_boost", plain(5.37, "boost of neutrophils by estrogen", "ken"));
  model.parameter("macrophage_boost", plain(4.97, "boost of macrophages by estrogen", "kem"));
  model.parameter("debris.encoded_slip",
                  assumed(1, "1", {1, 1}, "1: the debris equation as encoded, with (1 + ken N); "
                                             "0: with (1 + ken E) like its neighbours"));
}

// phi: macrophages that are free to eat.
void write_free_macrophages(ModelBuilder& model) {
  model.parameter("hold_by_neutrophils", plain(0.11, "neutrophils that hold back half of the "
                                                     "macrophages", "Ninf"));
  model.parameter("hold_by_cortisol", plain(72.84, "cortisol that holds back half of the "
                                                   "macrophages", "Cm1"));
  model.observable("free_macrophages",
                   {.about = "phi, macrophages that neutrophils and cortisol do not hold back",
                    .source = {"cooper2015", "encoding"}},
                   "macrophages / (1 + (neutrophils / hold_by_neutrophils)^2 + "
                   "(cortisol / hold_by_cortisol)^2)");
}

void write_calls(ModelBuilder& model) {
  model.parameter("macrophage_call.debris", per_day(41.5, "call by debris", "kmpt"));
  model.parameter("macrophage_call.pathogens", per_day(18.52, "call by pathogens", "kmp"));
  model.parameter("macrophage_call.macrophages", per_day(0.06, "call by macrophages", "kmm"));
  model.parameter("macrophage_call.neutrophils", per_day(10.58, "call by neutrophils", "kmn"));
  model.parameter("macrophage_call.estrogen", plain(5, "estrogen that halves the call by "
                                                       "macrophages", "EMinf"));
  model.parameter("macrophage_call.cortisol", plain(13.06, "cortisol that halves the call", "Cm2"));
  model.observable("call_for_macrophages", {.unit = "1/d", .about = "R1, what calls macrophages",
                                            .source = {"cooper2015", "encoding"}},
                   "(macrophage_call.debris * debris + macrophage_call.pathogens * pathogens + "
                   "macrophage_call.macrophages * macrophages / "
                   "(1 + (estrogen / macrophage_call.estrogen)^2) + "
                   "macrophage_call.neutrophils * neutrophils) / "
                   "(1 + (cortisol / macrophage_call.cortisol)^2)");
  model.parameter("neutrophil_call.debris", per_day(2.97, "call by debris", "knpt"));
  model.parameter("neutrophil_call.pathogens", per_day(17.58, "call by pathogens", "knp"));
  model.parameter("neutrophil_call.cortisol", plain(175.72, "cortisol that halves the call", "Cn"));
  model.observable("call_for_neutrophils", {.unit = "1/d", .about = "R2, what calls neutrophils",
                                            .source = {"cooper2015", "encoding"}},
                   "(neutrophil_call.debris * debris + neutrophil_call.pathogens * pathogens) / "
                   "(1 + (cortisol / neutrophil_call.cortisol)^2)");
}

void write_pathogens(ModelBuilder& model) {
  model.process("pathogens.growth").produces("pathogens").catalysed_by("pathogens")
      .crowded_by({{"pathogens"}}, plain(20, "pathogens that find room", "pinf"))
      .rate(per_day(14.4, "growth of pathogens", "kpg"));
  model.parameter("local_kill", per_day(14.4, "killing by the local response", "kpb"));
  model.parameter("local_source", per_day(0.12, "source of the local response", "sb"));
  model.parameter("local_decay", per_day(0.048, "decay of the local response", "mub"));
  model.parameter("local_use", per_day(0.2, "use of the local response by pathogens", "kbp"));
  model.process("pathogens.local_response").consumes("pathogens")
      .inhibited_by("pathogens", {.half = "local_decay / local_use"})
      .rate("local_kill * local_source / local_decay");
  model.process("pathogens.eaten_by_neutrophils").consumes("pathogens").catalysed_by("neutrophils")
      .times("1 + neutrophil_boost * estrogen")
      .rate(per_day(35.03, "killing by neutrophils", "kpn"));
  model.process("pathogens.eaten_by_macrophages").consumes("pathogens")
      .catalysed_by("free_macrophages").times("1 + macrophage_boost * estrogen")
      .rate(per_day(34.8, "killing by macrophages", "kpm"));
}

void write_debris(ModelBuilder& model) {
  model.process("debris.eaten_by_neutrophils").consumes("debris").catalysed_by("neutrophils")
      .times("1 + neutrophil_boost * "
             "(debris.encoded_slip * neutrophils + (1 - debris.encoded_slip) * estrogen)")
      .rate(per_day(2.03, "clearance by neutrophils", "kptn"));
  model.process("debris.eaten_by_macrophages").consumes("debris").catalysed_by("free_macrophages")
      .times("1 + macrophage_boost * estrogen")
      .rate(per_day(3.16, "clearance by macrophages", "kptm"));
  model.process("debris.decay").consumes("debris")
      .rate(per_day(0.37, "decay of debris by itself", "mupt"));
}

void write_cells(ModelBuilder& model) {
  model.process("neutrophils.arrival").produces("neutrophils")
      .requires_("call_for_neutrophils", {.half = per_day(3.3, "call of half effect", "munr")})
      .inhibited_by("estrogen", {.half = plain(6.8, "estrogen that halves the arrival", "ENinf"),
                                 .exponent = 2})
      .rate(per_day(0.38, "arrival of neutrophils at most", "snr"));
  model.process("neutrophils.eaten_by_macrophages").consumes("neutrophils")
      .catalysed_by("free_macrophages")
      .rate(per_day(6.42, "clearance of neutrophils by macrophages", "knm"));
  model.process("neutrophils.death").about("a neutrophil that is not eaten becomes debris")
      .consumes("neutrophils").produces("debris")
      .rate(per_day(1.02, "death of neutrophils", "mun"));
  model.process("macrophages.arrival").produces("macrophages")
      .requires_("call_for_macrophages", {.half = per_day(0.54, "call of half effect", "mumr")})
      .rate(per_day(0.17, "arrival of macrophages at most", "smr"));
  model.process("macrophages.removal").consumes("macrophages")
      .rate(per_day(0.5, "loss of macrophages", "mum"));
}

Model build() {
  ModelBuilder model("cooper2015");
  model.starts_wounded();
  write_species(model);
  write_mediators(model);
  write_free_macrophages(model);
  write_calls(model);
  write_pathogens(model);
  write_debris(model);
  write_cells(model);
  return model.seal();
}

std::map<std::string, double> mended(std::map<std::string, double> more = {}) {
  more.emplace("debris.encoded_slip", 0.0);
  return more;
}

}  // namespace

PublishedModel cooper2015_published() {
  return {.name = "cooper2015",
          .about = "pathogens, debris, neutrophils and macrophages in the first days, under "
                   "estrogen and cortisol",
          .source = {"cooper2015", "encoding"},
          .build = build,
          .quantities = {{"pathogens", "pathogens"},
                         {"debris", "debris"},
                         {"neutrophils", "neutrophils"},
                         {"macrophages", "macrophages"}},
          .horizon = 12.0,
          .variants = {
              {"as_encoded", "the debris equation with the slip of the encoding", {}, {}},
              {"with_estrogen_term", "the debris equation mended, no estrogen", mended(), {}},
              {"estrogen", "mended, much estrogen", mended({{"estrogen", 5.0}}), {}},
              {"cortisol", "mended, much cortisol", mended({{"cortisol", 10.0}}), {}},
              {"sterile", "as encoded, without pathogens", {{"pathogens.start", 0.0}}, {}},
          }};
}

}  // namespace skinheal
