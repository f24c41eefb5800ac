#include "ledger/seal.hpp"

#include <algorithm>

#include "ledger/balance.hpp"
#include "ledger/compile.hpp"
#include "ledger/describe.hpp"
#include "ledger/idle.hpp"
#include "ledger/rates.hpp"
#include "ledger/symbols.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

std::string spill_name(const SpillRecord& spill) {
  return formatted("spill.{}.{}", spill.from, spill.into);
}

void seal_spills(const Ledger& ledger, Symbols& symbols, Model::Data& data, FaultList& faults) {
  for (const auto& spill : ledger.spills) {
    faults.guard(formatted("spill from '{}' into '{}'", spill.from, spill.into), [&] {
      const auto from = symbols.species(spill.from), into = symbols.species(spill.into);
      const auto yield = symbols.number(spill.yield, spill_name(spill), not_negative);
      const auto needed = symbols.species_unit(into) / symbols.species_unit(from);
      if (!(yield.unit == needed)) {
        throw Misuse(formatted("'{}' is in [{}], needed is [{}]", spill_name(spill), yield.unit.text(),
                                 needed.text()));
      }
      data.spills.push_back({from, into, yield.node, spill.bleeds});
    });
  }
}

// Holes are counted by what is opened of the one species that is the opening.
void check_openings(const Model::Data& data, FaultList& faults) {
  const auto opens = [](const Species& species) { return species.kind == Kind::opening; };
  if (std::count_if(data.species.begin(), data.species.end(), opens) <= 1) return;
  for (const auto& species : data.species) {
    if (!opens(species)) continue;
    faults.add(formatted("species '{}'", species.name),
               "is an opening, and there is more than one; those that are part of another are of the kind "
               "opening_part");
  }
}

void evaluate_healthy_values(Model::Data& data) {
  const auto values = data.parameter_values();
  Evaluator evaluate(data.graph, {.parameters = values.data(), .baseline = values.data()});
  for (std::size_t i = 0; i < data.species.size(); ++i) {
    data.species[i].healthy = evaluate(data.healthy[i]);
  }
}

// Processes are shared with the builder, which may go on writing into them.
Ledger copied(Ledger ledger) {
  for (auto& process : ledger.processes) process = std::make_shared<ProcessRecord>(*process);
  for (auto& process : ledger.modifications) process = std::make_shared<ProcessRecord>(*process);
  return ledger;
}

}  // namespace

std::shared_ptr<const Model::Data> seal_ledger(const Ledger& ledger) {
  auto data = std::make_shared<Model::Data>();
  data->ledger = std::make_shared<Ledger>(copied(ledger));
  data->name = ledger.name;
  data->knows_health = ledger.knows_health;
  FaultList faults;
  if (ledger.species.empty()) faults.add("model", "has no species");

  const auto records = merged_processes(ledger, faults);
  Symbols symbols(ledger, *data, faults);
  for (const auto& record : records) declare_parameters(record, symbols);
  for (const auto& spill : ledger.spills) {
    symbols.declare(spill_name(spill), spill.yield);
  }
  symbols.read_healthy_values();
  symbols.read_observables();
  std::vector<OpenProcess> open;
  for (const auto& record : records) open.push_back(read_process(record, symbols, *data, faults));
  seal_spills(ledger, symbols, *data, faults);
  check_openings(*data, faults);
  faults.throw_if_any();
  report_idle_species(*data, open, faults);
  faults.throw_if_any();

  data->parameter_set = std::make_shared<ParameterSet>(data->parameters);
  evaluate_healthy_values(*data);
  data->sealed_processes = close_balances(open, symbols, *data, faults);
  faults.throw_if_any();
  compile(*data);
  describe(*data, open);
  return data;
}

}  // namespace skinheal
