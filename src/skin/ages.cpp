// What goes with age: rates that fall, each with the slope that its source allows.
//
// The young groups of the sources were 20 to 30 years old, so every factor is 1 up to 25 years; it
// stays flat above 90, where nobody was measured. Two age groups do not fix a shape: the
// exponential is a choice.
//
// Looked for and left at no effect: thickness of the epidermis (three sources disagree), water
// loss at rest (similar or lower in the old), suppression by steroids (the same in young and
// old), inflammation and vessels in skin wounds (no numbers).
#include <algorithm>
#include <cmath>

#include "skin/shelf.hpp"

namespace skinheal {
namespace {

double falling(double age, double slope) {
  constexpr double reference = 25.0;
  constexpr double last = 90.0;
  return std::exp(-slope * (std::clamp(age, reference, last) - reference));
}

AgeEffect barrier_repair() {
  return {.parameter = "barrier_turnover",
          .about = "rate at which the barrier is rebuilt",
          .slope = derived(0.025, "1/a", {0.015, 0.03}, "relative fall of barrier rebuilding",
                           {"ghadially1995", "abstract: 50 % back at 24 h at 20-30 years, 15 % "
                                             "above 80; ln(4.27)/57"},
                           Grade::moderate),
          .factor = falling};
}

AgeEffect front() {
  return {.parameter = "front_speed",
          .about = "speed of the epidermal front",
          .slope = derived(0.005, "1/a", {0.002, 0.012}, "relative fall of the front's speed",
                           {"holt1992", "abstract: split-thickness wounds close 1.9 d later above "
                                        "65; ln(10.9/9)/40, with 9 d in the young assumed"}),
          .factor = falling};
}

AgeEffect plug() {
  return {.parameter = "plug_rate",
          .about = "plugging and drying of open holes",
          .slope = assumed(0.006, "1/a", {0.002, 0.012}, "relative fall of the plugging of holes",
                           {"kelchen2016", "abstract: pores recover more slowly at 77 than at 26 "
                                           "years in air as well; no hours, the size is a choice"},
                           Grade::low),
          .factor = falling};
}

AgeEffect collagen() {
  return {.parameter = "synthesis_skin",
          .about = "collagen made per fibroblast",
          .slope = derived(0.0064, "1/a", {0.0, 0.01}, "relative fall of collagen per fibroblast",
                           {"varani2006", "abstract: 56 against 82 ng/mL procollagen I above 80 "
                                          "and at 18-29 years; ln(82/56)/59.5"}),
          .factor = falling};
}

AgeEffect growth() {
  return {.parameter = "fibroblast_division",
          .about = "growth of fibroblasts",
          .slope = assumed(0.004, "1/a", {0.0, 0.01}, "relative fall of fibroblast growth",
                           {"", "weaker growth of old donors' cells is reported without a number "
                                "that was read"}),
          .factor = falling};
}

}  // namespace

const std::vector<AgeEffect>& age_effects() {
  static const std::vector<AgeEffect> shelf = {barrier_repair(), front(), plug(), collagen(),
                                               growth()};
  return shelf;
}

}  // namespace skinheal
