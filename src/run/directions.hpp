// Directions: from the names of what a sensitivity is taken with respect to, to what moves.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "run/plan.hpp"

namespace skinheal {

// What a run was asked for.
struct RunCall {
  const Protocol& protocol;
  const Skin& skin;
  double horizon;
  const Model& model;
  const SimulateOptions& options;
};

struct Direction {
  enum class Kind {
    model_number,  // acts on the parameter of its own place, and nothing else
    planned,       // what moves is told by the plan of the call in which it has another value
    initial        // of a species before day 0
  };
  std::string name;
  std::string unit;
  Kind kind = Kind::planned;
  std::size_t index = 0;  // of the parameter or species
  double value = 0.0;     // as it is; of an initial value not known here
  double reach = 1.0;     // what counts as a small change
  std::function<Plan(double)> planned = {};  // throws Misuse where the value is not allowed
};

// Throws Misuse for all names at once: unknown ones with what is near, words and whole numbers, names given twice.
// The call must live as long as the directions.
std::vector<Direction> directions_of(const RunCall& call, const std::vector<std::string>& names);

// The options with a number of the run at another value, where it is set or else in place of the recorded one.
SimulateOptions with_number(SimulateOptions options, const std::string& name, double value);

}  // namespace skinheal
