// Rates: from the words of a process to its expression.
#pragma once

#include <string>
#include <vector>

#include "ledger/symbols.hpp"

namespace skinheal {

// A process on its way to being sealed.
struct OpenProcess {
  const ProcessRecord* record = nullptr;
  NodeId factors = 0;   // all of the rate but its constant
  NodeId constant = 0;  // known at once, or closed by the balance of `closes`
  bool constant_known = true;
  std::uint32_t closes = 0;
  std::vector<std::pair<std::uint32_t, NodeId>> flows;  // species, amount
  std::vector<std::string> parameters;
};

// Declares the parameters of a process under its name. All processes must have declared theirs
// before any rate is read.
void declare_parameters(const ProcessRecord& record, Symbols& symbols);

// Reads one process and checks its units and that it stops where there is nothing to consume.
OpenProcess read_process(const ProcessRecord& record, Symbols& symbols, Model::Data& data,
                         FaultList& faults);

// Processes with the words that other modules added to them.
std::vector<ProcessRecord> merged_processes(const Ledger& ledger, FaultList& faults);

}  // namespace skinheal
