// Explaining any name: of a model, or of a number of the shelves.
#include <algorithm>

#include "ledger/describe.hpp"
#include "ledger/explain.hpp"
#include "skinheal/inventory.hpp"
#include "skinheal/provenance.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {
namespace {

template <class Kind>
void add_owners(const char* what, const std::vector<Kind>& shelf, const std::string& name,
                std::vector<std::string>& owners) {
  for (const Kind& kind : shelf) {
    const bool has = std::ranges::any_of(
        kind.parameters, [&](const Parameter& parameter) { return parameter.name == name; });
    if (has) owners.push_back(std::string(what) + " " + kind.name);
  }
}

// The acts that rest on a number; a number of a skin or an agent belongs to that alone.
std::vector<std::string> owners_of(const InventoryItem& item) {
  std::vector<std::string> owners;
  add_owners("treatment", treatments(), item.parameter.name, owners);
  add_owners("care", cares(), item.parameter.name, owners);
  if (owners.empty()) owners.push_back(item.owner);
  return owners;
}

std::string explain_item(const InventoryItem& item) {
  auto text = parameter_text(item.parameter) + "\n  belongs to\n";
  for (const auto& owner : owners_of(item)) text += "    " + owner + "\n";
  return text;
}

}  // namespace

std::string explain(const std::string& name, const Model& model) {
  const auto in_model = model.data()->explained_names();
  if (std::ranges::find(in_model, name) != in_model.end()) return model.explain(name);
  auto names = in_model;
  for (const auto& item : inventory()) {
    if (item.parameter.name == name) return explain_item(item);
    names.push_back(item.parameter.name);
  }
  throw Misuse(unknown_name("species, observable, process or parameter", name, names));
}

}  // namespace skinheal
