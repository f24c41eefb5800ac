#include "acts/care/shelf.hpp"

namespace skinheal {

const std::vector<CareKind>& cares() {
  static const std::vector<CareKind> shelf = {
#define SKINHEAL_CARE(name) name##_care(),
#include "acts/care/shelf.inc"
#undef SKINHEAL_CARE
  };
  return shelf;
}

}  // namespace skinheal
