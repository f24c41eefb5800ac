// Flows: what every process does at one time.
#pragma once

#include <vector>

#include "program/program.hpp"

namespace skinheal {

struct Flows {
  std::vector<double> rates;    // of each process
  std::vector<double> amounts;  // of each species that it changes, by the pattern of Function::amounts
};

// The frame is one of this program, with baseline and parameters set.
inline Flows flows(const Program& program, Frame& frame, const ProgramInput& input) {
  Flows result{std::vector<double>(program.size(Function::rates)),
               std::vector<double>(program.size(Function::amounts))};
  frame.compute(Function::rates, input, result.rates.data());
  frame.compute(Function::amounts, input, result.amounts.data());
  return result;
}

}  // namespace skinheal
