#include "ledger/bound.hpp"

#include <cmath>

#include "skinheal/fault.hpp"
#include "words/number_text.hpp"

namespace skinheal {

void check_value(const std::string& name, double value, const Quantity& quantity, LowerBound bound) {
  if (quantity.range.low >= 0.0) bound = bound.stricter(not_negative);
  if (std::isfinite(value) && bound.allows(value)) return;
  const bool bounded = std::isfinite(bound.value);
  throw Misuse(formatted("parameter '{}' is {}; allowed are finite numbers{}{}", name, number_text(value),
                         bounded ? ", " : "", bounded ? bound.text() : ""));
}

}  // namespace skinheal
