// ParameterDraws: the draws of a whole set of parameters, for many members.
//
// The same numbers, bit for bit, that draw_parameters gives by name, in the order of the set; names are read once
// and not at each draw. A draw depends on the name of its number, so a set with more numbers draws the same for
// those that it shares.
//
//   const ParameterDraws draws(planner);
//   const auto values = draws.draw(seed, member, attempt);
//   const auto schedule = planner.schedule(values.data(), judge);
#pragma once

#include <cstdint>
#include <vector>

#include "numbers/draws.hpp"
#include "skinheal/parameter.hpp"

namespace skinheal {

class Planner;

// Threads may draw at once.
class ParameterDraws {
 public:
  explicit ParameterDraws(const ParameterSet& parameters);
  // Of a run: numbers that are held keep what the planner has recorded.
  explicit ParameterDraws(const Planner& planner);

  std::vector<double> draw(std::uint64_t seed, int member, int attempt = 0) const;

 private:
  struct Number {
    std::uint64_t name;  // scrambled
    Drawing drawing;
  };
  std::vector<Number> numbers_;
};

}  // namespace skinheal
