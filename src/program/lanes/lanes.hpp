// Lanes: numbers side by side, as one value of the instruction set that a source is compiled for.
//
// For the sources of a folder `lanes` alone. These are compiled once for each instruction set, so everything in here
// has internal linkage: a function that the linker shared between two of them could run instructions that a machine
// does not have.
#pragma once

#include <math.h>

#include <cstddef>
#include <cstdint>

#include "expression/functions.hpp"

namespace skinheal {
namespace {

// Aligned as a single number is: where an array begins is its owner's business.
typedef double VectorOfTwo __attribute__((vector_size(16), aligned(8), may_alias));
typedef double VectorOfFour __attribute__((vector_size(32), aligned(8), may_alias));
typedef double VectorOfEight __attribute__((vector_size(64), aligned(8), may_alias));

template <std::size_t count>
struct VectorOf;
template <>
struct VectorOf<2> { VectorOfTwo vector; };
template <>
struct VectorOf<4> { VectorOfFour vector; };
template <>
struct VectorOf<8> { VectorOfEight vector; };

// `count` numbers side by side.
template <std::size_t count>
struct Lanes {
  using Vector = decltype(VectorOf<count>::vector);
  Vector vector;

  Lanes() = default;
  Lanes(Vector values) : vector(values) {}
  explicit Lanes(double value) : vector(value - Vector{}) {}
  double operator[](std::size_t k) const { return vector[k]; }

  friend Lanes operator+(const Lanes& a, const Lanes& b) { return {a.vector + b.vector}; }
  friend Lanes operator-(const Lanes& a, const Lanes& b) { return {a.vector - b.vector}; }
  friend Lanes operator*(const Lanes& a, const Lanes& b) { return {a.vector * b.vector}; }
  friend Lanes operator*(double a, const Lanes& b) { return {a * b.vector}; }
  friend Lanes operator/(double a, const Lanes& b) { return {a / b.vector}; }
  friend Lanes operator/(const Lanes& a, const Lanes& b) { return {a.vector / b.vector}; }
  Lanes operator-() const { return {-vector}; }
};
using Two = Lanes<2>;
using Four = Lanes<4>;
using Eight = Lanes<8>;

template <class T>
constexpr std::size_t width = sizeof(T) / sizeof(double);

// A function of one number, or of several, in each lane.
template <class F, class T, class... More>
inline T in_each_lane(F f, const T& a, const More&... more) {
  if constexpr (width<T> == 1) {
    return f(a, more...);
  } else {
    T out;
    for (std::size_t k = 0; k < width<T>; ++k) out.vector[k] = f(a[k], more[k]...);
    return out;
  }
}

// The functions of the formula language. Every lane has the bits that it would have alone.
template <class T>
inline T exponential(const T& a) { return in_each_lane([](double x) { return ::exp(x); }, a); }
template <class T>
inline T exponential_minus_one(const T& a) { return in_each_lane([](double x) { return ::expm1(x); }, a); }
template <class T>
inline T logarithm(const T& a) { return in_each_lane([](double x) { return ::log(x); }, a); }
template <class T>
inline T square_root(const T& a) { return in_each_lane([](double x) { return ::sqrt(x); }, a); }
template <class T>
inline T raised(const T& a, const T& b) {
  return in_each_lane([](double x, double y) { return ::pow(x, y); }, a, b);
}

// These choose, which lanes do without a jump: as expression/functions.hpp does for one number.
template <class T>
inline T positive_part(const T& x) {
  if constexpr (width<T> == 1) return positive_part_of(x);
  else return {x.vector <= 0.0 ? T{}.vector : x.vector};
}
template <class T>
inline T step(const T& x) {
  if constexpr (width<T> == 1) return step_of(x);
  else return {x.vector > 0.0 ? T(1.0).vector : x.vector <= 0.0 ? T{}.vector : x.vector};
}
template <class T>
inline T minimum(const T& a, const T& b) {
  if constexpr (width<T> == 1) return minimum_of(a, b);
  else return {a.vector <= b.vector ? a.vector : b.vector < a.vector ? b.vector : a.vector + b.vector};
}
template <class T>
inline T maximum(const T& a, const T& b) {
  if constexpr (width<T> == 1) return maximum_of(a, b);
  else return {a.vector >= b.vector ? a.vector : b.vector > a.vector ? b.vector : a.vector + b.vector};
}
template <class T>
inline T choice(const T& x, const T& above, const T& otherwise) {
  if constexpr (width<T> == 1) return choice_of(x, above, otherwise);
  else return {x.vector > 0.0 ? above.vector : x.vector <= 0.0 ? otherwise.vector : x.vector};
}

// For norms; a NaN may vanish in the larger of two.
template <class T>
inline T size_of(const T& x) {
  if constexpr (width<T> == 1) return __builtin_fabs(x);
  else return {x.vector < 0.0 ? -x.vector : x.vector};
}
template <class T>
inline T larger(const T& a, const T& b) {
  if constexpr (width<T> == 1) return a < b ? b : a;
  else return {a.vector < b.vector ? b.vector : a.vector};
}

template <class T>
inline const T* in_lanes(const double* values) { return reinterpret_cast<const T*>(values); }
template <class T>
inline T* in_lanes(double* values) { return reinterpret_cast<T*>(values); }

}  // namespace
}  // namespace skinheal
