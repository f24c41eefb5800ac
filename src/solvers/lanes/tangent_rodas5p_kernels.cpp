// The sums of the tangents of a step of RODAS5P.
#include "solvers/tangent_rodas5p_kernels.hpp"

#include "program/lanes/lanes.hpp"
#include "program/of_each_set.hpp"
#include "solvers/rodas5p_tableau.hpp"

namespace skinheal {
namespace {

template <class T, std::size_t stage>
void argument_of(const TangentStage& at) {
  const T *start = in_lanes<T>(at.start), *k = in_lanes<T>(at.stages);
  T* const argument = in_lanes<T>(at.argument);
  for (std::size_t i = 0; i < at.size; ++i) {
    if constexpr (stage >= rodas5p::stages_with_a) {
      argument[i] = argument[i] + k[(stage - 1) * at.size + i];
    } else {
      T sum = start[i];
      for (std::size_t j = 0; j < stage; ++j) sum = sum + rodas5p::a[stage][j] * k[j * at.size + i];
      argument[i] = sum;
    }
  }
}

template <class T, std::size_t stage>
void right_side_of(const TangentStage& at) {
  const T *k = in_lanes<T>(at.stages), *argument = in_lanes<T>(at.argument), *slope = in_lanes<T>(at.linear);
  const T *bends = slope + at.size, *by_time = bends + at.entry_count, *by_numbers = in_lanes<T>(at.by_numbers);
  T* const target = in_lanes<T>(at.stages) + stage * at.size;
  double coupling[rodas5p::stages] = {};
  for (std::size_t j = 0; j < stage; ++j) coupling[j] = rodas5p::coupling[stage][j] / at.h;
  for (std::size_t row = 0; row < at.size; ++row) {
    T sum = stage == 0 ? slope[row] : T{};
    for (std::size_t j = 0; j < stage; ++j) sum = sum + coupling[j] * k[j * at.size + row];
    if constexpr (rodas5p::d[stage] != 0.0) sum = sum + rodas5p::d[stage] * at.h * by_time[row];
    if (by_numbers != nullptr) sum = sum + by_numbers[row];
    for (auto e = at.row_starts[row]; e < at.row_starts[row + 1]; ++e) {
      if constexpr (stage > 0) sum = sum + at.jacobian[e] * argument[at.columns[e]];
      sum = sum + at.vector[at.columns[e]] * bends[e];
    }
    target[row] = sum;
  }
}

template <class T>
void argument(const TangentStage& at, std::size_t stage) {
  switch (stage) {
    case 0: return argument_of<T, 0>(at);
    case 1: return argument_of<T, 1>(at);
    case 2: return argument_of<T, 2>(at);
    case 3: return argument_of<T, 3>(at);
    case 4: return argument_of<T, 4>(at);
    case 5: return argument_of<T, 5>(at);
    case 6: return argument_of<T, 6>(at);
    default: return argument_of<T, 7>(at);
  }
}

template <class T>
void right_side(const TangentStage& at, std::size_t stage) {
  switch (stage) {
    case 0: return right_side_of<T, 0>(at);
    case 1: return right_side_of<T, 1>(at);
    case 2: return right_side_of<T, 2>(at);
    case 3: return right_side_of<T, 3>(at);
    case 4: return right_side_of<T, 4>(at);
    case 5: return right_side_of<T, 5>(at);
    case 6: return right_side_of<T, 6>(at);
    default: return right_side_of<T, 7>(at);
  }
}

template <class T>
constexpr TangentRodas5pKernels of_width = {argument<T>, right_side<T>};

}  // namespace

extern const TangentRodas5pKernels SKINHEAL_OF_THE_SET(tangent_rodas5p_kernels_of)[4];
const TangentRodas5pKernels SKINHEAL_OF_THE_SET(tangent_rodas5p_kernels_of)[4] = {
    of_width<double>, of_width<Two>, of_width<Four>, of_width<Eight>};

}  // namespace skinheal
