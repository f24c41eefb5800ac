// The sums of a step of RODAS5P, for one instruction set and a number of lanes. See rodas5p_tableau.hpp.
//
// Arrays are blocks of as many numbers as one instruction handles. With several lanes a block holds one value of each;
// with one lane it holds several values of that lane, and what differs from lane to lane is the same for all of them.
// Every number is computed by itself, so its bits do not depend on what shares its block.
#pragma once

#include <cstddef>
#include <cstdint>

#include "skinheal/execution.hpp"

namespace skinheal {

struct Rodas5pKernels {
  std::size_t block;  // numbers in a block
  // The state at which the slope of stage 1 to 5 is taken, from that at the beginning and the stages before.
  void (*argument)(std::size_t stage, std::size_t blocks, const double* state, const double* stages, double* argument);
  // Later stages begin where the one before ended; so does the end of the step.
  void (*add)(std::size_t blocks, const double* last, double* argument);
  // The right-hand side of a stage's linear equation: slope, stages before, and the derivative with respect to time.
  void (*couple)(std::size_t stage, std::size_t blocks, const double* slope, const double* inverse_step,
                 const double* step, const double* by_time, double* stages);
  // The largest error in units of what is tolerated; `check` is zero where every one of them is finite.
  void (*scaled_error)(std::size_t blocks, double relative, double absolute, const double* state,
                       const double* proposal, const double* error, double* largest, double* check);
  // The step as a polynomial of degree 4 in its own length: five rows of blocks, `row` numbers apart, as stages are.
  // Block `begin` to `end`.
  void (*draw)(std::size_t begin, std::size_t end, std::size_t row, const double* state, const double* proposal,
               const double* stages, double* coefficients);
  // Such a polynomial at a share of the step in each lane, of these states; rows are `row` numbers apart.
  void (*evaluate)(const std::uint32_t* wanted, std::size_t count, std::size_t row, const double* coefficients,
                   const double* share, double* values);
};

const Rodas5pKernels& rodas5p_kernels(InstructionSet set, std::size_t lanes) noexcept;

}  // namespace skinheal
