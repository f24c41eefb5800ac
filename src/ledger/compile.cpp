#include "ledger/compile.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "compiled/compiled.hpp"
#include "expression/walk.hpp"
#include "ledger/jump.hpp"
#include "program/emitter.hpp"
#include "program/interpreter.hpp"

namespace skinheal {
namespace {

void sum_processes(Model::Data& data) {
  std::vector<std::vector<NodeId>> terms(data.species.size());
  for (const auto& process : data.sealed_processes) {
    for (const auto& [index, amount] : process.flows) {
      terms[index].push_back(data.graph.multiply(amount, process.rate));
    }
  }
  for (auto& flows : terms) data.derivative.push_back(data.graph.sum(std::move(flows)));
}

struct Entry {
  std::uint32_t row, column;
  NodeId node;
};

std::vector<Entry> row_by_row(std::vector<Entry> entries) {
  std::ranges::sort(entries, {}, [](const Entry& entry) { return std::pair(entry.row, entry.column); });
  return entries;
}

// Every entry that is not zero by structure, and the whole diagonal, row by row.
std::vector<Entry> jacobian(Graph& graph, const Model::Data& data) {
  std::vector<Entry> entries;
  const auto size = static_cast<std::uint32_t>(data.species.size());
  std::vector<std::vector<std::uint32_t>> reads(size);
  for (std::uint32_t row = 0; row < size; ++row) {
    reads[row] = species_in(graph, data.derivative[row]);
  }
  for (std::uint32_t column = 0; column < size; ++column) {
    Differentiator derive(graph, {Operation::species, column});
    for (std::uint32_t row = 0; row < size; ++row) {
      const bool read = std::binary_search(reads[row].begin(), reads[row].end(), column);
      const auto node = read ? derive(data.derivative[row]) : graph.constant(0.0);
      if (row == column || !graph.is_zero(node)) entries.push_back({row, column, node});
    }
  }
  return row_by_row(std::move(entries));
}

SparsityPattern pattern_of(const std::vector<Entry>& entries, std::size_t rows) {
  SparsityPattern pattern;
  pattern.row_starts.assign(rows + 1, 0);
  for (const auto& entry : entries) {
    ++pattern.row_starts[entry.row + 1];
    pattern.columns.push_back(entry.column);
  }
  for (std::size_t row = 0; row < rows; ++row) {
    pattern.row_starts[row + 1] += pattern.row_starts[row];
  }
  return pattern;
}

// Each row's entries, sorted by row and column.
FunctionNodes matrix(Function function, const std::vector<Entry>& entries, std::size_t rows) {
  FunctionNodes nodes{function, {}, pattern_of(entries, rows)};
  for (const auto& entry : entries) nodes.outputs.push_back(entry.node);
  return nodes;
}

// dx/dt, the Jacobian by entry and the derivative with respect to time, in one function.
FunctionNodes linear_part(Graph& graph, const Model::Data& data) {
  auto nodes = matrix(Function::linear, jacobian(graph, data), data.species.size());
  nodes.outputs.insert(nodes.outputs.begin(), data.derivative.begin(), data.derivative.end());
  Differentiator by_time(graph, {Operation::time, 0});
  for (const auto node : data.derivative) nodes.outputs.push_back(by_time(node));
  return nodes;
}

// Rates that must not be negative, then the sizes beside which rounding is judged.
FunctionNodes closures(const Model::Data& data) {
  FunctionNodes nodes{Function::closures, {}};
  for (const auto& closed : data.closed_rates) nodes.outputs.push_back(closed.rate);
  for (const auto& closed : data.closed_rates) nodes.outputs.push_back(closed.turnover);
  return nodes;
}

DoseLayout dose_layout(const Model::Data& data) {
  std::vector<std::pair<Layer, Kind>> targets;
  for (const auto& species : data.species) targets.emplace_back(species.layer, species.kind);
  return DoseLayout(targets);
}

// The derivative of each expression with respect to `count` variables of a kind, entry by entry.
FunctionNodes derivatives(Graph& graph, Function function, const std::vector<NodeId>& of,
                          Operation kind, std::size_t count) {
  std::vector<Entry> entries;
  for (std::uint32_t column = 0; column < count; ++column) {
    Differentiator derive(graph, {kind, column});
    for (std::uint32_t row = 0; row < of.size(); ++row) {
      const auto node = derive(of[row]);
      if (!graph.is_zero(node)) entries.push_back({row, column, node});
    }
  }
  return matrix(function, row_by_row(std::move(entries)), of.size());
}

// What one unit of each process makes of each species; processes are rows.
FunctionNodes amounts(Graph& graph, const Model::Data& data) {
  std::vector<Entry> entries;
  for (std::uint32_t row = 0; row < data.sealed_processes.size(); ++row) {
    std::map<std::uint32_t, std::vector<NodeId>> made;
    for (const auto& [species, amount] : data.sealed_processes[row].flows) {
      made[species].push_back(amount);
    }
    for (auto& [species, parts] : made) {
      entries.push_back({row, species, graph.sum(std::move(parts))});
    }
  }
  return matrix(Function::amounts, entries, data.sealed_processes.size());
}

ProgramShape shape_of(const Model::Data& data) {
  return {data.species.size(), data.parameters.size(), data.doses.size(), data.observable.size()};
}

// Everything that a run computes.
std::vector<FunctionNodes> functions_of_a_run(Graph& graph, const Model::Data& data) {
  const auto linear = linear_part(graph, data);
  return {linear,
          {Function::observables, data.observable},
          {Function::derivative, data.derivative},
          {Function::health, data.healthy},
          closures(data),
          {Function::corners, data.corners},
          {Function::jump, data.jump}};
}

}  // namespace

void compile(Model::Data& data) {
  sum_processes(data);
  data.corners = corners_in_time(data.graph, data.derivative);
  data.doses = dose_layout(data);
  data.jump = jump_nodes(data);
  data.program = interpreted(data.graph, shape_of(data), functions_of_a_run(data.graph, data), compiled_program);
}

std::string as_source(const Model::Data& data) {
  Graph graph = data.graph;  // a copy: lowering makes new expressions
  return emitted(graph, shape_of(data), functions_of_a_run(graph, data));
}

std::shared_ptr<const Program> compile_questions(const Model::Data& data) {
  Graph graph = data.graph;  // a copy: derivatives are new expressions
  std::vector<NodeId> rates;
  for (const auto& process : data.sealed_processes) rates.push_back(process.rate);
  return interpreted(graph, shape_of(data),
                     {{Function::rates, rates},
                      amounts(graph, data),
                      derivatives(graph, Function::observable_by_state, data.observable,
                                  Operation::species, data.species.size())});
}

std::shared_ptr<const Program> compile_derivatives(const Model::Data& data) {
  Graph graph = data.graph;  // a copy, as above
  const auto species = data.species.size(), parameters = data.parameters.size();
  const auto by = [&](Function function, const std::vector<NodeId>& of, Operation kind,
                      std::size_t count) { return derivatives(graph, function, of, kind, count); };
  return interpreted(
      graph, shape_of(data),
      {by(Function::by_parameter, data.derivative, Operation::parameter, parameters),
       by(Function::by_baseline, data.derivative, Operation::baseline, parameters),
       by(Function::health_by_baseline, data.healthy, Operation::baseline, parameters),
       by(Function::jump_by_state, data.jump, Operation::species, species),
       by(Function::jump_by_dose, data.jump, Operation::dose, data.doses.size()),
       by(Function::jump_by_parameter, data.jump, Operation::parameter, parameters),
       by(Function::jump_by_baseline, data.jump, Operation::baseline, parameters),
       by(Function::observable_by_parameter, data.observable, Operation::parameter, parameters),
       by(Function::observable_by_baseline, data.observable, Operation::baseline, parameters)});
}

}  // namespace skinheal
