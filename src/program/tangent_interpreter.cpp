#include "program/tangent_interpreter.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

#include "program/aligned.hpp"
#include "program/tangent_tape.hpp"

namespace skinheal {
namespace {

// A copy of a length that is not known costs more than the numbers themselves.
double* copy_pack(const double* from, std::size_t width, double* to) {
  switch (width) {
    case 2: std::memcpy(to, from, 2 * sizeof(double)); break;
    case 4: std::memcpy(to, from, 4 * sizeof(double)); break;
    case 8: std::memcpy(to, from, 8 * sizeof(double)); break;
    default: *to = *from; break;
  }
  return to + width;
}

// Numbers of one pack: how parameters, baseline and all that follows from them alone move.
struct PackNumbers {
  std::vector<char> moving_inputs;     // of each register
  TangentTape tape;                    // of the parameter tape
  AlignedVector tangents;              // of its slots
  std::vector<std::uint32_t> slot_of;  // of each register, 0 where it stands still
  std::vector<double> inputs;          // baseline, then parameters, as they were given
};

class TangentInterpreter final : public TangentFrame {
 public:
  TangentInterpreter(const Code& code, std::size_t packs, std::size_t width)
      : code_(code), width_(width), value_kernels_(kernels(instruction_set(), 1)),
        kernels_(tangent_kernels(instruction_set(), width)), values_(code.registers), packs_(packs) {
    for (auto& pack : packs_) {
      pack.moving_inputs.assign(register_count(), 0);
      pack.slot_of.assign(register_count(), 0);
      pack.tangents.assign(width, 0.0);
      pack.inputs.assign(2 * code.shape.parameters * width, 0.0);
    }
  }

  std::size_t width() const noexcept override { return width_; }
  std::size_t packs() const noexcept override { return packs_.size(); }

  void set_baseline(const double* values) override {
    place(values, code_.layout.baseline(0), code_.shape.parameters);
  }
  void set_parameters(const double* values) override {
    place(values, code_.layout.parameter(0), code_.shape.parameters);
    code_.parameter_tape.execute(values_.data(), value_kernels_);
  }

  void push_numbers(std::size_t index, const double* baseline, const double* parameters) override {
    auto& pack = packs_[index];
    const auto count = code_.shape.parameters * width_;
    take(baseline, count, pack.inputs.data());
    take(parameters, count, pack.inputs.data() + count);
    auto moving = moving_of(pack);
    if (moving != pack.moving_inputs || pack.tape.slots().empty()) {
      pack.moving_inputs = std::move(moving);
      pack.tape = TangentTape(code_.parameter_tape.instructions(), pack.moving_inputs, all_inputs(), true);
      pack.slot_of = pack.tape.slots();
      forget_tapes();
    }
    pack.tangents.assign(pack.tape.slot_count() * width_, 0.0);
    for (std::size_t i = 0; i < pack.tape.inputs().size(); ++i) {
      std::copy_n(given(pack, pack.tape.inputs()[i]), width_, pack.tangents.data() + (i + 1) * width_);
    }
    weigh(pack.tape);
    pack.tape.execute(values_.data(), pack.tangents.data(), kernels_);
  }

  void compute(Function function, const ProgramInput& input, double* out) override {
    latest_ = static_cast<std::size_t>(function);
    run(code_.functions[latest_], input, out);
  }
  void observable(std::size_t index, const ProgramInput& input, double* out) override {
    latest_ = function_count + index;
    run(code_.observables[index], input, out);
  }

  bool push(std::size_t index, const TangentInput& input, double* out, std::size_t count) override {
    const auto& tape = tape_for(index, input, count);
    if (!tape.moves()) return false;
    if (weights_of_ != &tape || weighed_at_ != computed_) {
      weigh(tape);
      weights_of_ = &tape;
      weighed_at_ = computed_;
    }
    scratch_.resize(std::max(scratch_.size(), tape.slot_count() * width_));
    std::fill_n(scratch_.data(), width_, 0.0);
    load(tape, packs_[index], input);
    tape.execute(values_.data(), scratch_.data(), kernels_);
    const auto& slots = tape.output_slots();
    kernels_.gather(slots.data(), slots.size(), scratch_.data(), out);
    return true;
  }

 private:
  // The function or observable, how many of its numbers, which inputs move, and the pack where the tape is its own.
  using Key = std::tuple<std::size_t, std::size_t, unsigned, std::size_t>;
  static constexpr std::size_t every_pack = static_cast<std::size_t>(-1);

  std::size_t register_count() const noexcept { return code_.registers.size(); }

  void place(const double* values, std::uint32_t first, std::size_t count) {
    if (values != nullptr) std::copy_n(values, count, values_.data() + first);
  }

