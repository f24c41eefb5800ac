#include "acts/treatments/shelf.hpp"

namespace skinheal {

const std::vector<TreatmentKind>& treatments() {
  static const std::vector<TreatmentKind> shelf = {
#define SKINHEAL_TREATMENT(name) name##_kind(),
#include "acts/treatments/shelf.inc"
#undef SKINHEAL_TREATMENT
  };
  return shelf;
}

}  // namespace skinheal
