// Outcome: how a run ended, as a value.
//
// A run that could not be finished is not an exception: what was reached is kept, what was not is
// NaN, and the outcome says when and why, which species and process were at fault, and what to
// try. `message` is one readable sentence; `completed()` is the question to ask first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace skinheal {

enum class Ending {
  completed,
  step_limit,      // more steps than allowed
  time_limit,      // more wall-clock seconds than allowed
  cancelled,       // the caller asked to stop
  step_too_small,  // the solver cannot meet the tolerance, however small the step
  out_of_memory,   // the machine has no room for another step
  not_finite,      // a state or rate became infinite or not a number
  no_health,       // of a member of an ensemble: its healthy skin would have to run backwards, so nothing was run
};

struct Outcome {
  Ending ending = Ending::completed;
  double day = 0.0;     // how far the run came
  std::string species;  // the species at fault, if one could be named
  std::string process;  // the process at fault, if one could be named
  std::string advice;   // what to try

  bool completed() const noexcept { return ending == Ending::completed; }
  std::string message() const;
};

std::string_view to_string(Ending ending) noexcept;
// The ending of this name; throws Misuse with what is near.
Ending ending_from(std::string_view name);

// What a run cost.
struct Statistics {
  std::size_t steps = 0;
  std::size_t rejected_steps = 0;
  std::size_t rhs_evaluations = 0;
  std::size_t jacobian_evaluations = 0;
  std::size_t decompositions = 0;
  double seconds = 0.0;
};

}  // namespace skinheal
