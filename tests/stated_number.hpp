// Numbers that the library states, found by what they mean, so that a test does not repeat them.
#pragma once

#include <stdexcept>
#include <string>

#include "skinheal/provenance.hpp"

namespace skinheal::testing {

// The one whose meaning begins like this.
inline double stated_number(const std::string& meaning) {
  for (const auto& row : provenance()) {
    if (row.quantity.meaning.starts_with(meaning)) return row.quantity.value;
  }
  throw std::invalid_argument("no number means '" + meaning + "'");
}

}  // namespace skinheal::testing
