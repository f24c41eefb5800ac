// Anti-inflammatory drug (diclofenac): pores stay open longer, fewer fibroblasts.
//
// Daily topical diclofenac kept micropores open for seven days against three (Brogden 2013). That
// was under a patch, where nothing dries: what was slowed is the start of the cells at the edge or
// their barrier. Both and the plug are slowed alike, since they were not measured apart; the speed
// of the front is not, as the epidermis of a rat incision was left alone. There systemic diclofenac
// cost a fifth of the fibroblasts (Krischak 2007); the factor acts on their growth and not on their
// crowding, or it would change the pace and not the number. Human data are sparse.
#include "acts/care/shelf.hpp"
#include "acts/turned.hpp"

namespace skinheal {
namespace {

std::vector<Parameter> parameters() {
  return {{"nsaid.closing",
           derived(0.43, "1", {0.3, 0.8},
                   "plugging, start of the cover and barrier of pores under an NSAID",
                   {"brogden2013", "abstract: drug crosses for 72 h, with diclofenac for 7 d; 3/7"},
                   Grade::moderate)},
          {"nsaid.fibroblasts",
           measured(0.8, "1", {0.6, 1.0}, "growth of fibroblasts under an NSAID",
                    {"krischak2007", "abstract: 3166 against 3940 cells/mm2 in a rat incision"},
                    Grade::very_low)},
          {"nsaid.redness",
           assumed(0.8, "1", {0.5, 1.0}, "late redness under an NSAID",
                   {"", "the drug's purpose; no number in needled skin was read"})}};
}

std::vector<Turn> turns(const Settings&, const Values& values) {
  return {multiplied("plug_rate", "nsaid.closing", values),
          multiplied("edge_activation", "nsaid.closing", values),
          multiplied("barrier_turnover", "nsaid.closing", values),
          multiplied("fibroblast_growth_drug", "nsaid.fibroblasts", values),
          multiplied("erythema_il1", "nsaid.redness", values)};
}

}  // namespace

CareKind nsaid_care() {
  return {.name = "nsaid",
          .about = "an anti-inflammatory drug of the diclofenac type",
          .settings = {},
          .parameters = parameters(),
          .turns = turns};
}

}  // namespace skinheal
