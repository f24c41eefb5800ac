// JSON as a tree in which every value knows the line on which it stands.
//
// Reading happens in one pass without recursion, with a limit on depth, so that no file can
// exhaust the stack. Keys given twice are faults and not silently the last word. A byte order mark
// is skipped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "skinheal/fault.hpp"

namespace skinheal {

inline constexpr std::size_t deepest_json = 32;
// Beyond these a text is refused before it costs time or memory; all that can be in a protocol file
// is well within them.
inline constexpr std::size_t longest_json = 8'000'000;  // bytes
inline constexpr std::size_t most_json_values = 500'000;
inline constexpr std::size_t most_json_fields = 100;  // of one object

struct JsonValue {
  enum class Type { null, truth, number, text, list, record };
  Type type = Type::null;
  std::size_t line = 0;
  bool truth = false;
  double number = 0.0;
  std::string text;  // of a text, or a number as it was written
  std::vector<JsonValue> items;
  std::vector<std::pair<std::string, JsonValue>> fields;

  // The field of this name, or null.
  const JsonValue* field(std::string_view name) const noexcept;
};

// "the text 'abc'", "the number 1.5", "a list", "an object", "true", "null"
std::string described(const JsonValue& value);

// "sessions[2].depth_mm (line 7)"
std::string placed(const std::string& path, std::size_t line);

// Throws Misuse where the text is not JSON. Keys given twice are added to `faults`.
JsonValue parse_json(std::string_view text, std::vector<Fault>& faults);

// The text as a JSON string, quotes included.
std::string quoted_json(const std::string& text);

}  // namespace skinheal