  static void take(const double* from, std::size_t count, double* to) {
    if (from == nullptr) {
      std::fill_n(to, count, 0.0);
    } else {
      std::copy_n(from, count, to);
    }
  }

  void run(const FunctionCode& function, const ProgramInput& input, double* out) {
    ++computed_;
    place(input.time, code_.layout.time(), 1);
    place(input.state, code_.layout.species(0), code_.shape.species);
    place(input.doses, code_.layout.dose(0), code_.shape.doses);
    function.tape.execute(values_.data(), value_kernels_);
    for (const auto slot : function.slots) *out++ = values_[slot];
  }

  // Weights stand behind the registers.
  void weigh(const TangentTape& tape) {
    weights_of_ = nullptr;
    values_.resize(std::max(values_.size(), register_count() + tape.weight_count()));
    tape.weigh(values_.data());
  }

  const double* given(const PackNumbers& pack, std::uint32_t slot) const {
    const auto baseline = code_.layout.baseline(0), parameter = code_.layout.parameter(0);
    const auto place = slot >= baseline ? slot - baseline : slot - parameter + code_.shape.parameters;
    return pack.inputs.data() + place * width_;
  }

  std::vector<std::uint32_t> all_inputs() const {
    std::vector<std::uint32_t> registers;
    for (std::size_t i = 0; i < code_.shape.parameters; ++i) {
      registers.push_back(code_.layout.baseline(i));
      registers.push_back(code_.layout.parameter(i));
    }
    return registers;
  }

  std::vector<char> moving_of(const PackNumbers& pack) const {
    std::vector<char> moving(register_count(), 0);
    for (const auto slot : all_inputs()) {
      const double* tangents = given(pack, slot);
      moving[slot] = std::any_of(tangents, tangents + width_, [](double one) { return one != 0.0; });
    }
    return moving;
  }

  const FunctionCode& code_of(std::size_t function) const {
    return function < function_count ? code_.functions[function] : code_.observables[function - function_count];
  }

  // Without a moving state little moves, and what it is differs from pack to pack; with one all packs share a tape.
  const TangentTape& tape_for(std::size_t index, const TangentInput& input, std::size_t count) {
    const unsigned inputs = (input.time ? 1U : 0U) + (input.state ? 2U : 0U) + (input.doses ? 4U : 0U);
    const Key key{latest_, count, inputs, input.state ? every_pack : index};
    const auto known = tapes_.find(key);
    if (known != tapes_.end()) return known->second;
    std::vector<char> moving(register_count(), 0);
    for (std::size_t pack = 0; pack < packs_.size(); ++pack) {
      if (!input.state && pack != index) continue;
      for (std::size_t i = 0; i < moving.size(); ++i) moving[i] |= packs_[pack].slot_of[i] != 0;
    }
    if (input.time) moving[code_.layout.time()] = 1;
    for (std::size_t i = 0; input.state && i < code_.shape.species; ++i) moving[code_.layout.species(i)] = 1;
    for (std::size_t i = 0; input.doses && i < code_.shape.doses; ++i) moving[code_.layout.dose(i)] = 1;
    const auto& function = code_of(latest_);
    auto outputs = function.slots;
    outputs.resize(std::min(outputs.size(), count));
    return tapes_[key] = TangentTape(function.tape.instructions(), moving, outputs);
  }

  void load(const TangentTape& tape, const PackNumbers& pack, const TangentInput& input) {
    const auto& layout = code_.layout;
    double* to = scratch_.data() + width_;
    for (const auto slot : tape.inputs()) {
      const double* from = pack.tangents.data() + pack.slot_of[slot] * width_;
      if (slot == layout.time()) {
        from = input.time;
      } else if (slot < layout.parameter(0)) {
        from = input.state + (slot - layout.species(0)) * width_;
      } else if (slot >= layout.dose(0) && slot < layout.fixed_count()) {
        from = input.doses + (slot - layout.dose(0)) * width_;
      }
      to = copy_pack(from, width_, to);
    }
  }

  // What moves has changed.
  void forget_tapes() { tapes_.clear(); }

  const Code& code_;
  std::size_t width_;
  const Kernels& value_kernels_;
  const TangentKernels& kernels_;
  std::vector<double> values_;  // of registers, then of weights
  std::vector<PackNumbers> packs_;
  std::map<Key, TangentTape> tapes_;
  AlignedVector scratch_;
  std::size_t latest_ = 0;    // the function or observable that was computed last
  std::size_t computed_ = 0;  // how often something was
  const TangentTape* weights_of_ = nullptr;  // whose weights stand behind the registers ...
  std::size_t weighed_at_ = 0;               // ... and of which computation
};

}  // namespace

std::unique_ptr<TangentFrame> interpreted_tangents(const Code& code, std::size_t packs, std::size_t width) {
  return std::make_unique<TangentInterpreter>(code, packs, width);
}

}  // namespace skinheal
