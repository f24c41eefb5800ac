// The sums of a step of RODAS5P.
#include "solvers/rodas5p_kernels.hpp"

#include "program/lanes/lanes.hpp"
#include "program/of_each_set.hpp"
#include "solvers/rodas5p_tableau.hpp"

namespace skinheal {
namespace {

template <class T, std::size_t stage>
void argument_of(std::size_t blocks, const T* state, const T* k, T* argument) {
  for (std::size_t i = 0; i < blocks; ++i) {
    T sum{};
    for (std::size_t j = 0; j < stage; ++j) sum = sum + rodas5p::a[stage][j] * k[j * blocks + i];
    argument[i] = state[i] + sum;
  }
}

template <class T>
void argument(std::size_t stage, std::size_t blocks, const double* state, const double* stages, double* result) {
  const T *x = in_lanes<T>(state), *k = in_lanes<T>(stages);
  T* to = in_lanes<T>(result);
  switch (stage) {
    case 1: return argument_of<T, 1>(blocks, x, k, to);
    case 2: return argument_of<T, 2>(blocks, x, k, to);
    case 3: return argument_of<T, 3>(blocks, x, k, to);
    case 4: return argument_of<T, 4>(blocks, x, k, to);
    default: return argument_of<T, 5>(blocks, x, k, to);
  }
}

template <class T>
void add(std::size_t blocks, const double* last, double* argument) {
  const T* k = in_lanes<T>(last);
  T* to = in_lanes<T>(argument);
  for (std::size_t i = 0; i < blocks; ++i) to[i] = to[i] + k[i];
}

template <class T, std::size_t stage>
void couple_stage(std::size_t blocks, const T* slope, const T& inverse_step, const T& step, const T* by_time, T* k) {
  const T time_weight = rodas5p::d[stage] * step;
  for (std::size_t i = 0; i < blocks; ++i) {
    T sum{};
    for (std::size_t j = 0; j < stage; ++j) sum = sum + rodas5p::coupling[stage][j] * k[j * blocks + i];
    k[stage * blocks + i] = slope[i] + (sum * inverse_step + time_weight * by_time[i]);
  }
}

template <class T>
void couple(std::size_t stage, std::size_t blocks, const double* slope, const double* inverse_step,
            const double* step, const double* by_time, double* stages) {
  const T *f = in_lanes<T>(slope), *ft = in_lanes<T>(by_time);
  const T &inverse = *in_lanes<T>(inverse_step), &h = *in_lanes<T>(step);
  T* k = in_lanes<T>(stages);
  switch (stage) {
    case 0: return couple_stage<T, 0>(blocks, f, inverse, h, ft, k);
    case 1: return couple_stage<T, 1>(blocks, f, inverse, h, ft, k);
    case 2: return couple_stage<T, 2>(blocks, f, inverse, h, ft, k);
    case 3: return couple_stage<T, 3>(blocks, f, inverse, h, ft, k);
    case 4: return couple_stage<T, 4>(blocks, f, inverse, h, ft, k);
    case 5: return couple_stage<T, 5>(blocks, f, inverse, h, ft, k);
    case 6: return couple_stage<T, 6>(blocks, f, inverse, h, ft, k);
    default: return couple_stage<T, 7>(blocks, f, inverse, h, ft, k);
  }
}

template <class T>
void scaled_error(std::size_t blocks, double relative, double absolute, const double* state, const double* proposal,
                  const double* error, double* largest, double* check) {
  const T *x = in_lanes<T>(state), *next = in_lanes<T>(proposal), *wrong = in_lanes<T>(error);
  T most{}, sum{};
  for (std::size_t i = 0; i < blocks; ++i) {
    const T tolerated = T(absolute) + relative * larger(size_of(x[i]), size_of(next[i]));
    const T size = size_of(wrong[i]) / tolerated;
    sum = sum + (0.0 * size + 0.0 * next[i]);
    most = larger(most, size);
  }
  *in_lanes<T>(largest) = most;
  *in_lanes<T>(check) = sum;
}

template <class T>
void draw(std::size_t first, std::size_t last, std::size_t row, const double* state, const double* proposal,
          const double* stages, double* coefficients) {
  for (std::size_t i = first; i < last; ++i) {
    T shape[3] = {T{}, T{}, T{}};
    for (std::size_t stage = 0; stage < rodas5p::stages; ++stage) {
      const T value = in_lanes<T>(stages + stage * row)[i];
      for (std::size_t m = 0; m < 3; ++m) shape[m] = shape[m] + rodas5p::dense[m][stage] * value;
    }
    const T begin = in_lanes<T>(state)[i], end = in_lanes<T>(proposal)[i];
    in_lanes<T>(coefficients)[i] = begin;
    in_lanes<T>(coefficients + row)[i] = (end - begin) + shape[0];
    in_lanes<T>(coefficients + 2 * row)[i] = shape[1] - shape[0];
    in_lanes<T>(coefficients + 3 * row)[i] = shape[2] - shape[1];
    in_lanes<T>(coefficients + 4 * row)[i] = -shape[2];
  }
}

// From the highest power down, as Trajectory::value does.
template <class T>
void evaluate(const std::uint32_t* wanted, std::size_t count, std::size_t row, const double* coefficients,
              const double* share, double* values) {
  const T theta = *in_lanes<T>(share);
  for (std::size_t w = 0; w < count; ++w) {
    const auto i = wanted[w];
    T value{};
    for (std::size_t m = 5; m-- > 0;) value = value * theta + in_lanes<T>(coefficients + m * row)[i];
    in_lanes<T>(values)[i] = value;
  }
}

// With one lane, values side by side share a block, and `Lane` is what one of them is alone.
template <class T, class Lane = T>
constexpr Rodas5pKernels of_width = {width<T>,        argument<T>, add<T>,        couple<T>,
                                     scaled_error<T>, draw<T>,     evaluate<Lane>};

}  // namespace

extern const Rodas5pKernels SKINHEAL_OF_THE_SET(rodas5p_kernels)[4];
const Rodas5pKernels SKINHEAL_OF_THE_SET(rodas5p_kernels)[4] = {of_width<Lanes<SKINHEAL_LANE_COUNT>, double>, of_width<Two>,
                                                                of_width<Four>, of_width<Eight>};

}  // namespace skinheal
