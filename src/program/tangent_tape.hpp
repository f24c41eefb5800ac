// TangentTape: the derivative of a tape along directions, as linear operations on tangents.
//
// An operation of a tape has a tangent that is linear in those of its operands, with weights that are values: for
// a b they are b and a. So a tangent tape is straight-line code of its own. It holds only what can move: operations
// whose operands all stand still are left out, and a sum with one that moves is that one. Weights that are not
// values already (b c for a b c) are computed once for all directions. Slots of tangents are taken again as soon
// as nothing reads them, so that a pack stays in the innermost cache.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "program/tangent_kernels.hpp"
#include "program/tape.hpp"

namespace skinheal {

class TangentTape {
 public:
  TangentTape() = default;
  // `moving` says of each register whether it has a tangent before the tape runs; weights that have to be computed
  // go behind the values, from `register_count` on. With `keep_all` every tangent keeps its slot.
  TangentTape(const std::vector<Instruction>& instructions, const std::vector<char>& moving,
              const std::vector<std::uint32_t>& outputs, bool keep_all = false);

  // Slot 0 is always zero. Inputs are loaded into slots 1, 2, ... before each execution.
  const std::vector<std::uint32_t>& inputs() const noexcept { return inputs_; }  // registers
  const std::vector<std::uint32_t>& output_slots() const noexcept { return output_slots_; }
  // With `keep_all`: of every register, 0 where it does not move.
  const std::vector<std::uint32_t>& slots() const noexcept { return slots_; }
  std::size_t slot_count() const noexcept { return slot_count_; }
  std::size_t weight_count() const noexcept { return weights_.size(); }
  std::size_t operation_count() const noexcept { return operation_count_; }
  bool moves() const noexcept { return moves_; }  // an output does

  // Computes the weights behind the values, which are those after the tape itself.
  void weigh(double* values) const;
  // Slot i, direction k stands at tangents[i * width + k]; the kernels are those of this width.
  void execute(const double* values, double* tangents, const TangentKernels& kernels) const {
    kernels.execute(code_.data(), code_.data() + code_.size(), values, tangents);
  }

  using Kind = TangentKind;
  static constexpr std::size_t kind_count = 11;

  struct Operation {
    Kind kind;
    std::uint32_t out;
    std::array<std::uint32_t, 3> tangents;
    std::array<std::uint32_t, 3> weights;
  };

  // How a weight follows from values; `out` is where it goes.
  struct Weight {
    enum class Rule : std::uint8_t { product, minus_square, exponential, reciprocal, half_reciprocal, difference,
                                     power_by_base, power_by_exponent };
    Rule rule;
    std::uint32_t out, a, b;
  };

 private:
  std::vector<std::uint32_t> code_;  // kind, count, {out, tangents..., weights...} ...
  std::vector<Weight> weights_;
  std::vector<std::uint32_t> inputs_, output_slots_, slots_;
  std::size_t slot_count_ = 1, operation_count_ = 0;
  bool moves_ = false;
};

}  // namespace skinheal
