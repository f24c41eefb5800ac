// Unit: the dimension and scale of a number, so that sums of unlike things are refused.
//
// A unit is written as it is printed: "1", "1/d", "mm/d", "g/m2/h", "pg/cell/d", "cells/mm3".
// Every factor after a slash divides; a trailing integer is a power. Units are compared with
// their scale, so "mm" and "um" do not add: the library converts nothing behind your back.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace skinheal {

class Unit {
 public:
  static constexpr int dimension_count = 6;  // time, length, mass, amount, cells, hairs

  // Reads "mm2/d"; throws Misuse that names the unknown symbol and what is near.
  static Unit parse(std::string_view text);

  bool operator==(const Unit& other) const noexcept;
  Unit operator*(const Unit& other) const noexcept;
  Unit operator/(const Unit& other) const noexcept;
  Unit power(int exponent) const noexcept;
  // The square root, where every exponent is even or the fraction is kept (mm, from mm2).
  Unit root() const noexcept;
  bool dimensionless() const noexcept;

  // The unit in base symbols (d, m, g, mol, cell), for messages.
  std::string text() const;

 private:
  std::array<double, dimension_count> exponents_{};
  double log_scale_ = 0.0;
};

}  // namespace skinheal
