#include "skinheal/quantity.hpp"

#include <utility>

namespace skinheal {

Quantity measured(double value, std::string unit, Range range, std::string meaning, Source source,
                  Grade grade) {
  return {value, std::move(unit), range, std::move(meaning), std::move(source),
          Obtained::measured, grade};
}

Quantity derived(double value, std::string unit, Range range, std::string meaning, Source source,
                 Grade grade) {
  return {value, std::move(unit), range, std::move(meaning), std::move(source),
          Obtained::derived, grade};
}

Quantity fitted(double value, std::string unit, Range range, std::string meaning, Source source,
                Grade grade) {
  return {value, std::move(unit), range, std::move(meaning), std::move(source),
          Obtained::fitted, grade};
}

Quantity assumed(double value, std::string unit, Range range, std::string meaning, Source source,
                 Grade grade) {
  return {value, std::move(unit), range, std::move(meaning), std::move(source),
          Obtained::assumed, grade};
}

std::string_view to_string(Obtained obtained) noexcept {
  switch (obtained) {
    case Obtained::measured: return "measured";
    case Obtained::derived: return "derived";
    case Obtained::fitted: return "fitted";
    case Obtained::assumed: return "assumed";
  }
  return "assumed";
}

std::string_view to_string(Grade grade) noexcept {
  switch (grade) {
    case Grade::high: return "high";
    case Grade::moderate: return "moderate";
    case Grade::low: return "low";
    case Grade::very_low: return "very low";
  }
  return "very low";
}

}  // namespace skinheal
