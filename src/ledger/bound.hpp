// What a number may at least be, so that rates cannot turn their sign.
#pragma once

#include <limits>
#include <string>

#include "skinheal/quantity.hpp"
#include "words/format.hpp"

namespace skinheal {

struct LowerBound {
  double value = -std::numeric_limits<double>::infinity();
  bool open = false;  // the bound itself is not allowed

  // False for what is no number.
  bool allows(double number) const noexcept { return open ? number > value : number >= value; }
  // Of two bounds the one that allows less.
  LowerBound stricter(LowerBound other) const noexcept {
    if (value == other.value) return {value, open || other.open};
    return value > other.value ? *this : other;
  }
  std::string text() const { return formatted("{} {:g}", open ? "above" : "at least", value); }
};

// Of rates and yields; of halves and capacities, which divide; of gains, where -1 switches off.
inline constexpr LowerBound not_negative{0.0, false}, positive{0.0, true}, gain_bound{-1.0, false};

// Throws Misuse for what this quantity may not be set or turned to: no finite number, or one below its bound. It may
// leave its range (an experiment), but not change its sign: positivity rests on it.
void check_value(const std::string& name, double value, const Quantity& quantity, LowerBound bound = {});

}  // namespace skinheal
