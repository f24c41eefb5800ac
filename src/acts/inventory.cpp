#include "skinheal/inventory.hpp"

#include <set>

#include "skinheal/skin.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {
namespace {

using Items = std::vector<InventoryItem>;

void add(Items& items, const std::string& owner, const std::vector<Parameter>& parameters) {
  for (const Parameter& parameter : parameters) items.push_back({owner, parameter});
}

void add_treatments(Items& items) {
  std::set<std::string> shared;
  for (const TreatmentKind& kind : treatments()) {
    for (const Parameter& parameter : kind.parameters) {
      const std::string first = parameter.name.substr(0, parameter.name.find('.'));
      if (first == kind.name) {
        items.push_back({"treatment " + kind.name, parameter});
      } else if (shared.insert(parameter.name).second) {
        items.push_back({first, parameter});
      }
    }
  }
}

Items counted() {
  Items items;
  for (const Site& site : sites()) add(items, "site " + site.name, site.parameters());
  add(items, "age", age_parameters());
  for (const Condition& condition : conditions()) {
    add(items, "condition " + condition.name, condition.parameters());
  }
  add_treatments(items);
  for (const CareKind& kind : cares()) add(items, "care " + kind.name, kind.parameters);
  for (const Agent& agent : agents()) add(items, "agent " + agent.name, agent.parameters());
  return items;
}

}  // namespace

const std::vector<InventoryItem>& inventory() {
  static const Items items = counted();
  return items;
}

}  // namespace skinheal
