// Adler et al. 2020, "Principles of cell circuits for tissue repair and fibrosis".
//
//   F' = F [l1 P / (k1 + P) (1 - F/K) - mu]            myofibroblasts, cells/mL
//   M' = M [l2 C / (k2 + C) - mu] + I(t)               macrophages, cells/mL
//   C' = b1 F - a1 M C / (k2 + C) - g C                CSF, molecules/mL
//   P' = b2 M + b3 F - a2 F P / (k1 + P) - g P         PDGF, molecules/mL
//
// Two cells that feed each other: after a short injury both fade (healing), after a long or a
// repeated one they keep each other for ever (hot fibrosis), and the decision between the two is
// slow. I(t), the monocytes that an injury calls, is the parameter `macrophages.influx.rate`,
// turned for the length of a pulse.
//
// Every term is said in words of the ledger: a x/(k + x) taken from x itself is
// consumes(x).inhibited_by(x) with the rate a/k. Rates that the source gives in molecules per cell
// and minute are written per day (times 1440). No skin in it: parameters are of no organ, cells
// fade without a floor, there is no collagen. Not advice on how often to needle.
#include "published/numbers.hpp"
#include "published/shelf.hpp"
#include "skinheal/model_builder.hpp"

namespace skinheal {
namespace {

constexpr Encoding encoding("adler2020");

// The source prints molecules per cell and minute.
Quantity per_minute(double value, std::string meaning, const std::string& symbol) {
  constexpr double minutes_per_day = 1440.0;
  const double daily = value * minutes_per_day;
  return derived(daily, "molecules/cell/d", {daily, daily}, std::move(meaning),
                 {"adler2020", "encoding, " + symbol + ", per minute there"});
}

void write_species(ModelBuilder& model) {
  for (const std::string cell : {"myofibroblasts", "macrophages"}) {
    model.parameter(cell + ".start", encoding.printed(1, "cells/mL", cell + " at the start",
                                                      "initial value"));
    model.species(cell, {.kind = Kind::cell, .unit = "cells/mL", .about = cell,
                         .healthy_as = cell + ".start"});
  }
  model.species("csf", {.kind = Kind::signal, .unit = "molecules/mL",
                        .about = "colony-stimulating factor, on which macrophages live"});
  model.species("pdgf", {.kind = Kind::signal, .unit = "molecules/mL",
                         .about = "PDGF, on which myofibroblasts live"});
}

void write_shared_numbers(ModelBuilder& model) {
  model.parameter("capacity", encoding.printed(1e6, "cells/mL", "myofibroblasts that find room",
                                               "K"));
  model.parameter("pdgf_half", encoding.printed(1e9, "molecules/mL", "PDGF of half effect", "k1"));
  model.parameter("csf_half", encoding.printed(1e9, "molecules/mL", "CSF of half effect", "k2"));
  model.parameter("removal", encoding.printed(0.3, "1/d", "loss of either cell", "mu"));
  model.parameter("decay", encoding.printed(2, "1/d", "decay of either factor", "gamma"));
}

void write_cells(ModelBuilder& model) {
  model.process("myofibroblasts.growth").produces("myofibroblasts").catalysed_by("myofibroblasts")
      .requires_("pdgf", {.half = "pdgf_half"}).crowded_by({{"myofibroblasts"}}, "capacity")
      .rate(encoding.printed(0.9, "1/d", "growth of myofibroblasts in plenty of PDGF", "lambda1"));
  model.process("myofibroblasts.removal").consumes("myofibroblasts").rate("removal");
  model.process("macrophages.growth").produces("macrophages").catalysed_by("macrophages")
      .requires_("csf", {.half = "csf_half"})
      .rate(encoding.printed(0.8, "1/d", "growth of macrophages in plenty of CSF", "lambda2"));
  model.process("macrophages.removal").consumes("macrophages").rate("removal");
  model.process("macrophages.influx").about("monocytes called by an injury").produces("macrophages")
      .rate(encoding.printed(0, "cells/mL/d", "monocyte influx, none between injuries",
                             "I(t)"));
}

void write_factors(ModelBuilder& model) {
  model.process("csf.release").produces("csf").catalysed_by("myofibroblasts")
      .rate(per_minute(470, "CSF from one myofibroblast", "beta1"));
  model.parameter("csf.uptake", per_minute(940, "CSF that one macrophage takes up at most",
                                           "alpha1"));
  model.process("csf.endocytosis").consumes("csf").catalysed_by("macrophages")
      .inhibited_by("csf", {.half = "csf_half"}).rate("csf.uptake / csf_half");
  model.process("csf.removal").consumes("csf").rate("decay");
  model.process("pdgf.release_by_macrophages").produces("pdgf").catalysed_by("macrophages")
      .rate(per_minute(70, "PDGF from one macrophage", "beta2"));
  model.process("pdgf.release_by_myofibroblasts").produces("pdgf").catalysed_by("myofibroblasts")
      .rate(per_minute(240, "PDGF from one myofibroblast", "beta3"));
  model.parameter("pdgf.uptake", per_minute(510, "PDGF that one myofibroblast takes up at most",
                                            "alpha2"));
  model.process("pdgf.endocytosis").consumes("pdgf").catalysed_by("myofibroblasts")
      .inhibited_by("pdgf", {.half = "pdgf_half"}).rate("pdgf.uptake / pdgf_half");
  model.process("pdgf.removal").consumes("pdgf").rate("decay");
}

Model build() {
  ModelBuilder model("adler2020");
  model.starts_wounded();
  write_species(model);
  write_shared_numbers(model);
  write_cells(model);
  write_factors(model);
  return model.seal();
}

std::vector<Turn> pulses(double influx, double length, double every, int count) {
  std::vector<Turn> turns;
  for (int i = 0; i < count; ++i) {
    turns.push_back({"macrophages.influx.rate", Turn::Operation::set, influx, every * i,
                     every * i + length});
  }
  return turns;
}

}  // namespace

PublishedModel adler2020_published() {
  return {.name = "adler2020",
          .about = "myofibroblasts and macrophages that feed each other: healing or fibrosis after "
                   "one injury, or after many",
          .source = {"adler2020", "encoding"},
          .build = build,
          .quantities = {{"macrophages", "macrophages"},
                         {"myofibroblasts", "myofibroblasts"},
                         {"pdgf", "pdgf"}},
          .horizon = 200.0,
          .variants = {
              {"short_injury", "two days of strong influx: heals", {}, pulses(1e6, 2, 2, 1)},
              {"long_injury", "four days of strong influx: fibrosis", {}, pulses(1e6, 4, 4, 1)},
              {"weekly_sessions", "six days of moderate influx, a week apart: fibrosis", {},
               pulses(1e5, 1, 7, 6)},
              {"monthly_sessions", "six days of moderate influx, four weeks apart: heals", {},
               pulses(1e5, 1, 28, 6)},
          }};
}

}  // namespace skinheal
