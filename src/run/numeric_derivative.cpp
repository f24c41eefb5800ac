#include "run/numeric_derivative.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

using Numbers = std::vector<double>;
using Function = std::function<Numbers(double)>;

constexpr int levels = 9;             // each with half the difference of the one before
constexpr double settled = 1e-13;     // change of a slope, beside itself, that is rounding
constexpr double doubtful = 1e-7;     // a slope that still changes so much may have a kink
constexpr double kink_reach = 1e-4;   // part of the reach at which both sides are compared
constexpr double still_bent = 0.75;   // part of a bend that is left at half the reach: half of it, but for a corner
constexpr double kink_share = 1e-2;

std::optional<Numbers> tried(const Function& function, double x, std::size_t size) {
  try {
    auto value = function(x);
    if (value.size() != size) return std::nullopt;
    return value;
  } catch (const Misuse&) {
    return std::nullopt;
  }
}

// Which differences can be taken, and how far the first may reach.
struct Stencil {
  bool left = false, right = false;
  double reach = 0.0;
};

Stencil stencil_at(const Function& function, double x, double reach, std::size_t size) {
  Stencil one_sided;
  for (int attempt = 0; attempt < 4; ++attempt, reach /= 8.0) {
    const bool left = tried(function, x - reach, size).has_value();
    const bool right = tried(function, x + reach, size).has_value();
    if (left && right) return {true, true, reach};
    if ((left || right) && one_sided.reach == 0.0) one_sided = {left, right, reach};
  }
  if (one_sided.reach > 0.0) return one_sided;
  function(x + reach);  // says what is wrong
  return {false, true, reach};
}

class Extrapolation {
 public:
  Extrapolation(const Function& function, double x, const Stencil& stencil, const Numbers& value)
      : function_(function), x_(x), stencil_(stencil), value_(value), best_(value.size(), 0.0),
        error_(value.size(), std::numeric_limits<double>::infinity()) {}

  void go() {
    double reach = stencil_.reach;
    for (int level = 0; level < levels && !(level > 1 && largest_error() <= settled); ++level, reach /= 2.0) {
      const auto slopes = difference(reach);
      if (!slopes) break;
      refine(*slopes, level);
    }
  }

  const Numbers& slopes() const { return best_; }
  double error(std::size_t i) const { return error_[i]; }

  // Whether there may be a corner within reach: slopes do not settle, or both sides stay apart.
  bool doubts() const {
    if (largest_error() > doubtful) return true;
    for (std::size_t i = 0; i < last_bend_.size(); ++i) {
      const bool bent = std::abs(last_bend_[i]) > doubtful * std::max(std::abs(best_[i]), rounding(i));
      if (bent && std::abs(last_bend_[i]) > still_bent * std::abs(first_bend_[i])) return true;
    }
    return false;
  }

  // The largest change of a slope in the last step, beside the slope.
  double largest_error() const {
    double largest = 0.0;
    for (std::size_t i = 0; i < best_.size(); ++i) {
      if (error_[i] > 0.0) largest = std::max(largest, error_[i] / std::max(std::abs(best_[i]), rounding(i)));
    }
    return largest;
  }

 private:
  double rounding(std::size_t i) const { return std::abs(value_[i]) / stencil_.reach; }

  std::optional<Numbers> difference(double reach) {
    const auto high = stencil_.right ? tried(function_, x_ + reach, value_.size()) : value_;
    const auto low = stencil_.left ? tried(function_, x_ - reach, value_.size()) : value_;
    if (!high || !low) return std::nullopt;
    const double from = stencil_.left ? x_ - reach : x_, to = stencil_.right ? x_ + reach : x_;
    if (stencil_.left && stencil_.right) note_bend(*low, *high, reach);
    Numbers slopes(value_.size());
    for (std::size_t i = 0; i < slopes.size(); ++i) {
      slopes[i] = (*high)[i] == (*low)[i] ? 0.0 : ((*high)[i] - (*low)[i]) / (to - from);
    }
    return slopes;
  }

  // By how much the slope to the right is above that to the left.
  void note_bend(const Numbers& low, const Numbers& high, double reach) {
    last_bend_.resize(value_.size());
    for (std::size_t i = 0; i < last_bend_.size(); ++i) {
      last_bend_[i] = ((high[i] - value_[i]) - (value_[i] - low[i])) / reach;
    }
    if (first_bend_.empty()) first_bend_ = last_bend_;
  }

  // A new row of Neville's table; each place keeps the entry that its neighbours bear out best.
  void refine(const Numbers& slopes, int level) {
    const double ratio = stencil_.left && stencil_.right ? 4.0 : 2.0;
    std::vector<Numbers> row{slopes};
    double power = 1.0;
    for (int k = 1; k <= level; ++k) {
      power *= ratio;
      Numbers next(slopes.size());
      for (std::size_t i = 0; i < next.size(); ++i) {
        const auto before = static_cast<std::size_t>(k - 1);
        next[i] = row[before][i] + (row[before][i] - last_[before][i]) / (power - 1.0);
        keep(i, next[i], std::max(std::abs(next[i] - row[before][i]), std::abs(next[i] - last_[before][i])));
      }
      row.push_back(std::move(next));
    }
    if (level == 0) best_ = slopes;
    last_ = std::move(row);
  }

  void keep(std::size_t i, double slope, double error) {
    if (!(error < error_[i])) return;
    error_[i] = error;
    best_[i] = slope;
  }

  const Function& function_;
  double x_;
  Stencil stencil_;
  const Numbers& value_;
  Numbers best_, error_, first_bend_, last_bend_;
  std::vector<Numbers> last_;
};

bool has_kink(const Function& function, double x, const Stencil& stencil, const Numbers& value) {
  if (!stencil.left || !stencil.right) return false;
  const double reach = stencil.reach * kink_reach;
  const auto high = tried(function, x + reach, value.size()), low = tried(function, x - reach, value.size());
  if (!high || !low) return true;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const double right = (*high)[i] - value[i], left = value[i] - (*low)[i];
    const double noise = 1e-12 * std::abs(value[i]);
    if (std::abs(right - left) > kink_share * std::max(std::abs(right), std::abs(left)) + noise) return true;
  }
  return false;
}

}  // namespace

NumericDerivative numeric_derivative(const Function& function, double x, double reach, const Numbers& value) {
  auto stencil = stencil_at(function, x, reach, value.size());
  Extrapolation extrapolation(function, x, stencil, value);
  extrapolation.go();
  auto slopes = extrapolation.slopes();
  NumericDerivative result;
  if (extrapolation.doubts()) {
    result.kink = has_kink(function, x, stencil, value);
    stencil.reach *= kink_reach;  // to the near side of a corner, if there is one
    Extrapolation closer(function, x, stencil, value);
    closer.go();
    for (std::size_t i = 0; i < slopes.size(); ++i) {
      if (closer.error(i) < extrapolation.error(i)) slopes[i] = closer.slopes()[i];
    }
  }
  for (std::size_t i = 0; i < slopes.size(); ++i) {
    if (slopes[i] != 0.0) result.slopes.push_back({i, slopes[i]});
  }
  return result;
}

}  // namespace skinheal
