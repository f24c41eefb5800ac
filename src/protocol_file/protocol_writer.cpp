#include <cmath>
#include <optional>
#include <string>

#include "acts/calendar.hpp"
#include "acts/settings.hpp"
#include "protocol_file/json_text.hpp"
#include "protocol_file/output_grid.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "skinheal/protocol_file.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

// Minus zero with a point: without one it is read as a whole number, which has no sign at zero.
std::string written_number(double number) {
  return number == 0.0 && std::signbit(number) ? "-0.0" : number_text(number);
}

std::string written(const SettingValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return written_number(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return quoted_json(std::get<std::string>(value));
}

std::string field(const std::string& name, const SettingValue& value) {
  return quoted_json(name) + ": " + written(value);
}

// Settings in the order of their table, which is the order in which a reader expects them.
std::string fields(const std::vector<Setting>& table, const Settings& settings) {
  std::string text;
  for (const Setting& setting : table) {
    text += ", " + field(setting.name, settings.at(setting.name));
  }
  return text;
}

std::string written(const Skin& skin) {
  std::string conditions;
  for (const std::string& name : skin.conditions()) {
    conditions += (conditions.empty() ? "" : ", ") + quoted_json(name);
  }
  return "{" + field("site", skin.site().name) + ", " + field("age", skin.age()) +
         ", \"conditions\": [" + conditions + "]}";
}

std::string written(const Course& course) {
  const std::string repeats = course.times == 1 ? "" : ", " + field("every_days", course.every_days) +
                                                           ", " + field("times", course.times);
  return "{" + field("day", course.first_day) + ", " + field("treatment", course.treatment.name()) +
         fields(course.treatment.kind().settings, course.treatment.settings()) + repeats + "}";
}

// The sessions as what one entry can say.
std::vector<Course> session_entries(const Protocol& protocol) {
  return protocol.courses(static_cast<std::size_t>(protocol_fields::times().high),
                          protocol_fields::every_days().low);
}

std::string written_interval(double from, double until) {
  return field("from_day", from) + ", " + field("until_day", until);
}

std::string written(const CareInterval& interval) {
  return "{" + written_interval(interval.from_day, interval.until_day) + ", " +
         field("care", interval.care.name()) +
         fields(interval.care.kind().settings, interval.care.settings()) + "}";
}

std::string written(const Turn& turn) {
  const bool factor = turn.operation == Turn::Operation::multiply;
  return "{" + written_interval(turn.from_day, turn.until_day) + ", " +
         field("parameter", turn.parameter) + ", " +
         field(factor ? "multiply" : "set", turn.value) +
         (turn.by.empty() ? "" : ", " + field("by", turn.by)) + "}";
}

template <typename Item>
std::string lines(const std::string& name, const std::vector<Item>& items) {
  if (items.empty()) return "  \"" + name + "\": [],\n";
  std::string text = "  \"" + name + "\": [";
  for (const Item& item : items) {
    text += (&item == &items.front() ? "\n    " : ",\n    ") + written(item);
  }
  return text + "\n  ],\n";
}

std::string written(const std::vector<double>& numbers) {
  std::string text;
  for (const double number : numbers) {
    if (!text.empty()) text += ", ";
    text += number_text(number);
  }
  return "[" + text + "]";
}

// The step that gives the same times, if one does.
std::optional<double> even_step(const ProtocolFile& file) {
  const auto& times = file.times();
  if (times.size() < 2 || times.front() != 0.0) return std::nullopt;
  const double step = repeated_day(0.0, times[1], 1.0);
  if (setting_fault(protocol_fields::output_every_days(), step)) return std::nullopt;
  if (even_count(step, file.horizon_days()) > static_cast<double>(2 * times.size())) return std::nullopt;
  if (even_times(step, file.horizon_days(), file.protocol()) != times) return std::nullopt;
  return step;
}

std::string written_output(const ProtocolFile& file) {
  if (const auto step = even_step(file)) return "{" + field("every_days", *step) + "}";
  return "{\"times_days\": " + written(file.times()) + "}";
}

}  // namespace

std::string write_protocol(const ProtocolFile& file) {
  const Protocol& protocol = file.protocol();
  std::string text = "{\n";
  if (!file.title().empty()) text += "  " + field("title", file.title()) + ",\n";
  text += "  \"skin\": " + written(file.skin()) + ",\n";
  text += lines("sessions", session_entries(protocol));
  if (!protocol.cares().empty()) text += lines("care", protocol.cares());
  if (!protocol.turns().empty()) text += lines("turns", protocol.turns());
  text += "  " + field("horizon_days", file.horizon_days()) + ",\n";
  return text + "  \"output\": " + written_output(file) + "\n}\n";
}

}  // namespace skinheal
