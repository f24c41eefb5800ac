#include <optional>
#include <utility>

#include "protocol_file/fields.hpp"
#include "protocol_file/file_rules.hpp"
#include "protocol_file/json_text.hpp"
#include "protocol_file/output_grid.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "protocol_file/read_course.hpp"
#include "protocol_file/read_output.hpp"
#include "skinheal/protocol_file.hpp"
#include "words/plain_text.hpp"

namespace skinheal {
namespace {

using file_rules::shown;

std::vector<std::string> read_conditions(const Fields& skin, std::vector<Fault>& faults) {
  std::vector<std::string> conditions;
  std::size_t index = 0;
  for (const JsonValue& item : skin.list("conditions")) {
    const std::string path = skin.path() + ".conditions[" + std::to_string(index++) + "]";
    const auto value = read_value(protocol_fields::condition(), item, path, faults);
    if (value) conditions.push_back(std::get<std::string>(*value));
  }
  return conditions;
}

std::optional<Skin> read_skin(const Fields& file, std::vector<Fault>& faults) {
  if (!file.require("skin", "an object with site and age")) return std::nullopt;
  const std::size_t before = faults.size();
  const Fields entry(*file.find("skin"), "skin", faults);
  if (!entry.usable()) return std::nullopt;
  entry.allow_only("skin", {"site", "age", "conditions"});
  const auto site = entry.required_word(protocol_fields::site());
  const auto age = entry.required_number(protocol_fields::age());
  const auto conditions = read_conditions(entry, faults);
  if (faults.size() > before) return std::nullopt;
  try {
    return skin(*site, *age, conditions);
  } catch (const Misuse& misuse) {
    for (const Fault& fault : misuse.faults()) entry.fault_here(fault.message);
    return std::nullopt;
  }
}

// What the reader allows at the top, in the order in which the writer writes it.
const std::vector<std::string>& file_fields() {
  static const std::vector<std::string> names = {
      "$schema", "title", "skin", "sessions", "care", "turns", "horizon_days", "output"};
  return names;
}

std::string read_title(const Fields& file) {
  std::string title = file.text("title").value_or("");
  if (auto wrong = text_fault(title, ProtocolFile::longest_title)) file.fault_at("title", std::move(*wrong));
  return title;
}

ProtocolFile read_file(const Fields& file, std::vector<Fault>& faults) {
  file.allow_only("a protocol", file_fields());
  file.text("$schema");
  const std::string title = read_title(file);
  std::optional<Skin> on = read_skin(file, faults);
  const auto horizon = file.required_number(protocol_fields::horizon_days());
  file.require("sessions", "a list of sessions, which may be empty");
  Protocol protocol = read_course(file, horizon, faults);
  std::vector<double> times;
  if (horizon) times = read_output(file, settled_horizon(*horizon, protocol), protocol, faults);
  if (!faults.empty() || !on) throw Misuse(shown(std::move(faults)));
  return {std::move(protocol), std::move(*on), *horizon, std::move(times), title};
}

}  // namespace

ProtocolFile read_protocol(std::string_view json) {
  std::vector<Fault> faults;
  if (json.find('\0') != std::string_view::npos) {
    throw Misuse("the file holds a zero byte; a protocol is text");
  }
  const JsonValue root = parse_json(json, faults);
  const Fields file(root, "", faults);
  if (!file.usable()) throw Misuse(shown(std::move(faults)));
  return read_file(file, faults);
}

}  // namespace skinheal
