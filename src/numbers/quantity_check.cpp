#include "numbers/quantity_check.hpp"

#include <cmath>

#include "skinheal/fault.hpp"
#include "skinheal/unit.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

// One fault of a range, the first that explains the others.
std::string range_fault(double value, const Range& range) {
  const auto& [low, high] = range;
  if (!std::isfinite(value)) return formatted("the value is {}, which is not finite", value);
  if (!std::isfinite(low) || !std::isfinite(high)) {
    return formatted("the range {:g} to {:g} is not finite", low, high);
  }
  if (low > high) return formatted("the range {:g} to {:g} is turned round", low, high);
  if (low <= value && value <= high) return {};
  return formatted("the value {:g} is outside its range {:g} to {:g}", value, low, high);
}

}  // namespace

std::vector<std::string> quantity_faults(const Quantity& quantity) {
  std::vector<std::string> faults;
  try {
    Unit::parse(quantity.unit);
  } catch (const Misuse& fault) {
    faults.emplace_back(fault.what());
  }
  if (auto fault = range_fault(quantity.value, quantity.range); !fault.empty()) {
    faults.push_back(std::move(fault));
  }
  if (quantity.meaning.empty()) faults.emplace_back("the meaning is missing");
  const bool read_off = quantity.obtained == Obtained::measured || quantity.obtained == Obtained::derived;
  if (!read_off) return faults;
  if (quantity.source.key.empty()) {
    faults.push_back(formatted("a {} number needs a source", to_string(quantity.obtained)));
  } else if (quantity.source.locator.empty()) {
    faults.emplace_back("the place in the source is missing");
  }
  return faults;
}

}  // namespace skinheal
