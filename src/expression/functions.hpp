// The functions of the formula language that ordinary arithmetic does not have, for one number at a time.
//
// Constant folding, the plain evaluator and the tape all use these, so that they cannot disagree at zero or at
// something that is no number. None of them lets a NaN vanish: what is computed from no number is none.
#pragma once

namespace skinheal {

inline double positive_part_of(double x) { return x <= 0.0 ? 0.0 : x; }

// A step has not yet happened at zero.
inline double step_of(double x) { return x > 0.0 ? 1.0 : positive_part_of(x); }

// One of the two, untouched; their sum where they do not compare, which is NaN.
inline double minimum_of(double a, double b) { return a <= b ? a : b < a ? b : a + b; }
inline double maximum_of(double a, double b) { return a >= b ? a : b > a ? b : a + b; }

// `above` where x is above zero, else `otherwise`; what the branch that is not taken holds does not matter.
inline double choice_of(double x, double above, double otherwise) {
  return x > 0.0 ? above : x <= 0.0 ? otherwise : x;
}

}  // namespace skinheal
