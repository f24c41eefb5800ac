#include "protocol_file/fields.hpp"

#include <algorithm>
#include <utility>

#include "acts/settings.hpp"

namespace skinheal {
namespace {

std::optional<SettingValue> plain_value(const JsonValue& value) {
  switch (value.type) {
    case JsonValue::Type::number: return SettingValue(value.number);
    case JsonValue::Type::truth: return SettingValue(value.truth);
    case JsonValue::Type::text: return SettingValue(value.text);
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<SettingValue> read_value(const Setting& setting, const JsonValue& value,
                                       const std::string& path, std::vector<Fault>& faults) {
  auto read = plain_value(value);
  auto wrong = read ? setting_fault(setting, *read)
                    : "expected " + allowed_values(setting) + ", got " + described(value);
  if (!wrong) return read;
  faults.push_back({placed(path, value.line), std::move(*wrong)});
  return std::nullopt;
}

Fields::Fields(const JsonValue& value, std::string path, std::vector<Fault>& faults)
    : value_(&value),
      path_(std::move(path)),
      faults_(&faults),
      usable_(value.type == JsonValue::Type::record) {
  if (!usable_) fault_here("expected an object, got " + described(value));
}

const JsonValue* Fields::find(const std::string& name) const { return value_->field(name); }

std::string Fields::path_of(const std::string& name) const {
  return path_.empty() ? name : path_ + "." + name;
}

std::optional<SettingValue> Fields::value(const Setting& setting) const {
  const JsonValue* found = find(setting.name);
  if (found == nullptr) return std::nullopt;
  return read_value(setting, *found, path_of(setting.name), *faults_);
}

std::optional<double> Fields::number(const Setting& setting) const {
  const auto read = value(setting);
  return read ? std::optional(std::get<double>(*read)) : std::nullopt;
}

std::optional<std::string> Fields::word(const Setting& setting) const {
  const auto read = value(setting);
  return read ? std::optional(std::get<std::string>(*read)) : std::nullopt;
}

std::optional<double> Fields::required_number(const Setting& setting) const {
  if (usable_ && find(setting.name) == nullptr) {
    fault_at(setting.name, missing_setting(setting));
  }
  return number(setting);
}

std::optional<std::string> Fields::required_word(const Setting& setting) const {
  if (usable_ && find(setting.name) == nullptr) {
    fault_at(setting.name, missing_setting(setting));
  }
  return word(setting);
}

std::optional<std::string> Fields::text(const std::string& name) const {
  const JsonValue* found = find(name);
  if (found == nullptr) return std::nullopt;
  if (found->type == JsonValue::Type::text) return found->text;
  fault_at(name, "expected a text, got " + described(*found));
  return std::nullopt;
}

const std::vector<JsonValue>& Fields::list(const std::string& name) const {
  static const std::vector<JsonValue> none;
  const JsonValue* found = find(name);
  if (found == nullptr) return none;
  if (found->type == JsonValue::Type::list) return found->items;
  fault_at(name, "expected a list, got " + described(*found));
  return none;
}

void Fields::allow_only(const std::string& what, const std::vector<std::string>& names) const {
  for (const auto& [name, field] : value_->fields) {
    if (std::ranges::find(names, name) != names.end()) continue;
    faults_->push_back({placed(path_, field.line), unknown_name("field of " + what, name, names)});
  }
}

bool Fields::require(const std::string& name, const std::string& about) const {
  if (!usable_ || find(name) != nullptr) return usable_;
  fault_at(name, "is missing: " + about);
  return false;
}

void Fields::fault_here(std::string message) const {
  faults_->push_back({placed(path_, value_->line), std::move(message)});
}

void Fields::fault_at(const std::string& name, std::string message) const {
  const JsonValue* found = find(name);
  const std::size_t line = found == nullptr ? value_->line : found->line;
  faults_->push_back({placed(path_of(name), line), std::move(message)});
}

}  // namespace skinheal
