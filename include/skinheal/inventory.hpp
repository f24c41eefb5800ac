// Inventory: every number of the shelves, each once, with the name of what it belongs to.
//
// Sites, effects of age, conditions, treatments, care and agents are made of named parameters (see
// parameter.hpp). A number that several treatments share ("needle.crush") stands in the list once.
// The parameters of a model are not on a shelf; the model lists them itself.
#pragma once

#include <string>
#include <vector>

#include "skinheal/parameter.hpp"

namespace skinheal {

struct InventoryItem {
  std::string owner;  // "site cheek", "age", "condition smoker", "needle", "care nsaid" ...
  Parameter parameter;
};

const std::vector<InventoryItem>& inventory();

}  // namespace skinheal
