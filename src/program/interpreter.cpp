#include "program/interpreter.hpp"

#include <algorithm>
#include <utility>

#include "program/compiler.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

struct FunctionCode {
  Tape tape;
  std::vector<std::uint32_t> slots;  // of the outputs
};

// Health and closures are asked for once a run, so what they need does not burden the tape of every turn.
bool of_the_baseline_alone(Function function) {
  return function == Function::health || function == Function::closures ||
         function == Function::health_by_baseline;
}

struct Code {
  ProgramShape shape;
  RegisterLayout layout;
  std::vector<double> registers;  // at the start, one number a register
  Tape parameter_tape;
  std::array<FunctionCode, function_count> functions;
  std::vector<FunctionCode> observables;  // each alone
};

class InterpretedFrame final : public Frame {
 public:
  InterpretedFrame(const Code& code, std::size_t lanes) : code_(code), lanes_(lanes) {
    if (lanes == 1) {
      registers_ = code.registers;
      return;
    }
    registers_.reserve(code.registers.size() * lanes);
    for (const double value : code.registers) registers_.insert(registers_.end(), lanes, value);
  }

  std::size_t lanes() const noexcept override { return lanes_; }

  void set_baseline(const double* values) noexcept override {
    place(values, code_.layout.baseline(0), code_.shape.parameters);
  }

  void set_parameters(const double* values) noexcept override {
    place(values, code_.layout.parameter(0), code_.shape.parameters);
    code_.parameter_tape.execute(registers_.data(), lanes_);
  }

  void compute(Function function, const ProgramInput& input, double* out) noexcept override {
    run(code_.functions[static_cast<std::size_t>(function)], input, out);
  }

  void observable(std::size_t index, const ProgramInput& input, double* out) noexcept override {
    run(code_.observables[index], input, out);
  }

 private:
  void place(const double* values, std::uint32_t first, std::size_t count) noexcept {
    if (values == nullptr) return;
    std::copy_n(values, count * lanes_, registers_.data() + first * lanes_);
  }

  void run(const FunctionCode& function, const ProgramInput& input, double* out) noexcept {
    place(input.time, code_.layout.time(), 1);
    place(input.state, code_.layout.species(0), code_.shape.species);
    place(input.doses, code_.layout.dose(0), code_.shape.doses);
    function.tape.execute(registers_.data(), lanes_);
    gather(function.slots, out);
  }

  // One lane has a loop of its own: a copy of a length that is not known costs more than the number itself.
  void gather(const std::vector<std::uint32_t>& slots, double* out) const noexcept {
    const double* registers = registers_.data();
    if (lanes_ == 1) {
      for (const auto slot : slots) *out++ = registers[slot];
      return;
    }
    for (const auto slot : slots) out = std::copy_n(registers + slot * lanes_, lanes_, out);
  }

  const Code& code_;
  std::size_t lanes_;
  std::vector<double> registers_;
};

class InterpretedProgram final : public Program {
 public:
  InterpretedProgram(Code code, std::array<SparsityPattern, function_count> patterns,
                     std::vector<std::vector<std::uint32_t>> states_of_observables)
      : code_(std::move(code)), patterns_(std::move(patterns)),
        states_of_observables_(std::move(states_of_observables)) {}

  const ProgramShape& shape() const noexcept override { return code_.shape; }
  std::size_t size(Function function) const noexcept override {
    return code_.functions[static_cast<std::size_t>(function)].slots.size();
  }
  const SparsityPattern& pattern(Function function) const noexcept override {
    return patterns_[static_cast<std::size_t>(function)];
  }
  const std::vector<std::uint32_t>& states_of_observable(std::size_t index) const noexcept override {
    return states_of_observables_[index];
  }
  std::unique_ptr<Frame> frame(std::size_t lanes) const override {
    if (lanes != 1 && lanes != 2 && lanes != 4 && lanes != 8) {
      throw Misuse(formatted("a program has 1, 2, 4 or 8 lanes, and not {}", lanes));
    }
    return std::make_unique<InterpretedFrame>(code_, lanes);
  }

 private:
  Code code_;
  std::array<SparsityPattern, function_count> patterns_;
  std::vector<std::vector<std::uint32_t>> states_of_observables_;
};

std::vector<std::uint32_t> slots(const TapeCompiler& compiler, const std::vector<NodeId>& nodes) {
  std::vector<std::uint32_t> result;
  for (const auto node : nodes) result.push_back(compiler.slot(node));
  return result;
}

FunctionCode lowered(const TapeCompiler& compiler, Function function, const std::vector<NodeId>& nodes) {
  const auto tape = of_the_baseline_alone(function) ? compiler.parameter_tape(nodes)
                                                    : compiler.state_tape(nodes);
  return {tape, slots(compiler, nodes)};
}

}  // namespace

std::shared_ptr<const Program> interpreted(Graph& graph, const ProgramShape& shape,
                                           const std::vector<FunctionNodes>& functions) {
  std::vector<NodeId> all, on_the_way;
  for (const auto& entry : functions) {
    all.insert(all.end(), entry.outputs.begin(), entry.outputs.end());
    if (of_the_baseline_alone(entry.function)) continue;
    on_the_way.insert(on_the_way.end(), entry.outputs.begin(), entry.outputs.end());
  }
  Code code;
  code.shape = shape;
  code.layout = {shape.species, shape.parameters, shape.doses};
  const TapeCompiler compiler(graph, code.layout, all);
  code.registers = compiler.initial_registers();
  code.parameter_tape = compiler.parameter_tape(on_the_way);
  std::array<SparsityPattern, function_count> patterns;
  std::vector<std::vector<std::uint32_t>> states_of_observables;
  for (const auto& entry : functions) {
    const auto index = static_cast<std::size_t>(entry.function);
    code.functions[index] = lowered(compiler, entry.function, entry.outputs);
    patterns[index] = entry.pattern;
    if (entry.function != Function::observables) continue;
    for (const auto node : entry.outputs) {
      code.observables.push_back(lowered(compiler, entry.function, {node}));
      states_of_observables.push_back(species_in(graph, node));
    }
  }
  return std::make_shared<InterpretedProgram>(std::move(code), std::move(patterns),
                                              std::move(states_of_observables));
}

}  // namespace skinheal
