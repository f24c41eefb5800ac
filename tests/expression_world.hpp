// A graph with three species and two parameters, and the two that compute what is written in it.
#pragma once

#include <string>
#include <vector>

#include "expression/formula.hpp"
#include "program/compiler.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {

// Species x0, x1, x2 and parameters p0, p1, all without unit.
struct World {
  Graph graph;
  std::vector<double> x{0.7, 1.9, 0.3}, p{2.5, 0.4}, baseline{2.0, 0.5};

  NodeId read(const std::string& text) {
    const Scope scope{[this](const std::string& name) { return named(name); },
                      [](const std::string&) -> Measured { throw Misuse("no health here"); }};
    return read_formula(graph, text, scope).node;
  }
  Measured named(const std::string& name) {
    const auto index = static_cast<std::uint32_t>(name.at(1) - '0');
    return {name.at(0) == 'x' ? graph.species(index) : graph.parameter(index), Unit{}};
  }
  double value(NodeId id) {
    Evaluator evaluate(graph, {x.data(), p.data(), baseline.data(), 1.25});
    return evaluate(id);
  }
  // The value that the tape computes.
  double taped(NodeId id) {
    const RegisterLayout layout{x.size(), p.size()};
    const TapeCompiler compiler(graph, layout, {id});
    auto registers = compiler.initial_registers();
    registers[layout.time()] = 1.25;
    for (std::size_t i = 0; i < x.size(); ++i) registers[layout.species(i)] = x[i];
    for (std::size_t i = 0; i < p.size(); ++i) {
      registers[layout.parameter(i)] = p[i];
      registers[layout.baseline(i)] = baseline[i];
    }
    const auto& one_lane = kernels(instruction_set(), 1);
    scheduled(compiler.on_parameters({id})).execute(registers.data(), one_lane);
    scheduled(compiler.on_state({id})).execute(registers.data(), one_lane);
    return registers[compiler.slot(id)];
  }
};

}  // namespace skinheal
