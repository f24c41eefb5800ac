#include "program/interpreter.hpp"

#include <algorithm>
#include <utility>

#include "program/aligned.hpp"
#include "program/code.hpp"
#include "program/sparse_lu.hpp"
#include "program/tangent_interpreter.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

FunctionCode code_of(Straight function) {
  return {scheduled(std::move(function.instructions)), std::move(function.outputs)};
}

Code code_of(Lowered& lowered) {
  Code code{lowered.shape, lowered.layout, std::move(lowered.registers), {}, {}, {}};
  code.parameter_tape = scheduled(std::move(lowered.parameters));
  for (std::size_t i = 0; i < function_count; ++i) code.functions[i] = code_of(std::move(lowered.functions[i]));
  for (auto& observable : lowered.observables) code.observables.push_back(code_of(std::move(observable)));
  return code;
}

class InterpretedFrame final : public Frame {
 public:
  InterpretedFrame(const Code& code, const CompiledKernels* compiled, std::size_t lanes)
      : code_(code), kernels_(kernels(instruction_set(), lanes)), compiled_(compiled), lanes_(lanes),
        registers_(code.registers.begin(), code.registers.end()) {
    if (lanes > 1) spread(code.registers);
  }

  std::size_t lanes() const noexcept override { return lanes_; }

  void set_baseline(const double* values) noexcept override {
    place(values, code_.layout.baseline(0), code_.shape.parameters);
  }

  void set_parameters(const double* values) noexcept override {
    place(values, code_.layout.parameter(0), code_.shape.parameters);
    if (compiled_ != nullptr) {
      compiled_->parameters(registers_.data());
    } else {
      code_.parameter_tape.execute(registers_.data(), kernels_);
    }
  }

  void compute(Function function, const ProgramInput& input, double* out) noexcept override {
    if (const auto kernel = compiled_kernel(function)) {
      kernel(registers_.data(), input.time, input.state, out);
    } else {
      run(code_.functions[static_cast<std::size_t>(function)], input, out);
    }
  }

  void observable(std::size_t index, const ProgramInput& input, double* out) noexcept override {
    run(code_.observables[index], input, out);
  }

 private:
  void spread(const std::vector<double>& values) {
    registers_.resize(values.size() * lanes_);
    for (std::size_t i = 0; i < values.size(); ++i) std::fill_n(registers_.data() + i * lanes_, lanes_, values[i]);
  }

  using CompiledFunction = decltype(CompiledKernels::derivative);

  CompiledFunction compiled_kernel(Function function) const noexcept {
    if (compiled_ == nullptr) return nullptr;
    switch (function) {
      case Function::derivative: return compiled_->derivative;
      case Function::linear: return compiled_->linear;
      case Function::observables: return compiled_->observables;
      default: return nullptr;
    }
  }

  void place(const double* values, std::uint32_t first, std::size_t count) noexcept {
    if (values == nullptr) return;
    std::copy_n(values, count * lanes_, registers_.data() + first * lanes_);
  }

  void run(const FunctionCode& function, const ProgramInput& input, double* out) noexcept {
    place(input.time, code_.layout.time(), 1);
    place(input.state, code_.layout.species(0), code_.shape.species);
    place(input.doses, code_.layout.dose(0), code_.shape.doses);
    function.tape.execute(registers_.data(), kernels_);
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
  const Kernels& kernels_;
  const CompiledKernels* compiled_;  // null: interpret
  std::size_t lanes_;
  AlignedVector registers_;
};

void check_lanes(std::size_t lanes) {
  if (lanes == 1 || lanes == 2 || lanes == 4 || lanes == 8) return;
  throw Misuse(formatted("a program has 1, 2, 4 or 8 lanes, and not {}", lanes));
}

class InterpretedProgram final : public Program {
 public:
  InterpretedProgram(Lowered lowered, const CompiledProgram* compiled)
      : patterns_(std::move(lowered.patterns)), states_of_observables_(std::move(lowered.states_of_observables)),
        code_(code_of(lowered)), compiled_(compiled) {
    const auto& jacobian = pattern(Function::linear);
    if (!jacobian.row_starts.empty()) elimination_ = std::make_shared<const Elimination>(jacobian);
  }

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
  bool has_compiled_code() const noexcept override { return compiled_ != nullptr; }

  std::unique_ptr<Frame> frame(std::size_t lanes) const override {
    check_lanes(lanes);
    return std::make_unique<InterpretedFrame>(code_, kernels_for(lanes), lanes);
  }

  std::unique_ptr<TangentFrame> tangent_frame(std::size_t packs, std::size_t width) const override {
    check_lanes(width);
    return interpreted_tangents(code_, packs, width);
  }

  std::unique_ptr<LinearSolver> linear_solver(std::size_t lanes) const override {
    return std::make_unique<SparseLu>(elimination_, lanes, kernels_for(lanes));
  }

 private:
  const CompiledKernels* kernels_for(std::size_t lanes) const {
    if (compiled_ == nullptr || !compiled_code_is_used()) return nullptr;
    return compiled_->kernels(instruction_set(), lanes);
  }

  std::array<SparsityPattern, function_count> patterns_;
  std::vector<std::vector<std::uint32_t>> states_of_observables_;
  Code code_;
  const CompiledProgram* compiled_;
  std::shared_ptr<const Elimination> elimination_;
};

}  // namespace

std::shared_ptr<const Program> interpreted(Graph& graph, const ProgramShape& shape,
                                           const std::vector<FunctionNodes>& functions, FindCompiled find) {
  auto code = lowered(graph, shape, functions);
  const auto* compiled = find == nullptr ? nullptr : find(identity_of(code));
  return std::make_shared<InterpretedProgram>(std::move(code), compiled);
}

}  // namespace skinheal
