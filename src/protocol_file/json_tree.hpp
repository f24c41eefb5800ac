// JsonTree: builds a JsonValue from the events of a parser.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "protocol_file/json_text.hpp"

namespace skinheal {

class JsonTree {
 public:
  explicit JsonTree(std::vector<Fault>& faults) : faults_(faults) {}

  // False when a list or object would be nested too deeply.
  bool open(JsonValue::Type type, std::size_t line);
  void close();
  // False when the object would have too many fields.
  bool key(std::string name, std::size_t line);
  void add(JsonValue value);

  JsonValue take() { return std::move(root_); }

 private:
  struct Frame {
    JsonValue value;
    std::string key;         // of the value that comes next
    bool repeated = false;   // the key stands there already: what follows is dropped
  };
  std::string path() const;

  std::vector<Fault>& faults_;
  std::vector<Frame> frames_;
  JsonValue root_;
};

}  // namespace skinheal
