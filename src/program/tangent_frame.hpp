// TangentFrame: a program's functions with their derivatives along directions, exact to rounding.
//
// A direction says how all inputs of a program move together: states, parameters, baseline, doses, time. Its
// tangent is the derivative along it. Values are computed once; then any number of directions is pushed through
// what was computed, in packs of `width` directions side by side:
//
//   frame.set_baseline(values);                      // values first, as for a Frame
//   frame.set_parameters(values);
//   frame.push_numbers(pack, baseline_tangents, parameter_tangents);
//   frame.compute(Function::derivative, {&day, state}, slope);
//   frame.push(pack, {nullptr, state_tangents}, slope_tangents);
//
// Tangents of a pack stand like values on lanes: that of value i in direction k at [i * width + k]. At kinks
// (positive part, minimum, maximum, step, choice) a tangent is that of the branch that the value takes, as in the
// derivative by rule (expression/calculus.cpp). Who answers, the interpreter or compiled code over a dual number
// type, is nobody's business here.
#pragma once

#include <cstddef>

#include "program/program.hpp"

namespace skinheal {

// How the inputs move in one pack; null where they do not.
struct TangentInput {
  const double* time = nullptr;
  const double* state = nullptr;
  const double* doses = nullptr;
};

class TangentFrame {
 public:
  virtual ~TangentFrame() = default;

  virtual std::size_t width() const noexcept = 0;
  virtual std::size_t packs() const noexcept = 0;

  // Baseline first, as in a Frame; the tangents of both come after the values. Null tangents are zero.
  virtual void set_baseline(const double* values) = 0;
  virtual void set_parameters(const double* values) = 0;
  virtual void push_numbers(std::size_t pack, const double* baseline, const double* parameters) = 0;

  // Values of a function, or of one observable alone; what is pushed next goes through them.
  virtual void compute(Function function, const ProgramInput& input, double* out) = 0;
  virtual void observable(std::size_t index, const ProgramInput& input, double* out) = 0;
  // The tangents of what was computed last, or of its first `count` numbers (the rates, of Function::linear). False
  // where no input of this pack moves them: all tangents are zero, and nothing is written.
  virtual bool push(std::size_t pack, const TangentInput& input, double* out, std::size_t count = all) = 0;
  static constexpr std::size_t all = static_cast<std::size_t>(-1);
};

}  // namespace skinheal
