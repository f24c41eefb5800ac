#include "skinheal/outcome.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "skinheal/fault.hpp"

namespace skinheal {

namespace {

std::string_view reason(Ending ending) noexcept {
  switch (ending) {
    case Ending::completed: return "completed";
    case Ending::step_limit: return "the limit of steps was reached";
    case Ending::time_limit: return "the limit of computing time was reached";
    case Ending::cancelled: return "the run was cancelled";
    case Ending::step_too_small: return "no step was short enough to meet the tolerance";
    case Ending::out_of_memory: return "there was no memory for another step";
    case Ending::not_finite: return "a value became infinite or not a number";
    case Ending::no_health: return "with these numbers healthy skin cannot be in balance";
  }
  return "unknown ending";
}

}  // namespace

std::string_view to_string(Ending ending) noexcept {
  switch (ending) {
    case Ending::completed: return "completed";
    case Ending::step_limit: return "step_limit";
    case Ending::time_limit: return "time_limit";
    case Ending::cancelled: return "cancelled";
    case Ending::step_too_small: return "step_too_small";
    case Ending::out_of_memory: return "out_of_memory";
    case Ending::not_finite: return "not_finite";
    case Ending::no_health: return "no_health";
  }
  return "unknown";
}

Ending ending_from(std::string_view name) {
  std::vector<std::string> names;
  for (const Ending ending : {Ending::completed, Ending::step_limit, Ending::time_limit, Ending::cancelled,
                              Ending::step_too_small, Ending::out_of_memory, Ending::not_finite, Ending::no_health}) {
    if (to_string(ending) == name) return ending;
    names.emplace_back(to_string(ending));
  }
  throw Misuse(unknown_name("ending", name, names));
}

std::string Outcome::message() const {
  std::ostringstream text;
  if (completed()) {
    text << "completed on day " << day;
    return text.str();
  }
  text << "stopped on day " << day << ": " << reason(ending);
  if (!species.empty()) text << ", in species '" << species << "'";
  const char* preposition = species.empty() ? ", in" : " of";
  if (!process.empty()) text << preposition << " process '" << process << "'";
  if (!advice.empty()) text << "; " << advice;
  return text.str();
}

}  // namespace skinheal
