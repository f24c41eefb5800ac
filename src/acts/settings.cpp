#include "acts/settings.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "words/number_text.hpp"
#include "words/shelf.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

std::string with_unit(const std::string& text, const std::string& unit) {
  if (unit.empty() || unit == "1") return text;
  return text + (unit.starts_with("1/") ? " per " + unit.substr(2) : " " + unit);
}

std::string value_text(const SettingValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return number_text(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return std::get<std::string>(value);
}

std::string described(const SettingValue& value) {
  if (std::holds_alternative<double>(value)) return "the number " + value_text(value);
  if (std::holds_alternative<bool>(value)) return value_text(value);
  return "the text '" + shown_utf8(value_text(value), 40) + "'";
}

bool right_type(const Setting& setting, const SettingValue& value) {
  switch (setting_type(setting)) {
    case SettingType::number: return std::holds_alternative<double>(value);
    case SettingType::truth: return std::holds_alternative<bool>(value);
    case SettingType::word: return std::holds_alternative<std::string>(value);
  }
  return false;
}

std::optional<std::string> number_fault(const Setting& setting, double value) {
  // Written so that a NaN is refused too.
  const bool inside = value >= setting.low && value <= setting.high;
  const bool whole = !setting.whole || value == std::floor(value);
  if (inside && whole) return std::nullopt;
  return with_unit(number_text(value), setting.unit) + " is not " + allowed_values(setting);
}

std::optional<std::string> word_fault(const Setting& setting, const std::string& value) {
  if (std::ranges::find(setting.choices, value) != setting.choices.end()) return std::nullopt;
  return unknown_name(setting.name, value, setting.choices);
}

// The given settings that are right; what is wrong goes to `faults`.
Settings accepted(const std::string& owner, const std::vector<Setting>& table,
                  const Settings& given, std::vector<Fault>& faults) {
  Settings right;
  for (const auto& [name, value] : given) {
    const Setting* setting = find_on_shelf(table, name);
    if (setting == nullptr) {
      faults.push_back({owner, unknown_setting(owner, name, table)});
    } else if (auto fault = setting_fault(*setting, value)) {
      faults.push_back({owner + "." + name, std::move(*fault)});
    } else {
      right.emplace(name, value);
    }
  }
  return right;
}

std::string phrased(const Setting& setting, const SettingValue& value) {
  const std::size_t gap = setting.phrase.find("{}");
  if (gap == std::string::npos) return setting.name + " " + value_text(value);
  return std::string(setting.phrase).replace(gap, 2, value_text(value));
}

bool worth_saying(const Setting& setting, const SettingValue& value) {
  return !setting.phrase.empty() || !setting.standard || !(*setting.standard == value);
}

}  // namespace

SettingType setting_type(const Setting& setting) {
  if (!setting.choices.empty()) return SettingType::word;
  if (setting.standard && std::holds_alternative<bool>(*setting.standard)) {
    return SettingType::truth;
  }
  return SettingType::number;
}

std::string allowed_values(const Setting& setting) {
  switch (setting_type(setting)) {
    case SettingType::truth: return "true or false";
    case SettingType::word: {
      std::string text = "one of ";
      for (const std::string& choice : setting.choices) {
        text += (&choice == &setting.choices.front() ? "'" : ", '") + choice + "'";
      }
      return text;
    }
    case SettingType::number: break;
  }
  const std::string range = number_text(setting.low) + " to " + number_text(setting.high);
  return with_unit((setting.whole ? "a whole number from " : "a number from ") + range,
                   setting.unit);
}

std::optional<std::string> setting_fault(const Setting& setting, const SettingValue& value) {
  if (!right_type(setting, value)) {
    return "expected " + allowed_values(setting) + ", got " + described(value);
  }
  if (const auto* number = std::get_if<double>(&value)) return number_fault(setting, *number);
  if (const auto* word = std::get_if<std::string>(&value)) return word_fault(setting, *word);
  return std::nullopt;
}

std::string unknown_setting(const std::string& owner, const std::string& name,
                            const std::vector<Setting>& table) {
  if (table.empty()) return owner + " has no settings, got '" + name + "'";
  return unknown_name("setting of " + owner, name, names_of(table));
}

std::string missing_setting(const Setting& setting) {
  return "is missing: " + setting.about + ", " + allowed_values(setting);
}

Settings completed(const std::string& owner, const std::vector<Setting>& table,
                   const Settings& given) {
  std::vector<Fault> faults;
  Settings settings = accepted(owner, table, given, faults);
  for (const Setting& setting : table) {
    if (given.contains(setting.name)) continue;
    if (setting.standard) {
      settings.emplace(setting.name, *setting.standard);
    } else {
      faults.push_back({owner + "." + setting.name, missing_setting(setting)});
    }
  }
  if (!faults.empty()) throw Misuse(std::move(faults));
  return settings;
}

std::string settings_text(const std::string& owner, const std::vector<Setting>& table,
                          const Settings& settings) {
  std::string text = owner;
  bool first = true;
  for (const Setting& setting : table) {
    const SettingValue& value = settings.at(setting.name);
    if (!worth_saying(setting, value)) continue;
    text += (first ? " " : ", ") + phrased(setting, value);
    first = false;
  }
  return text;
}

double number(const Settings& settings, const std::string& name) {
  return std::get<double>(settings.at(name));
}

bool truth(const Settings& settings, const std::string& name) {
  return std::get<bool>(settings.at(name));
}

const std::string& word(const Settings& settings, const std::string& name) {
  return std::get<std::string>(settings.at(name));
}

}  // namespace skinheal
