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

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  return puncture(needles_of(settings, values), site, values);
}

}  // namespace

TreatmentKind microneedling_kind() {
  return {.name = "microneedling",
          .about = "fine needles to a set depth, nothing applied",
          .settings = needling_settings(),
          .parameters = needling_parameters(),
          .injure = injure};
}

}  // namespace skinheal
