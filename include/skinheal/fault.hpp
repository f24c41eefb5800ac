// Misuse: what the library throws when it is asked for something that makes no sense.
//
// A fault says where it happened, what was got, what is allowed and what is near, so that a
// caller can mend the call from the message alone. All faults that can be found at one time are
// reported together. Numerical endings (a step limit, a blow-up) are not faults: they are values,
// see outcome.hpp.
//
//   try { skinheal::skin("cheeek"); }
//   catch (const skinheal::Misuse& fault) { fault.what(); }  // no site 'cheeek'; did you mean ...
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace skinheal {

// One thing that is wrong, with the place where it is wrong ("sessions[2].depth_mm").
struct Fault {
  std::string where;
  std::string message;
};

// Thrown for misuse of the library; carries every fault that was found.
class Misuse : public std::invalid_argument {
 public:
  explicit Misuse(std::string message);
  explicit Misuse(std::vector<Fault> faults);
  const std::vector<Fault>& faults() const noexcept { return faults_; }

 private:
  std::vector<Fault> faults_;
};

// The candidate that a misspelt word most likely meant, or an empty string if none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "no site 'cheeek'; did you mean 'cheek'?" or, if nothing is near, the list of what there is.
std::string unknown_name(std::string_view what, std::string_view word,
                         const std::vector<std::string>& candidates);

}  // namespace skinheal
