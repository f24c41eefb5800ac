// Moment: when two times are one.
//
// A day that was computed (3 x 1.1) and the same day written down (3.3) differ in the last bit. Times that
// lie closer together than a microsecond, or than a billionth of themselves, are one moment everywhere in the
// library: sessions, output grids, horizons, edges of care and files.
//
//   same_moment(3 * 1.1, 3.3)    true
#pragma once

#include <algorithm>
#include <cmath>

namespace skinheal {

// Time is in days. Where it is infinite, only the same infinity is the same moment.
inline bool same_moment(double a, double b) noexcept {
  constexpr double microsecond = 1e-6 / 86400.0;
  constexpr double relative = 1e-9;
  if (a == b) return true;
  return std::abs(a - b) <= std::max(microsecond, relative * std::min(std::abs(a), std::abs(b)));
}

// `a` comes before `b`, and is not the same moment.
inline bool earlier(double a, double b) noexcept { return a < b && !same_moment(a, b); }

}  // namespace skinheal
