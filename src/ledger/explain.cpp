#include "ledger/explain.hpp"

#include <algorithm>
#include <vector>

#include "ledger/describe.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

bool reads(const Model::Data& data, NodeId formula, std::uint32_t parameter) {
  const auto read = parameters_in(data.graph, formula);
  return std::find(read.begin(), read.end(), parameter) != read.end();
}

std::vector<std::string> readers(const Model::Data& data, std::uint32_t index) {
  const auto& name = data.parameters[index].name;
  std::vector<std::string> found;
  for (const auto& process : data.processes) {
    const auto& read = process.parameters;
    if (std::find(read.begin(), read.end(), name) == read.end()) continue;
    found.push_back("process " + process.name + (process.about.empty() ? "" : ": " + process.about));
  }
  for (std::size_t i = 0; i < data.observables.size(); ++i) {
    if (reads(data, data.observable[i], index)) found.push_back("observable " + data.observables[i].name);
  }
  for (std::size_t i = 0; i < data.species.size(); ++i) {
    if (reads(data, data.healthy[i], index)) found.push_back("healthy value of " + data.species[i].name);
  }
  for (const auto& spill : data.spills) {
    if (!reads(data, spill.yield, index)) continue;
    found.push_back("injury, from " + data.species[spill.from].name + " into " + data.species[spill.into].name);
  }
  return found;
}

}  // namespace

std::string parameter_text(const Parameter& parameter) {
  const auto& q = parameter.quantity;
  return formatted("{}\n  evidence {}\n", parameter_line(parameter), to_string(q.grade));
}

std::string explain_parameter(const Model::Data& data, std::uint32_t index) {
  auto text = parameter_text(data.parameters[index]);
  const auto found = readers(data, index);
  text += found.empty() ? "\n  read by nothing in this model\n" : "\n  read by\n";
  for (const auto& reader : found) text += "    " + reader + "\n";
  return text;
}

std::string explain_process(const Model::Data& data, std::size_t index) {
  const auto& process = data.processes[index];
  auto text = formatted("{}: {}\n\n  rate = {}\n", process.name, process.about, process.rate);
  for (const auto& [species, amount] : process.stoichiometry) {
    text += formatted("  changes {} by {:+g}\n", species, amount);
  }
  if (!process.parameters.empty()) text += "\n  parameters\n";
  for (const auto& name : process.parameters) {
    text += "    " + parameter_line(data.parameters[data.parameter_index.at(name)]) + "\n";
  }
  return text;
}

}  // namespace skinheal
