// Fields: an object of a protocol file, read field by field.
//
// Nothing throws: what is wrong is added to a list of faults with its place, and reading goes on,
// so that one run of the library shows a user all that is to be mended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol_file/json_text.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/treatment.hpp"

namespace skinheal {

class Fields {
 public:
  // Where `value` is not an object, that is the only fault, and every field is absent.
  Fields(const JsonValue& value, std::string path, std::vector<Fault>& faults);

  bool usable() const noexcept { return usable_; }
  const std::string& path() const noexcept { return path_; }
  const JsonValue* find(const std::string& name) const;

  // The value if it is there and right.
  std::optional<SettingValue> value(const Setting& setting) const;
  std::optional<double> number(const Setting& setting) const;
  std::optional<std::string> word(const Setting& setting) const;
  // The same, and a fault if the field is absent.
  std::optional<double> required_number(const Setting& setting) const;
  std::optional<std::string> required_word(const Setting& setting) const;
  // A text of any content.
  std::optional<std::string> text(const std::string& name) const;
  // The items of a list; empty, with a fault, if it is none.
  const std::vector<JsonValue>& list(const std::string& name) const;

  // A fault for every field that is not named here.
  void allow_only(const std::string& what, const std::vector<std::string>& names) const;
  // A fault if the field is absent; true if it is there.
  bool require(const std::string& name, const std::string& about) const;

  void fault_here(std::string message) const;
  void fault_at(const std::string& name, std::string message) const;

 private:
  std::string path_of(const std::string& name) const;

  const JsonValue* value_;
  std::string path_;
  std::vector<Fault>* faults_;
  bool usable_;
};

// What is wrong with a value for a setting, or the value.
std::optional<SettingValue> read_value(const Setting& setting, const JsonValue& value,
                                       const std::string& path, std::vector<Fault>& faults);

}  // namespace skinheal
