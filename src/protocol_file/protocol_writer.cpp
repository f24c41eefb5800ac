#include <string>

#include "protocol_file/json_text.hpp"
#include "words/number_text.hpp"
#include "skinheal/protocol_file.hpp"

namespace skinheal {
namespace {

std::string written(const SettingValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return number_text(*number);
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

std::string written(const Session& session) {
  return "{" + field("day", session.day) + ", " + field("treatment", session.treatment.name()) +
         fields(session.treatment.kind().settings, session.treatment.settings()) + "}";
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
         field(factor ? "multiply" : "set", turn.value) + "}";
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

std::string listed(const std::vector<double>& numbers) {
  std::string text;
  for (const double number : numbers) {
    text += (text.empty() ? "" : ", ") + number_text(number);
  }
  return "[" + text + "]";
}

}  // namespace

std::string write_protocol(const ProtocolFile& file) {
  std::string text = "{\n";
  if (!file.title.empty()) text += "  " + field("title", file.title) + ",\n";
  text += "  \"skin\": " + written(file.skin) + ",\n";
  text += lines("sessions", file.protocol.sessions());
  if (!file.protocol.cares().empty()) text += lines("care", file.protocol.cares());
  if (!file.protocol.turns().empty()) text += lines("turns", file.protocol.turns());
  text += "  " + field("horizon_days", file.horizon_days) + ",\n";
  return text + "  \"output\": {\"times_days\": " + listed(file.times) + "}\n}\n";
}

}  // namespace skinheal
