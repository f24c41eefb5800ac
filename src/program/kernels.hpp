// Kernels: the inner loops of a run, for one instruction set and a number of lanes.
//
// Every array holds as many numbers for each value as there are lanes, lane by lane. The loops of this wing work for
// any model (lanes/*.cpp); those of a CompiledProgram for one alone, and give the same bits.
#pragma once

#include <cstddef>
#include <cstdint>

#include "skinheal/execution.hpp"

namespace skinheal {

// Where the factors of a decomposition stand, for the loops below; see elimination.hpp.
struct EliminationView {
  struct Level {
    std::uint32_t pivots, multipliers, updates;  // where each ends in its list; the next level begins there
  };
  std::uint32_t size, entry_count, source_count, level_count;
  const std::uint32_t* order;
  const std::uint32_t *starts, *columns, *diagonal;  // the factors, row by row
  const std::uint32_t *sources, *targets;            // which entry of J goes to which of the factors
  const Level* levels;
  const std::uint32_t *pivots, *multipliers, *updates;
};

struct Kernels {
  // Instructions from `code` to `end`, see tape.hpp.
  void (*execute)(const std::uint32_t* code, const std::uint32_t* end, double* registers);
  // Decomposes d I - J. Gives in `check` zero for each lane in which all pivots and their inverses are finite.
  void (*factorise)(const EliminationView& plan, const double* jacobian, const double* diagonal, double* factors,
                    double* check);
  // Replaces the right-hand side by the solution; `work` holds `size` values.
  void (*solve)(const EliminationView& plan, const double* factors, double* values, double* work);
  // The same for as many right-hand sides as there are lanes, with the factors of one lane alone.
  void (*solve_sides)(const EliminationView& plan, const double* factors, double* values, double* work);
};

// Throws nothing: lanes are 1, 2, 4 or 8.
const Kernels& kernels(InstructionSet set, std::size_t lanes) noexcept;

// One model as compiled code. The registers are those of its tape.
struct CompiledKernels {
  void (*parameters)(double* registers);
  void (*derivative)(const double* registers, const double* time, const double* state, double* out);
  void (*linear)(const double* registers, const double* time, const double* state, double* out);
  void (*observables)(const double* registers, const double* time, const double* state, double* out);
  void (*factorise)(const double* jacobian, const double* diagonal, double* factors, double* check);
  void (*solve)(const double* factors, double* values);
};

struct CompiledProgram {
  std::uint64_t identity;  // of the tapes that it was written from, see emitter.hpp
  // Null where nothing was compiled for this set and number of lanes.
  const CompiledKernels* (*kernels)(InstructionSet set, std::size_t lanes) noexcept;
};

}  // namespace skinheal
