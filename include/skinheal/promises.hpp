// Promises: what clinics say that needling and injections do, and what was found behind it.
//
// Each promise has a plain answer. Where a mechanism with evidence exists the answer names an
// observable of the standard model; where none does, it says what was looked for and not found.
// Nothing here promises a result, and nothing is medical advice.
//
//   for (const auto& promise : promises())
//     std::cout << promise.name << ": " << promise.answer << '\n';
#pragma once

#include <string>
#include <vector>

#include "skinheal/quantity.hpp"

namespace skinheal {

struct Promise {
  std::string name;        // as a clinic would say it
  std::string answer;      // what this library says to it
  std::string looked_for;  // in the literature
  std::string found;
  std::string observable;  // of the standard model; empty if there is none
  Grade grade;
  std::vector<std::string> sources;  // keys of the bibliography
};

const std::vector<Promise>& promises();

}  // namespace skinheal
