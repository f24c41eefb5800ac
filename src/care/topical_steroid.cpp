// Topical steroid: less inflammation, and almost no collagen made.
//
// Clobetasol leaves 25 % of procollagen in blister fluid after one day and 8 % after two; with a
// pool that turns over at 1.4 a day its production falls to some 3 % (Oikarinen 1992). Weak is not
// harmless: three weeks of hydrocortisone cost 89 % (Nuutinen 2003). Recovery in people takes one
// to three weeks (Haapasaari 1996), while here it follows the pool as soon as the interval ends:
// give the interval as long as the effect, not as the cream.
#include "settings.hpp"
#include "shelf.hpp"

namespace skinheal {
namespace {

struct Strength {
  Quantity synthesis;
  Quantity entry;
  Quantity redness;
};

const Source no_number{"", "steroids damp it; no number in needled skin was read"};

const Strength& strong() {
  static const Strength strength = {
      derived(0.03, "1", {0.0, 0.08}, "collagen synthesis under a strong steroid",
              {"oikarinen1992", "abstract: -75 % after 1 d, -92 % after 2 d"}, Grade::moderate),
      assumed(0.4, "1", {0.2, 0.7}, "entry of leukocytes under a strong steroid", no_number),
      assumed(0.5, "1", {0.2, 0.9}, "redness per stimulus under a strong steroid", no_number)};
  return strength;
}

const Strength& weak() {
  static const Strength strength = {
      derived(0.31, "1", {0.11, 0.6}, "collagen synthesis under a weak steroid",
              {"nuutinen2003", "abstract: -89 % after 3 weeks of hydrocortisone, -53 % on 3 days a "
                               "week; middle, types I and III"}),
      assumed(0.7, "1", {0.4, 1.0}, "entry of leukocytes under a weak steroid", no_number),
      assumed(0.8, "1", {0.5, 1.0}, "redness per stimulus under a weak steroid", no_number)};
  return strength;
}

std::vector<Turn> turns(const Settings& settings) {
  const Strength& strength = word(settings, "potency") == "strong" ? strong() : weak();
  return {multiplied("synthesis_drug", strength.synthesis),
          multiplied("neutrophil_influx", strength.entry),
          multiplied("monocyte_influx", strength.entry),
          multiplied("monocyte_neutrophil_influx", strength.entry),
          multiplied("erythema_il1", strength.redness),
          multiplied("erythema_m1", strength.redness)};
}

}  // namespace

CareKind topical_steroid_care() {
  return {.name = "topical_steroid",
          .about = "a steroid cream",
          .settings = {{.name = "potency",
                        .about = "hydrocortisone is weak, clobetasol strong",
                        .standard = "weak",
                        .choices = {"weak", "strong"},
                        .phrase = "{}"}},
          .quantities = {strong().synthesis, strong().entry, strong().redness, weak().synthesis,
                         weak().entry, weak().redness},
          .turns = turns};
}

}  // namespace skinheal
