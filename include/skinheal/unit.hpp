// Unit: the dimension and scale of a number, so that sums of unlike things are refused.
//
// A unit is written as it is printed: "1", "1/d", "mm/d", "g/m2/h", "pg/cell/d", "cells/mm3". The symbols are
// d h min s wk a, m cm mm um, L mL uL, g mg ug ng pg, mol molecules, cells, hairs and %.
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
  // Reads "mm2/d"; throws Misuse that names the unknown symbol and what is near or meant ("day": write d).
  static Unit parse(std::string_view text);

  bool operator==(const Unit& other) const noexcept;
  Unit operator*(const Unit& other) const noexcept;
  Unit operator/(const Unit& other) const noexcept;
  Unit power(int exponent) const noexcept;
  // The square root, where every exponent is even or the fraction is kept (mm, from mm2).
  Unit root() const noexcept;
  bool dimensionless() const noexcept;

  // In the symbols in which it was written, multiplied out: "1/h" stays "1/h". It can be read again.
  std::string text() const;

 private:
  static constexpr int symbol_count = 23;

  std::array<double, symbol_count> powers_{};  // of each symbol that a unit may be written in
};

}  // namespace skinheal
