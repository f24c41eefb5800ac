// Anti-inflammatory drug (diclofenac): pores stay open longer, fewer fibroblasts.
//
// Daily topical diclofenac kept micropores open for seven days against three (Brogden 2013, under
// a patch). Systemic diclofenac cost a rat incision a fifth of its fibroblasts and left the cover
// alone (Krischak 2007); human data are sparse.
#include "shelf.hpp"

namespace skinheal {
namespace {

const Quantity& pores() {
  static const Quantity quantity =
      derived(0.43, "1", {0.3, 0.8}, "plugging of pores under an NSAID",
              {"brogden2013", "abstract: drug crosses for 72 h, with diclofenac for 7 d; 3/7"},
              Grade::moderate);
  return quantity;
}

const Quantity& fibroblasts() {
  static const Quantity quantity =
      measured(0.8, "1", {0.6, 1.0}, "growth of fibroblasts under an NSAID",
               {"krischak2007", "abstract: 3166 against 3940 cells/mm2 in a rat incision"},
               Grade::very_low);
  return quantity;
}

const Quantity& redness() {
  static const Quantity quantity =
      assumed(0.8, "1", {0.5, 1.0}, "late redness under an NSAID",
              {"", "the drug's purpose; no number in needled skin was read"});
  return quantity;
}

std::vector<Turn> turns(const Settings&) {
  return {multiplied("plug_rate", pores()), multiplied("fibroblast_division", fibroblasts()),
          multiplied("erythema_il1", redness())};
}

}  // namespace

CareKind nsaid_care() {
  return {.name = "nsaid",
          .about = "an anti-inflammatory drug of the diclofenac type",
          .settings = {},
          .quantities = {pores(), fibroblasts(), redness()},
          .turns = turns};
}

}  // namespace skinheal
