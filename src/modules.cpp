#include "skinheal/modules.hpp"

#include "appendages/shelf.hpp"
#include "dermis/shelf.hpp"
#include "epidermis/shelf.hpp"
#include "hypodermis/shelf.hpp"
#include "lesions/shelf.hpp"
#include "observables/shelf.hpp"
#include "signals/shelf.hpp"
#include "substances/shelf.hpp"

namespace skinheal {

// One line for each module. Names are resolved when the ledger is sealed, so the order is the
// reader's; it is also the order of species in a state.
const std::vector<Module>& modules() {
  static const std::vector<Module> shelf = {
      {"pores", "epidermis", cascade::pores},
      {"front", "epidermis", cascade::front},
      {"plug", "epidermis", cascade::plug},
      {"keratinocytes", "epidermis", cascade::keratinocytes},
      {"barrier", "epidermis", cascade::barrier},
      {"melanin", "epidermis", cascade::melanin},
      {"platelets", "dermis", cascade::platelets},
      {"fibrin", "dermis", cascade::fibrin},
      {"fibronectin", "dermis", cascade::fibronectin},
      {"debris", "dermis", cascade::debris},
      {"neutrophils", "dermis", cascade::neutrophils},
      {"monocytes", "dermis", cascade::monocytes},
      {"macrophages", "dermis", cascade::macrophages},
      {"fibroblasts", "dermis", cascade::fibroblasts},
      {"reserve", "dermis", cascade::reserve},
      {"myofibroblasts", "dermis", cascade::myofibroblasts},
      {"capillaries", "dermis", cascade::capillaries},
      {"collagenase", "dermis", cascade::collagenase},
      {"hyaluronan", "dermis", cascade::hyaluronan},
      {"procollagen", "dermis", cascade::procollagen},
      {"collagen_iii", "dermis", cascade::collagen_iii},
      {"collagen_i", "dermis", cascade::collagen_i},
      {"tropoelastin", "dermis", cascade::tropoelastin},
      {"elastin", "dermis", cascade::elastin},
      {"alarm", "signals", cascade::alarm},
      {"epidermal_alarm", "signals", cascade::epidermal_alarm},
      {"flush", "signals", cascade::flush},
      {"il1", "signals", cascade::il1},
      {"tgf_beta", "signals", cascade::tgf_beta},
      {"pdgf", "signals", cascade::pdgf},
      {"vegf", "signals", cascade::vegf},
      {"kgf", "signals", cascade::kgf},
      {"barrier_readings", "observables", cascade::barrier_readings},
      {"redness", "observables", cascade::redness},
      {"epidermal_thickness", "observables", cascade::epidermal_thickness},
      {"macrophages_together", "observables", cascade::macrophages_together},
      {"collagen_readings", "observables", cascade::collagen_readings},
      {"tensile_strength", "observables", cascade::tensile_strength},
      {"dermal_density", "observables", cascade::dermal_density},
      {"elasticity", "observables", cascade::elasticity},
      {"hydration", "observables", cascade::hydration},
      {"phases", "observables", cascade::phases},
      {"injected_fluid", "substances", cascade::injected_fluid},
      {"hyaluronan_free", "substances", cascade::hyaluronan_free},
      {"hyaluronan_crosslinked", "substances", cascade::hyaluronan_crosslinked},
      {"ascorbate", "substances", cascade::ascorbate},
      {"growth_factor_depot", "substances", cascade::growth_factor_depot},
      {"deoxycholate", "substances", cascade::deoxycholate},
      {"glucocorticoid", "substances", cascade::glucocorticoid},
      {"adipocytes", "hypodermis", cascade::adipocytes},
      {"hair", "appendages", cascade::hair},
      {"remodelling", "lesions", cascade::remodelling},
      {"scar", "lesions", cascade::scar},
      {"striae", "lesions", cascade::striae},
      {"wrinkle", "lesions", cascade::wrinkle},
      {"pore_visibility", "lesions", cascade::pore_visibility},
      {"pigmentation", "lesions", cascade::pigmentation},
      {"burden", "lesions", cascade::burden},
  };
  return shelf;
}

void write_standard_cascade(ModelBuilder& model) {
  for (const Module& module : modules()) module.write(model);
}

}  // namespace skinheal
