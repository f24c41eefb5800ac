#include "skinheal/provenance.hpp"

#include <algorithm>
#include <set>

#include "skinheal/skin.hpp"
#include "skinheal/treatment.hpp"
#include "numbers/quantity_check.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

void add_sites(std::vector<ProvenanceRow>& rows) {
  for (const auto& site : sites()) {
    const auto owner = "site " + site.name;
    rows.push_back({owner, "stratum_corneum_mm", site.stratum_corneum_mm});
    rows.push_back({owner, "epidermis_mm", site.epidermis_mm});
    rows.push_back({owner, "dermis_mm", site.dermis_mm});
    rows.push_back({owner, "hypodermis_mm", site.hypodermis_mm});
    rows.push_back({owner, "appendage_spacing_mm", site.appendage_spacing_mm});
    rows.push_back({owner, "tewl", site.tewl});
    rows.push_back({owner, "hair_density", site.hair_density});
  }
}

void add_skins(std::vector<ProvenanceRow>& rows) {
  for (const auto& effect : age_effects()) rows.push_back({"age", effect.parameter, effect.slope});
  for (const auto& condition : conditions()) {
    const auto owner = "condition " + condition.name;
    for (const auto& change : condition.parameters) {
      rows.push_back({owner, change.parameter, change.amount});
    }
    for (const auto& change : condition.start) {
      rows.push_back({owner, change.species, change.fraction});
    }
  }
}

// Quantities of a shelf item have no names of their own; their meaning says what they are.
template <class Item>
void add_quantities(std::vector<ProvenanceRow>& rows, const char* what, const Item& item) {
  for (const auto& quantity : item.quantities) {
    rows.push_back({formatted("{} {}", what, item.name), quantity.meaning, quantity});
  }
}

class Checker {
 public:
  Checker() {
    for (const auto& reference : bibliography()) keys_.insert(reference.key);
  }

  std::vector<Fault> check(const Model& model) {
    for (const auto& row : provenance(model)) check(row);
    for (const auto& observable : model.observables()) {
      check_key("observable " + observable.name, observable.source.key);
    }
    return std::move(faults_);
  }

 private:
  void check(const ProvenanceRow& row) {
    const auto where = row.owner + ", " + row.name;
    for (auto& fault : quantity_faults(row.quantity)) faults_.push_back({where, std::move(fault)});
    check_key(where, row.quantity.source.key);
  }

  void check_key(const std::string& where, const std::string& key) {
    if (key.empty() || keys_.contains(key)) return;
    faults_.push_back({where, unknown_name("source", key, {keys_.begin(), keys_.end()})});
  }

  std::set<std::string> keys_;
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<ProvenanceRow> provenance(const Model& model) {
  std::vector<ProvenanceRow> rows;
  for (const auto& [name, quantity] : model.parameters()) rows.push_back({"model", name, quantity});
  add_sites(rows);
  add_skins(rows);
  for (const auto& kind : treatments()) add_quantities(rows, "treatment", kind);
  for (const auto& kind : cares()) add_quantities(rows, "care", kind);
  for (const auto& agent : agents()) {
    for (const auto& content : agent.contents) {
      rows.push_back({"agent " + agent.name, content.species, content.amount_per_ul});
    }
  }
  return rows;
}

std::vector<Fault> provenance_faults(const Model& model) {
  return Checker().check(model);
}

double share(const std::vector<ProvenanceRow>& rows, Obtained obtained) {
  if (rows.empty()) return 0.0;
  const auto count = std::count_if(rows.begin(), rows.end(), [&](const ProvenanceRow& row) {
    return row.quantity.obtained == obtained;
  });
  return static_cast<double>(count) / static_cast<double>(rows.size());
}

}  // namespace skinheal
