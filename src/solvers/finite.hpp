// Finite: where the first infinity or not-a-number of an array is.
#pragma once

#include <cmath>
#include <cstddef>

namespace skinheal {

constexpr std::size_t no_index = static_cast<std::size_t>(-1);

// The index of the first value that is not finite, or no_index. This runs after every evaluation
// of a rate: 0 * x is 0 for a finite x and NaN otherwise, and four sums side by side do not wait
// for each other.
inline std::size_t first_non_finite(const double* values, std::size_t size) noexcept {
  double sums[4] = {0.0, 0.0, 0.0, 0.0};
  const std::size_t whole = size - size % 4;
  for (std::size_t i = 0; i < whole; i += 4) {
    for (std::size_t lane = 0; lane < 4; ++lane) sums[lane] += 0.0 * values[i + lane];
  }
  for (std::size_t i = whole; i < size; ++i) sums[0] += 0.0 * values[i];
  if ((sums[0] + sums[1]) + (sums[2] + sums[3]) == 0.0) return no_index;
  for (std::size_t i = 0; i < size; ++i) {
    if (!std::isfinite(values[i])) return i;
  }
  return no_index;
}

}  // namespace skinheal
