// Topical steroid: less inflammation, and almost no collagen made.
//
// Clobetasol leaves 25 % of procollagen in blister fluid after one day and 8 % after two; with a
// pool that turns over at 1.4 a day its production falls to some 3 % (Oikarinen 1992). Weak is not
// harmless: three weeks of hydrocortisone cost 89 % (Nuutinen 2003). The brake on collagen is a
// level in the skin (see substances/glucocorticoid.cpp), which wanes over one to three weeks as in
// people (Haapasaari 1996). Redness and leukocytes follow the cream itself, for want of numbers.
#include "acts/settings.hpp"
#include "acts/care/shelf.hpp"
#include "acts/turned.hpp"

namespace skinheal {
namespace {

const Source no_number{"", "steroids damp it; no number in needled skin was read"};

std::vector<Parameter> parameters() {
  return {
      {"topical_steroid.strong_level",
       derived(60, "1", {30, 120}, "level of a strong steroid in the skin, 1 halves synthesis",
               {"oikarinen1992", "abstract: procollagen -75 % after 1 d, -92 % after 2 d"},
               Grade::moderate)},
      {"topical_steroid.strong_entry",
       assumed(0.4, "1", {0.2, 0.7}, "entry of leukocytes under a strong steroid", no_number)},
      {"topical_steroid.strong_redness",
       assumed(0.5, "1", {0.2, 0.9}, "redness per stimulus under a strong steroid", no_number)},
      {"topical_steroid.weak_level",
       derived(4, "1", {2, 8}, "level of a weak steroid in the skin, 1 halves synthesis",
               {"nuutinen2003", "abstract: -89 % after 3 weeks of hydrocortisone (8), -53 % on 3 "
                                "days a week (2); middle, types I and III"})},
      {"topical_steroid.weak_entry",
       assumed(0.7, "1", {0.4, 1.0}, "entry of leukocytes under a weak steroid", no_number)},
      {"topical_steroid.weak_redness",
       assumed(0.8, "1", {0.5, 1.0}, "redness per stimulus under a weak steroid", no_number)}};
}

std::vector<Turn> turns(const Settings& settings, const Values& values) {
  const std::string strength = "topical_steroid." + word(settings, "potency");
  const std::string entry = strength + "_entry", redness = strength + "_redness";
  return {set_to("glucocorticoid_supply", strength + "_level", values),
          multiplied("neutrophil_influx", entry, values),
          multiplied("monocyte_influx", entry, values),
          multiplied("monocyte_neutrophil_influx", entry, values),
          multiplied("erythema_il1", redness, values),
          multiplied("erythema_m1", redness, values)};
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
          .parameters = parameters(),
          .turns = turns};
}

}  // namespace skinheal
