#include "skinheal/provenance.hpp"

#include <algorithm>
#include <set>

#include "numbers/quantity_check.hpp"
#include "skinheal/inventory.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

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
  for (const auto& [owner, number] : inventory()) rows.push_back({owner, number.name, number.quantity});
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
