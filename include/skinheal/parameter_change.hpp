// ParameterChange and Turn: a parameter of the model made other than it is.
#pragma once

#include <string>

#include "skinheal/quantity.hpp"

namespace skinheal {

// A parameter turned for an interval (a steroid, a dressing). Edges are breakpoints of the run.
struct Turn {
  enum class Operation { multiply, set };
  std::string parameter;
  Operation operation = Operation::multiply;
  double value = 1.0;
  double from_day = 0.0;
  double until_day = 0.0;
};

}  // namespace skinheal
