// Reynolds et al. 2006, "A reduced mathematical model of the acute inflammatory response: I".
//
//   P'  = kpg P (1 - P/pinf) - kpm sm P / (mum + kmp P) - kpn f(N) P    pathogens
//   N'  = snr R / (munr + R) - mun N,  R = f(knn N + knp P + knd D)     activated phagocytes
//   D'  = kdn fs(f(N)) - mud D                                          damage
//   CA' = sc + kcn g / (1 + g) - muc CA,  g = f(N + kcnd D)             anti-inflammation
//   f(V) = V / (1 + (CA/cinf)^2),  fs(V) = V^6 / (xdn^6 + V^6)
//
// Amounts without unit. The encoding counts hours; every rate is written per day here (times 24,
// ratios of rates are the same). One insult, P at the start, ends in health, in inflammation that
// feeds on its own damage (aseptic), or in one that does not clear the pathogens (septic).
//
// Every term is said in words of the ledger; what f calms down stands as an observable where it is
// the argument of a saturation. The loss of pathogens to the local response, P / (mum + kmp P), is
// consumes(P).inhibited_by(P).
#include "published/numbers.hpp"
#include "published/shelf.hpp"
#include "skinheal/model_builder.hpp"

namespace skinheal {
namespace {

constexpr Encoding encoding("reynolds2006");
constexpr double hours_per_day = 24.0;

// The source prints it per hour.
Quantity per_hour(double value, std::string meaning, const std::string& symbol) {
  const double daily = value * hours_per_day;
  return derived(daily, "1/d", {daily, daily}, std::move(meaning),
                 {"reynolds2006", "encoding, " + symbol + ", per hour there"});
}

Quantity plain(double value, std::string meaning, const std::string& symbol) {
  return encoding.printed(value, "1", std::move(meaning), symbol);
}

void write_species(ModelBuilder& model) {
  model.parameter("pathogens.start", plain(1, "pathogens at the start", "initial value"));
  model.parameter("anti_inflammation.start", plain(0.125, "anti-inflammation at the start, its "
                                                          "level in health", "initial value"));
  model.species("pathogens", {.kind = Kind::cell, .about = "pathogens",
                              .healthy_as = "pathogens.start"});
  model.species("phagocytes", {.kind = Kind::cell,
                               .about = "activated phagocytes: neutrophils and macrophages alike"});
  model.species("damage", {.kind = Kind::fluid, .about = "damaged tissue"});
  model.species("anti_inflammation", {.kind = Kind::signal,
                                      .about = "anti-inflammatory mediators such as IL-10",
                                      .healthy_as = "anti_inflammation.start"});
}

// What f makes of three amounts.
void write_calmed_amounts(ModelBuilder& model) {
  model.parameter("calming_half", plain(0.28, "anti-inflammation that halves a response, and more "
                                              "so in the square", "cinf"));
  model.parameter("call_by_phagocytes", per_hour(0.01, "call for phagocytes by phagocytes", "knn"));
  model.parameter("call_by_pathogens", per_hour(0.1, "call for phagocytes by pathogens", "knp"));
  model.parameter("call_by_damage", per_hour(0.02, "call for phagocytes by damage", "knd"));
  model.parameter("damage_weight", plain(48, "damage beside phagocytes as a source of "
                                             "anti-inflammation", "kcnd"));
  const auto calmed = [&](const char* name, const char* unit, const char* about,
                          const std::string& amount) {
    model.observable(name, {.unit = unit, .about = about, .source = {"reynolds2006", "encoding"}},
                     "(" + amount + ") / (1 + (anti_inflammation / calming_half)^2)");
  };
  calmed("call_for_phagocytes", "1/d", "R, the call for phagocytes, calmed down",
         "call_by_phagocytes * phagocytes + call_by_pathogens * pathogens + "
         "call_by_damage * damage");
  calmed("harmful_phagocytes", "1", "f(N), phagocytes, calmed down", "phagocytes");
  calmed("calming_signal", "1", "g, what calls anti-inflammation, itself calmed down",
         "phagocytes + damage_weight * damage");
}

void write_pathogens(ModelBuilder& model) {
  model.process("pathogens.growth").produces("pathogens").catalysed_by("pathogens")
      .crowded_by({{"pathogens"}}, plain(20, "pathogens that find room", "pinf"))
      .rate(per_hour(0.3, "growth of pathogens", "kpg"));
  model.parameter("local_kill", per_hour(0.6, "killing by the local response", "kpm"));
  model.parameter("local_source", per_hour(0.005, "source of the local response", "sm"));
  model.parameter("local_decay", per_hour(0.002, "decay of the local response", "mum"));
  model.parameter("local_use", per_hour(0.01, "use of the local response by pathogens", "kmp"));
  model.process("pathogens.local_response").consumes("pathogens")
      .inhibited_by("pathogens", {.half = "local_decay / local_use"})
      .rate("local_kill * local_source / local_decay");
  model.process("pathogens.phagocytosis").consumes("pathogens").catalysed_by("phagocytes")
      .inhibited_by("anti_inflammation", {.half = "calming_half", .exponent = 2})
      .rate(per_hour(1.8, "killing by phagocytes", "kpn"));
}

void write_phagocytes_and_damage(ModelBuilder& model) {
  model.process("phagocytes.activation").produces("phagocytes")
      .requires_("call_for_phagocytes",
                 {.half = per_hour(0.12, "decay of resting phagocytes, at which half are activated",
                                   "munr")})
      .rate(per_hour(0.08, "source of resting phagocytes", "snr"));
  model.process("phagocytes.removal").consumes("phagocytes")
      .rate(per_hour(0.05, "loss of activated phagocytes", "mun"));
  model.process("damage.harm").about("damage that phagocytes do").produces("damage")
      .requires_("harmful_phagocytes",
                 {.half = plain(0.06, "phagocytes of half harm", "xdn"), .exponent = 6})
      .rate(per_hour(0.35, "damage by phagocytes at most", "kdn"));
  model.process("damage.repair").consumes("damage")
      .rate(per_hour(0.02, "repair of damage", "mud"));
}

void write_anti_inflammation(ModelBuilder& model) {
  model.process("anti_inflammation.source").produces("anti_inflammation")
      .rate(per_hour(0.0125, "anti-inflammation of a body at rest", "sc"));
  model.process("anti_inflammation.response").produces("anti_inflammation")
      .requires_("calming_signal", {.half = plain(1, "signal of half effect", "the 1 in 1 + g")})
      .rate(per_hour(0.04, "anti-inflammation in response, at most", "kcn"));
  model.process("anti_inflammation.decay").consumes("anti_inflammation")
      .rate(per_hour(0.1, "decay of anti-inflammation", "muc"));
}

Model build() {
  ModelBuilder model("reynolds2006");
  model.starts_wounded();
  write_species(model);
  write_calmed_amounts(model);
  write_pathogens(model);
  write_phagocytes_and_damage(model);
  write_anti_inflammation(model);
  return model.seal();
}

PublishedVariant growth_per_hour(const char* name, const char* about, double growth) {
  return {name, about, {{"pathogens.growth.rate", growth * hours_per_day}}, {}};
}

}  // namespace

PublishedModel reynolds2006_published() {
  return {.name = "reynolds2006",
          .about = "pathogens, phagocytes, damage and anti-inflammation: health, or inflammation "
                   "that keeps itself alive, with or without pathogens",
          .source = {"reynolds2006", "encoding"},
          .build = build,
          .quantities = {{"pathogens", "pathogens"},
                         {"neutrophils", "phagocytes"},
                         {"debris", "damage"},
                         {"anti_inflammation", "anti_inflammation"}},
          .horizon = 30.0,
          .variants = {
              {"health", "the insult is cleared and inflammation ends", {}, {}},
              {"larger_insult", "a slightly larger insult: inflammation without pathogens stays",
               {{"pathogens.start", 1.1}}, {}},
              growth_per_hour("aseptic", "pathogens grow faster (0.45 per hour): they are cleared, "
                                         "inflammation stays", 0.45),
              growth_per_hour("septic", "pathogens grow faster still (0.55 per hour): nothing ends",
                              0.55),
          }};
}

}  // namespace skinheal
