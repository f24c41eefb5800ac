// Microneedling: many fine needles open the skin to a set depth.
//
// Depth decides the pathway. Needles that stop in the epidermis of the site wound keratinocytes
// alone; deeper ones kill cells, tear vessels and part fibres of the dermis in proportion to the
// share of it that lies in their tracks. A pen reaches its nominal depth, a stamp nearly, a roller
// far less.
#include "acts/treatments/needling_settings.hpp"
#include "acts/treatments/needle_numbers.hpp"
#include "acts/treatments/puncture.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

Injury injure(const Settings& settings, const Skin& skin) {
  return puncture(needles_of(settings), skin.site());
}

}  // namespace

TreatmentKind microneedling_kind() {
  return {.name = "microneedling",
          .about = "fine needles to a set depth, nothing applied",
          .settings = needling_settings(),
          .quantities = needle_quantities(),
          .injure = injure,
          .family = "needling"};
}

}  // namespace skinheal
