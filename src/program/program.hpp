// Program: everything that a run computes, as named functions.
//
// This is the threshold between the ledger and a run. A run, a timeline that is read and an analysis ask a
// program by the names below; who answers (the interpreter of this wing, compiled code, lanes of either) is
// nobody's business but the program's. No function needs the graph of expressions, and none throws.
//
// Inputs are time, states, doses and the parameters twice: as they are now, while a turn lasts, and the baseline
// that defines healthy skin. A parameter that is set moves both, so a derivative with respect to a parameter has
// two parts.
//
//   const auto frame = program.frame();
//   frame->set_baseline(values);
//   frame->set_parameters(values);
//   frame->compute(Function::health, {}, state);
//   frame->compute(Function::derivative, {&day, state}, slope);
//
// With lanes every input and output is as many numbers, lane by lane: value i of lane k stands at i * lanes + k.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "skinheal/system.hpp"

namespace skinheal {

enum class Function : std::uint8_t {
  derivative,           // dx/dt
  linear,               // dx/dt, the Jacobian by entry, the derivative of dx/dt with respect to time
  observables,          // everything that is read off a state
  health,               // the state of healthy skin; of the baseline alone
  closures,             // what must not be below zero for healthy skin to exist; of the baseline alone
  corners,              // linear in time; where one passes zero, dx/dt has a step or corner
  jump,                 // the state after an injury, of the state before and the doses
  rates,                // the rate of each process
  amounts,              // what one unit of each process' rate makes of each species, by entry
  observable_by_state,  // the derivative of each observable with respect to each species, by entry
  by_parameter,         // the derivative of dx/dt with respect to parameters as they are now, by entry
  by_baseline,          // the same with respect to the baseline
  health_by_baseline,   // the derivative of the healthy state
  jump_by_state,        // the derivative of the state after an injury
  jump_by_dose,
  jump_by_parameter,
  jump_by_baseline,
  observable_by_parameter,  // the derivative of each observable; that by states is above
  observable_by_baseline,
};
inline constexpr std::size_t function_count = 19;

struct ProgramShape {
  std::size_t species = 0;
  std::size_t parameters = 0;
  std::size_t doses = 0;
  std::size_t observables = 0;
};

// What a function reads; null where it does not.
struct ProgramInput {
  const double* time = nullptr;   // one for each lane
  const double* state = nullptr;
  const double* doses = nullptr;
};

// One running thing with a workspace: each thread needs its own.
class Frame {
 public:
  virtual ~Frame() = default;

  virtual std::size_t lanes() const noexcept = 0;
  // Baseline first: what follows from parameters is computed when they are set.
  virtual void set_baseline(const double* values) noexcept = 0;
  virtual void set_parameters(const double* values) noexcept = 0;

  // Writes size(function) numbers for each lane: none for a function that the program does not have.
  virtual void compute(Function function, const ProgramInput& input, double* out) noexcept = 0;
  // One observable alone; reads no state but those in Program::states_of_observable.
  virtual void observable(std::size_t index, const ProgramInput& input, double* out) noexcept = 0;
};

class TangentFrame;

class Program {
 public:
  virtual ~Program() = default;

  virtual const ProgramShape& shape() const noexcept = 0;
  // How many numbers a function gives (for each lane); zero for one that this program does not have.
  virtual std::size_t size(Function function) const noexcept = 0;
  // Which entries of a matrix a function gives: of Function::linear those of the Jacobian, of amounts the
  // processes by species, of a derivative what changes by what changes it. Empty for other functions.
  virtual const SparsityPattern& pattern(Function function) const noexcept = 0;
  virtual const std::vector<std::uint32_t>& states_of_observable(std::size_t index) const noexcept = 0;

  // Whether what a step needs was compiled, and not only interpreted; the bits are the same.
  virtual bool has_compiled_code() const noexcept = 0;

  // Throws Misuse unless lanes are 1, 2, 4 or 8. The program must live as long as its frames.
  virtual std::unique_ptr<Frame> frame(std::size_t lanes = 1) const = 0;
  // For the Jacobians that Function::linear gives.
  virtual std::unique_ptr<LinearSolver> linear_solver(std::size_t lanes = 1) const = 0;
  // The same with derivatives along directions, see tangent_frame.hpp; `width` is 1, 2, 4 or 8.
  virtual std::unique_ptr<TangentFrame> tangent_frame(std::size_t packs, std::size_t width) const = 0;
};

}  // namespace skinheal
