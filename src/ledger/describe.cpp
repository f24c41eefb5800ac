#include "ledger/describe.hpp"

#include <algorithm>
#include <set>

#include "ledger/model_hash.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

std::string normalised(const Model::Data& data, NodeId id) {
  return print(data.graph, id, data.symbols);
}

struct Line {
  const SealedProcess* process;
  const Process* described;
  double amount;
  double at_health;
};

std::vector<Line> lines_of(const Model::Data& data, std::uint32_t index) {
  const auto values = data.parameter_values();
  std::vector<double> state;
  for (const auto& species : data.species) state.push_back(species.healthy);
  Evaluator evaluate(data.graph, {state.data(), values.data(), values.data(), 0.0});
  std::vector<Line> lines;
  for (std::size_t i = 0; i < data.sealed_processes.size(); ++i) {
    double amount = 0.0;
    bool touched = false;
    for (const auto& [species, node] : data.sealed_processes[i].flows) {
      if (species != index) continue;
      amount += evaluate(node);
      touched = true;
    }
    if (!touched) continue;
    lines.push_back({&data.sealed_processes[i], &data.processes[i], amount,
                     amount * evaluate(data.sealed_processes[i].rate)});
  }
  return lines;
}

}  // namespace

std::string parameter_line(const Parameter& parameter) {
  const auto& q = parameter.quantity;
  auto source = std::string(to_string(q.obtained));
  if (!q.source.key.empty()) {
    source += ", " + q.source.key;
    if (!q.source.locator.empty()) source += " (" + q.source.locator + ")";
  }
  return formatted("{} = {:g} {}  [{:g} to {:g}]  {}; {}", parameter.name, q.value, q.unit,
                     q.range.low, q.range.high, q.meaning, source);
}

void describe(Model::Data& data, const std::vector<OpenProcess>& open) {
  const auto values = data.parameter_values();
  Evaluator evaluate(data.graph, {.parameters = values.data(), .baseline = values.data()});
  for (std::size_t i = 0; i < data.sealed_processes.size(); ++i) {
    const auto& sealed = data.sealed_processes[i];
    Process process;
    process.name = sealed.name;
    process.rate = normalised(data, sealed.rate);
    for (const auto& [index, amount] : sealed.flows) {
      process.stoichiometry[data.species[index].name] += evaluate(amount);
    }
    if (i < open.size()) {
      process.about = open[i].record->about;
      process.parameters = open[i].parameters;
    } else {
      process.about = "what keeps healthy skin in balance";
    }
    data.processes.push_back(std::move(process));
  }
  data.hash = model_hash(data);
}

std::string explain_species(const Model::Data& data, std::uint32_t index) {
  const auto& species = data.species[index];
  // A model of a wound that knows no health has starting values in their place.
  const auto* value = data.knows_health ? "healthy value" : "value at the start";
  const auto* when = data.knows_health ? "in healthy skin" : "at the start";
  auto text = formatted("{}: {}\n  layer {}, kind {}, unit {}, {} {:g}\n\n  d({})/dt =\n",
                          species.name, species.about, to_string(species.layer),
                          to_string(species.kind), species.unit, value, species.healthy,
                          species.name);
  std::set<std::string> parameters;
  for (const auto& line : lines_of(data, index)) {
    text += formatted("    {}\n        {}{}{} ({} {:+.3g} {}/d)\n",
                        print_term(data.graph, line.process->rate, data.symbols, line.amount), line.process->name,
                        line.described->about.empty() ? "" : ": ", line.described->about, when,
                        line.at_health + 0.0, species.unit);  // no -0
    parameters.insert(line.described->parameters.begin(), line.described->parameters.end());
  }
  for (const auto& spill : data.spills) {
    if (spill.into != index) continue;
    text += formatted("  an injury adds {} x what it {} {}\n", normalised(data, spill.yield),
                        spill.bleeds ? "takes from" : "takes and leaves in the tissue of",
                        data.species[spill.from].name);
    for (const auto parameter : parameters_in(data.graph, spill.yield)) {
      parameters.insert(data.parameters[parameter].name);
    }
  }
  if (!parameters.empty()) text += "\n  parameters\n";
  for (const auto& name : parameters) {
    text += "    " + parameter_line(data.parameters[data.parameter_index.at(name)]) + "\n";
  }
  return text;
}

std::string explain_observable(const Model::Data& data, std::uint32_t index) {
  const auto& observable = data.observables[index];
  auto text = formatted("{}: {}\n  unit {}, evidence {}{}{}\n\n  {} = {}\n", observable.name,
                          observable.about, observable.unit, to_string(observable.grade),
                          observable.source.key.empty() ? "" : ", source ", observable.source.key,
                          observable.name, observable.formula);
  const auto parameters = parameters_in(data.graph, data.observable[index]);
  if (!parameters.empty()) text += "\n  parameters\n";
  for (const auto parameter : parameters) {
    text += "    " + parameter_line(data.parameters[parameter]) + "\n";
  }
  return text;
}

std::string print_equations(const Model::Data& data) {
  std::string text;
  for (std::uint32_t i = 0; i < data.species.size(); ++i) {
    text += formatted("d({})/dt =\n", data.species[i].name);
    for (const auto& line : lines_of(data, i)) {
      text += formatted("    {}    # {}\n", print_term(data.graph, line.process->rate, data.symbols, line.amount),
                          line.process->name);
    }
  }
  for (const auto& observable : data.observables) {
    text += formatted("{} = {}\n", observable.name, observable.formula);
  }
  return text;
}

}  // namespace skinheal
