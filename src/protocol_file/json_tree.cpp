#include "protocol_file/json_tree.hpp"

namespace skinheal {

bool JsonTree::open(JsonValue::Type type, std::size_t line) {
  if (frames_.size() == deepest_json) return false;
  frames_.push_back({});
  frames_.back().value.type = type;
  frames_.back().value.line = line;
  return true;
}

void JsonTree::close() {
  JsonValue value = std::move(frames_.back().value);
  frames_.pop_back();
  add(std::move(value));
}

bool JsonTree::key(std::string name, std::size_t line) {
  Frame& frame = frames_.back();
  if (frame.value.fields.size() == most_json_fields) return false;
  frame.key = std::move(name);
  frame.repeated = frame.value.field(frame.key) != nullptr;
  if (frame.repeated) faults_.push_back({placed(path(), line), "is given twice"});
  return true;
}

void JsonTree::add(JsonValue value) {
  if (frames_.empty()) {
    root_ = std::move(value);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.value.type == JsonValue::Type::list) {
    frame.value.items.push_back(std::move(value));
  } else if (!frame.repeated) {
    frame.value.fields.emplace_back(frame.key, std::move(value));
  }
}

std::string JsonTree::path() const {
  std::string text;
  for (const Frame& frame : frames_) {
    if (frame.value.type == JsonValue::Type::list) {
      text += "[" + std::to_string(frame.value.items.size()) + "]";
    } else {
      text += (text.empty() ? "" : ".") + frame.key;
    }
  }
  return text;
}

}  // namespace skinheal
