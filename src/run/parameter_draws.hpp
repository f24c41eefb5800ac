// ParameterDraws: the draws of a whole set of parameters, for many members.
//
// The same numbers, bit for bit, that draw_parameters gives by name; names are read once and not at each draw. A draw
// depends on the name of its number, so a set with more numbers draws the same for those that it shares.
//
//   const ParameterDraws draws(planner.set());
//   const auto values = draws.draw(seed, member, attempt);    // in the order of the set
#pragma once

#include <cstdint>
#include <vector>

#include "numbers/draws.hpp"
#include "skinheal/parameter.hpp"

namespace skinheal {

class ParameterDraws {
 public:
  explicit ParameterDraws(const ParameterSet& parameters);

  std::vector<double> draw(std::uint64_t seed, int member, int attempt = 0) const;

 private:
  struct Number {
    std::uint64_t name;  // scrambled
    Drawing drawing;
  };
  std::vector<Number> numbers_;
};

}  // namespace skinheal
