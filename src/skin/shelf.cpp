#include "skin/shelf.hpp"

namespace skinheal {

const std::vector<Site>& sites() {
  static const std::vector<Site> shelf = {
#define SKINHEAL_SITE(name) name##_site(),
#include "skin/sites.inc"
#undef SKINHEAL_SITE
  };
  return shelf;
}

const std::vector<Condition>& conditions() {
  static const std::vector<Condition> shelf = {
#define SKINHEAL_CONDITION(name) name##_condition(),
#include "skin/conditions.inc"
#undef SKINHEAL_CONDITION
  };
  return shelf;
}

}  // namespace skinheal
