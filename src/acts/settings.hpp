// Settings of treatments and care, checked and completed from their table.
//
// One table serves the C++ calls, the Python calls and the protocol reader, so the wording of a
// fault is the same on all three roads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "skinheal/fault.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {

enum class SettingType { number, truth, word };

SettingType setting_type(const Setting& setting);

// What a setting may be: "a number from 0.05 to 5 mm", "one of pen, roller, stamp".
std::string allowed_values(const Setting& setting);

// What is wrong with this value of the setting, or nothing.
std::optional<std::string> setting_fault(const Setting& setting, const SettingValue& value);

// "no setting 'depht_mm' of microneedling; did you mean 'depth_mm'?"
std::string unknown_setting(const std::string& owner, const std::string& name,
                            const std::vector<Setting>& table);

// "is missing: needle depth, a number from 0.05 to 5 mm"
std::string missing_setting(const Setting& setting);

// The settings with defaults filled in; throws Misuse with every fault.
Settings completed(const std::string& owner, const std::vector<Setting>& table,
                   const Settings& given);

// "microneedling 1.5 mm, 200 per cm2, pen"
std::string settings_text(const std::string& owner, const std::vector<Setting>& table,
                          const Settings& settings);

// Reading settings that have been completed.
double number(const Settings& settings, const std::string& name);
bool truth(const Settings& settings, const std::string& name);
const std::string& word(const Settings& settings, const std::string& name);

}  // namespace skinheal
