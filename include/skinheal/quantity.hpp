// Quantity: a number that can be held to account.
//
// Every parameter, layer thickness and effect of the library is a Quantity: its value and unit,
// the range in which it may be varied, what it means, which source says so and where in that
// source, how it was obtained, and how good the evidence is. `source` is a key of the embedded
// bibliography (see provenance.hpp); an assumed quantity has none.
//
// The four words differ: *measured* was read off a source; *derived* was computed from measured
// numbers (the locator says how); *fitted* was chosen so that the model meets measurements;
// *assumed* is a modelling choice.
//
//   assumed(0.4, "1/d", {0.2, 0.8}, "rate at which proto-myofibroblasts mature")
//   measured(0.48, "1/d", {0.3, 0.7}, "drying of a blister", {"koivukangas1999", "abstract"})
#pragma once

#include <string>
#include <string_view>

namespace skinheal {

enum class Obtained { measured, derived, fitted, assumed };

// Certainty of the evidence in the words of GRADE.
enum class Grade { high, moderate, low, very_low };

// From where to where a value may plausibly lie; draws and fits stay inside.
struct Range {
  double low = 0.0;
  double high = 0.0;
};

// A key of the bibliography, and the place inside that source.
struct Source {
  std::string key;
  std::string locator;
};

struct Quantity {
  double value = 0.0;
  std::string unit = "1";
  Range range;
  std::string meaning;
  Source source;
  Obtained obtained = Obtained::assumed;
  Grade grade = Grade::very_low;
};

Quantity measured(double value, std::string unit, Range range, std::string meaning, Source source,
                  Grade grade = Grade::moderate);
Quantity derived(double value, std::string unit, Range range, std::string meaning, Source source,
                 Grade grade = Grade::low);
Quantity fitted(double value, std::string unit, Range range, std::string meaning,
                Source source = {}, Grade grade = Grade::low);
Quantity assumed(double value, std::string unit, Range range, std::string meaning,
                 Source source = {}, Grade grade = Grade::very_low);

std::string_view to_string(Obtained obtained) noexcept;
std::string_view to_string(Grade grade) noexcept;

}  // namespace skinheal
