#include "ledger/compile.hpp"

#include <algorithm>
#include <utility>

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

// Every entry that is not zero by structure, and the whole diagonal, row by row.
std::vector<Entry> jacobian(Model::Data& data) {
  std::vector<Entry> entries;
  const auto size = static_cast<std::uint32_t>(data.species.size());
  std::vector<std::vector<std::uint32_t>> reads(size);
  for (std::uint32_t row = 0; row < size; ++row) {
    reads[row] = species_in(data.graph, data.derivative[row]);
  }
  for (std::uint32_t column = 0; column < size; ++column) {
    Differentiator derive(data.graph, {Operation::species, column});
    for (std::uint32_t row = 0; row < size; ++row) {
      const bool read = std::binary_search(reads[row].begin(), reads[row].end(), column);
      const auto node = read ? derive(data.derivative[row]) : data.graph.constant(0.0);
      if (row == column || !data.graph.is_zero(node)) entries.push_back({row, column, node});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  return entries;
}

SparsityPattern pattern_of(const std::vector<Entry>& entries, std::size_t size) {
  SparsityPattern pattern;
  pattern.row_starts.assign(size + 1, 0);
  for (const auto& entry : entries) {
    ++pattern.row_starts[entry.row + 1];
    pattern.columns.push_back(entry.column);
  }
  for (std::size_t row = 0; row < size; ++row) {
    pattern.row_starts[row + 1] += pattern.row_starts[row];
  }
  return pattern;
}

std::vector<std::uint32_t> slots(const TapeCompiler& compiler, const std::vector<NodeId>& nodes) {
  std::vector<std::uint32_t> result;
  for (const auto node : nodes) result.push_back(compiler.slot(node));
  return result;
}

}  // namespace

void compile(Model::Data& data) {
  sum_processes(data);
  data.corners = corners_in_time(data.graph, data.derivative);
  const auto entries = jacobian(data);
  data.pattern = pattern_of(entries, data.species.size());

  std::vector<NodeId> linear = data.derivative, jacobian_nodes, time_nodes;
  for (const auto& entry : entries) jacobian_nodes.push_back(entry.node);
  Differentiator by_time(data.graph, {Operation::time, 0});
  for (const auto node : data.derivative) time_nodes.push_back(by_time(node));
  linear.insert(linear.end(), jacobian_nodes.begin(), jacobian_nodes.end());
  linear.insert(linear.end(), time_nodes.begin(), time_nodes.end());

  auto all = linear;
  all.insert(all.end(), data.observable.begin(), data.observable.end());
  data.layout = {data.species.size(), data.parameters.size()};
  const TapeCompiler compiler(data.graph, data.layout, all);
  data.parameter_tape = compiler.parameter_tape();
  data.rhs_tape = compiler.state_tape(data.derivative);
  data.linear_tape = compiler.state_tape(linear);
  data.observable_tape = compiler.state_tape(data.observable);
  data.rhs_slots = slots(compiler, data.derivative);
  data.jacobian_slots = slots(compiler, jacobian_nodes);
  data.time_slots = slots(compiler, time_nodes);
  data.observable_slots = slots(compiler, data.observable);
  data.registers = compiler.initial_registers();
}

}  // namespace skinheal
