// The functions of the formula language that ordinary arithmetic does not have, for one number at a time.
//
// Constant folding, the plain evaluator and the tape all use these, so that they cannot disagree at zero or at
// something that is no number. None of them lets a NaN vanish: what is computed from no number is none.
//
// Always inlined: sources that are compiled for one instruction set use them too, and nothing of theirs may be shared.
#pragma once

#if defined(__GNUC__)
#define SKINHEAL_ALWAYS_INLINE [[gnu::always_inline]] inline
#else
#define SKINHEAL_ALWAYS_INLINE inline
#endif

namespace skinheal {

SKINHEAL_ALWAYS_INLINE double positive_part_of(double x) { return x <= 0.0 ? 0.0 : x; }

// A step has not yet happened at zero.
SKINHEAL_ALWAYS_INLINE double step_of(double x) { return x > 0.0 ? 1.0 : positive_part_of(x); }

// One of the two, untouched; their sum where they do not compare, which is NaN.
SKINHEAL_ALWAYS_INLINE double minimum_of(double a, double b) { return a <= b ? a : b < a ? b : a + b; }
SKINHEAL_ALWAYS_INLINE double maximum_of(double a, double b) { return a >= b ? a : b > a ? b : a + b; }

// `above` where x is above zero, else `otherwise`; what the branch that is not taken holds does not matter.
SKINHEAL_ALWAYS_INLINE double choice_of(double x, double above, double otherwise) {
  return x > 0.0 ? above : x <= 0.0 ? otherwise : x;
}

}  // namespace skinheal
