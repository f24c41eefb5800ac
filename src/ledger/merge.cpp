// The words that modules add to processes of others.
#include <map>

#include "ledger/rates.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

std::vector<std::string> names_of(const std::vector<ProcessRecord>& processes) {
  std::vector<std::string> names;
  for (const auto& process : processes) names.push_back(process.name);
  return names;
}

bool adds_only(const ProcessRecord& change) {
  return !change.constant && change.balances.empty() && change.formula.empty() && change.about.empty();
}

}  // namespace

std::vector<ProcessRecord> merged_processes(const Ledger& ledger, FaultList& faults) {
  std::vector<ProcessRecord> merged;
  std::map<std::string, std::size_t> places;
  for (const auto& record : ledger.processes) {
    if (!places.emplace(record->name, merged.size()).second) {
      faults.add(formatted("process '{}'", record->name), "is declared twice");
      continue;
    }
    merged.push_back(*record);
  }
  for (const auto& change : ledger.modifications) {
    const auto at = places.find(change->name);
    if (at == places.end()) {
      faults.add("modify", unknown_name("process", change->name, names_of(merged)));
      continue;
    }
    if (!adds_only(*change)) {
      faults.add(formatted("modify '{}'", change->name),
                 "can add factors and flows, but no rate and no text about the process");
    }
    auto& target = merged[at->second];
    target.factors.insert(target.factors.end(), change->factors.begin(), change->factors.end());
    target.flows.insert(target.flows.end(), change->flows.begin(), change->flows.end());
  }
  return merged;
}

}  // namespace skinheal
