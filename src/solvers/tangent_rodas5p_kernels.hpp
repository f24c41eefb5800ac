// The sums of the tangents of a step of RODAS5P, for one instruction set and a width of directions.
#pragma once

#include <cstddef>
#include <cstdint>

#include "skinheal/execution.hpp"

namespace skinheal {

// One stage of one pack, see tangent_rodas5p.hpp. Arrays of tangents hold `width` numbers for each value.
struct TangentStage {
  std::size_t size;                              // of the state
  const std::uint32_t *row_starts, *columns;     // of the Jacobian
  std::size_t entry_count;
  double h;
  const double* start;        // tangents at the beginning of the step
  double* argument;           // ... and where the stage asks for the rate
  double* stages;             // of every stage, one after the other
  const double* linear;       // of rates, Jacobian and derivative by time at the beginning
  const double* by_numbers;   // of the rate by what the numbers of the run add; null for none
  const double* jacobian;     // values: at the argument
  const double* vector;       // values: of this stage
};

struct TangentRodas5pKernels {
  void (*argument)(const TangentStage& at, std::size_t stage);
  // The right-hand side of the stage's linear equation, into its place among the stages.
  void (*right_side)(const TangentStage& at, std::size_t stage);
};

// Throws nothing: the width is 1, 2, 4 or 8.
const TangentRodas5pKernels& tangent_rodas5p_kernels(InstructionSet set, std::size_t width) noexcept;

}  // namespace skinheal
