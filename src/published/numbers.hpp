// The numbers of a published model.
//
// All were read off a machine-readable encoding, which gives no ranges. So the range of such a
// number is the number itself, and a band drawn over a published model is its line.
#pragma once

#include <string>
#include <utility>

#include "skinheal/quantity.hpp"

namespace skinheal {

class Encoding {
 public:
  constexpr explicit Encoding(const char* key) : key_(key) {}

  // `symbol` is the name of the number in the encoding.
  Quantity printed(double value, std::string unit, std::string meaning,
                   const std::string& symbol) const {
    return measured(value, std::move(unit), {value, value}, std::move(meaning),
                    {key_, "encoding, " + symbol}, Grade::low);
  }

  // A coefficient of a curve that the authors drew through measurements.
  Quantity coefficient(double value, std::string unit, std::string meaning,
                       const std::string& symbol) const {
    return fitted(value, std::move(unit), {value, value}, std::move(meaning),
                  {key_, "encoding, " + symbol}, Grade::low);
  }

 private:
  const char* key_;
};

}  // namespace skinheal
