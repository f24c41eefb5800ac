#include "program/lowered.hpp"

#include "words/hashing.hpp"

namespace skinheal {
namespace {

// Health and closures are asked for once a run, so what they need does not burden the tape of every turn.
bool of_the_baseline_alone(Function function) {
  return function == Function::health || function == Function::closures ||
         function == Function::health_by_baseline;
}

Straight straight(const TapeCompiler& compiler, Function function, const std::vector<NodeId>& nodes) {
  Straight result{of_the_baseline_alone(function) ? compiler.on_parameters(nodes) : compiler.on_state(nodes), {}};
  for (const auto node : nodes) result.outputs.push_back(compiler.slot(node));
  return result;
}

class Identity {
 public:
  void add(const std::vector<std::uint32_t>& numbers) {
    add(numbers.size());
    for (const auto number : numbers) add(number);
  }
  void add(const std::vector<Instruction>& instructions) {
    add(instructions.size());
    for (const auto& one : instructions) {
      add(static_cast<std::uint64_t>(one.opcode));
      for (const auto place : {one.out, one.a, one.b, one.c}) add(place);
    }
  }
  void add(const Straight& function) {
    add(function.instructions);
    add(function.outputs);
  }
  void add(std::uint64_t number) { hash_.add(number); }
  std::uint64_t value() const { return hash_.state(); }

 private:
  Fnv1a hash_;
};

}  // namespace

Lowered lowered(Graph& graph, const ProgramShape& shape, const std::vector<FunctionNodes>& functions) {
  std::vector<NodeId> all, on_the_way;
  for (const auto& entry : functions) {
    all.insert(all.end(), entry.outputs.begin(), entry.outputs.end());
    if (of_the_baseline_alone(entry.function)) continue;
    on_the_way.insert(on_the_way.end(), entry.outputs.begin(), entry.outputs.end());
  }
  Lowered result;
  result.shape = shape;
  result.layout = {shape.species, shape.parameters, shape.doses};
  const TapeCompiler compiler(graph, result.layout, all);
  result.registers = compiler.initial_registers();
  result.parameters = compiler.on_parameters(on_the_way);
  for (const auto& entry : functions) {
    const auto index = static_cast<std::size_t>(entry.function);
    result.functions[index] = straight(compiler, entry.function, entry.outputs);
    result.patterns[index] = entry.pattern;
    if (entry.function != Function::observables) continue;
    for (const auto node : entry.outputs) {
      result.observables.push_back(straight(compiler, entry.function, {node}));
      result.states_of_observables.push_back(species_in(graph, node));
    }
  }
  return result;
}

std::uint64_t identity_of(const Lowered& lowered) {
  Identity identity;
  for (const auto size : {lowered.shape.species, lowered.shape.parameters, lowered.shape.doses,
                          lowered.shape.observables, lowered.registers.size()}) {
    identity.add(size);
  }
  identity.add(lowered.parameters);
  for (const auto function : {Function::derivative, Function::linear, Function::observables}) {
    identity.add(lowered[function]);
  }
  identity.add(lowered.pattern(Function::linear).row_starts);
  identity.add(lowered.pattern(Function::linear).columns);
  return identity.value();
}

}  // namespace skinheal
