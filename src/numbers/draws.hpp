// Draws: random numbers that depend on where they are used and on nothing else.
//
// SplitMix64 (Steele, Lea and Flood 2014) as a stateless generator, and Box and Muller's normal numbers: small,
// and the same on every machine and for any number of threads.
#pragma once

#include <cstdint>
#include <string_view>

#include "skinheal/quantity.hpp"

namespace skinheal {

std::uint64_t scrambled(std::uint64_t x) noexcept;
std::uint64_t scrambled(std::string_view text) noexcept;
// Above zero and at most one.
double uniform(std::uint64_t key) noexcept;
double normal(std::uint64_t key) noexcept;

// From the range of a quantity: log-normally if it lies above zero, so that 90 % of the draws lie inside it, and cut
// at its ends; uniformly if it reaches zero; always the value if the range is a point.
double drawn(const Quantity& quantity, std::uint64_t key) noexcept;

// The same draws of one quantity, for many keys: what depends on the quantity alone is computed once.
class Drawing {
 public:
  explicit Drawing(const Quantity& quantity) noexcept;
  // Always this value.
  explicit Drawing(double held) noexcept : shape_(Shape::point), value_(held), low_(held), high_(held) {}
  double operator()(std::uint64_t key) const noexcept;

 private:
  enum class Shape : std::uint8_t { point, uniform, log_normal };
  Shape shape_;
  double value_, low_, high_;
  double middle_ = 0.0, below_ = 0.0, above_ = 0.0;  // of the logarithm, with a deviation to either side
};

}  // namespace skinheal
