#include "protocol_file/protocol_fields.hpp"

#include <limits>

#include "skinheal/protocol.hpp"
#include "skinheal/skin.hpp"
#include "words/shelf.hpp"

namespace skinheal::protocol_fields {
namespace {

constexpr double shortest = 0.001;   // days, a minute and a half

Setting days(const char* name, const char* about, double low) {
  return {.name = name, .unit = "days", .about = about, .low = low, .high = Protocol::latest_day};
}

Setting amount(const char* name, const char* about) {
  constexpr double largest = std::numeric_limits<double>::max();
  return {.name = name, .unit = "1", .about = about, .low = -largest, .high = largest};
}

}  // namespace

Setting site() { return {.name = "site", .about = "body site", .choices = names_of(sites())}; }

Setting age() {
  return {.name = "age", .unit = "years", .about = "age of the skin", .low = 18.0, .high = 100.0};
}

Setting condition() {
  return {.name = "condition", .about = "condition of the skin", .choices = names_of(conditions())};
}

Setting day() { return days("day", "day of the session", 0.0); }

Setting treatment() {
  return {.name = "treatment", .about = "what is done", .choices = names_of(treatments())};
}

Setting every_days() { return days("every_days", "days from one session to the next", shortest); }

Setting times() {
  return {.name = "times",
          .unit = "1",
          .about = "sessions of the course in all",
          .low = 1.0,
          .high = 1000.0,
          .whole = true};
}

Setting care() { return {.name = "care", .about = "what is done", .choices = names_of(cares())}; }

Setting from_day() { return days("from_day", "first day of the interval", 0.0); }

Setting until_day() { return days("until_day", "end of the interval", 0.0); }

Setting multiply() { return amount("multiply", "factor on the parameter"); }

Setting set() { return amount("set", "value of the parameter"); }

Setting horizon_days() { return days("horizon_days", "last day of the run", shortest); }

Setting output_every_days() { return days("every_days", "days between output times", shortest); }

Setting output_time() { return days("times_days", "an output time", 0.0); }

}  // namespace skinheal::protocol_fields
