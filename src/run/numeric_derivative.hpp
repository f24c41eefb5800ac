// Numeric derivatives of what is made of plain numbers: differences with Richardson's extrapolation.
//
// Treatments, skins and care are functions of doubles, smooth almost everywhere and often polynomials; the
// differences come out exact to rounding there, since the extrapolation goes on until it changes nothing more.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace skinheal {

struct Slope {
  std::size_t place;  // in the function's value
  double value;
};

struct NumericDerivative {
  std::vector<Slope> slopes;  // of all places that move
  bool kink = false;          // the slope to the left is not that to the right
};

// Of a vector-valued function at x, whose value there is known. It may throw Misuse where it is not defined: at an
// edge the derivative is one-sided. Throws what it throws where it is defined on neither side, however close.
// `reach` is the first difference: what counts as a small change of x.
NumericDerivative numeric_derivative(const std::function<std::vector<double>(double)>& function, double x,
                                     double reach, const std::vector<double>& value);

}  // namespace skinheal
