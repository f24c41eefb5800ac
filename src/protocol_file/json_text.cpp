#include "protocol_file/json_text.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <nlohmann/json.hpp>

#include "protocol_file/json_tree.hpp"
#include "words/format.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(std::string where, std::string message) {
  throw Misuse(std::vector<Fault>{{std::move(where), std::move(message)}});
}

std::string line_place(std::size_t line) { return "line " + std::to_string(line); }

// The parser tells no lines, but it reads character by character: the number of characters
// taken says where it stands.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* taken_;
};

// Counts lines as the reading goes on, so that a long file is walked through once.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}
  std::size_t taken = 0;

  // The line of the last character taken. After a number the parser has looked one character
  // ahead, and that may be the end of the line: a line end counts once it has been passed.
  std::size_t line() {
    const std::size_t end = taken == 0 ? 0 : std::min(taken - 1, text_.size());
    if (end > counted_) {
      const auto passed = text_.substr(counted_, end - counted_);
      lines_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
      counted_ = end;
    }
    return lines_ + 1;
  }

 private:
  std::string_view text_;
  std::size_t counted_ = 0;
  std::size_t lines_ = 0;
};

bool means_not_a_number(std::string_view rest) {
  return rest.starts_with("NaN") || rest.starts_with("nan") || rest.starts_with("Inf") ||
         rest.starts_with("inf") || rest.starts_with("-Inf") || rest.starts_with("-inf");
}

// The parser's own words, without its name and position.
std::string plain(std::string message) {
  const std::size_t start = message.find("syntax error");
  if (start != std::string::npos) message = message.substr(start);
  return message.size() > 200 ? message.substr(0, 200) + "..." : message;
}

class Events {
 public:
  Events(std::string_view text, LineCounter& lines, JsonTree& tree)
      : text_(text), lines_(lines), tree_(tree) {}

  bool null() { return add(value(JsonValue::Type::null)); }
  bool boolean(bool truth) {
    JsonValue made = value(JsonValue::Type::truth);
    made.truth = truth;
    return add(std::move(made));
  }
  bool number_integer(json::number_integer_t number) {
    return add_number(static_cast<double>(number), std::to_string(number));
  }
  bool number_unsigned(json::number_unsigned_t number) {
    return add_number(static_cast<double>(number), std::to_string(number));
  }
  bool number_float(json::number_float_t number, const std::string& written) {
    return add_number(number, written);
  }
  bool string(std::string& text) {
    JsonValue made = value(JsonValue::Type::text);
    made.text = std::move(text);
    return add(std::move(made));
  }
  bool binary(json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(JsonValue::Type::record); }
  bool start_array(std::size_t) { return open(JsonValue::Type::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    if (tree_.key(std::move(name), lines_.line())) return true;
    refuse(line_place(lines_.line()), formatted("an object has more than {} fields", most_json_fields));
  }
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception& error) {
    const std::string where = line_place(lines_.line());
    if (error.id == 406) refuse(where, "the number " + token + " is too large");
    const std::size_t start = position == 0 ? 0 : position - 1;
    if (start < text_.size() && means_not_a_number(text_.substr(start_of_word(start)))) {
      refuse(where, "NaN and infinity are not numbers of JSON; leave the field out or give one");
    }
    refuse(where, "this is not JSON: " + plain(error.what()));
  }

 private:
  JsonValue value(JsonValue::Type type) {
    count_value();
    JsonValue made;
    made.type = type;
    made.line = lines_.line();
    return made;
  }
  bool add(JsonValue made) {
    tree_.add(std::move(made));
    return true;
  }
  bool add_number(double number, std::string written) {
    JsonValue made = value(JsonValue::Type::number);
    made.number = number;
    made.text = std::move(written);
    return add(std::move(made));
  }
  bool open(JsonValue::Type type) {
    count_value();
    if (tree_.open(type, lines_.line())) return true;
    refuse(line_place(lines_.line()),
           "lists and objects are nested more than " + std::to_string(deepest_json) + " deep");
  }
  void count_value() {
    if (++values_ <= most_json_values) return;
    refuse(line_place(lines_.line()),
           formatted("the text holds more than {} values", most_json_values));
  }
  bool close() {
    tree_.close();
    return true;
  }
  // The parser stops at the letter that it did not expect, which may be inside the word.
  std::size_t start_of_word(std::size_t at) const {
    while (at > 0 && (std::isalpha(static_cast<unsigned char>(text_[at - 1])) != 0 ||
                      text_[at - 1] == '-')) {
      --at;
    }
    return at;
  }

  std::string_view text_;
  LineCounter& lines_;
  JsonTree& tree_;
  std::size_t values_ = 0;
};

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

void require_readable(std::string_view text) {
  if (text.size() > longest_json) {
    refuse("the file", "has " + std::to_string(text.size()) + " bytes; at most " +
                           std::to_string(longest_json) + " are read");
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    refuse("the file", "is empty; a protocol is an object with skin, sessions and horizon_days");
  }
  const std::size_t bad = first_bad_utf8(text);
  if (bad == std::string_view::npos) return;
  const auto lines = std::ranges::count(text.substr(0, bad), '\n');
  refuse(line_place(static_cast<std::size_t>(lines) + 1), "this is not UTF-8 text");
}

}  // namespace

const JsonValue* JsonValue::field(std::string_view name) const noexcept {
  const auto place = std::ranges::find_if(
      fields, [&](const auto& entry) { return entry.first == name; });
  return place == fields.end() ? nullptr : &place->second;
}

std::string described(const JsonValue& value) {
  switch (value.type) {
    case JsonValue::Type::null: return "null";
    case JsonValue::Type::truth: return value.truth ? "true" : "false";
    case JsonValue::Type::number: return "the number " + value.text;
    case JsonValue::Type::text:
      return "the text '" + shown_utf8(value.text, 40) + "'";
    case JsonValue::Type::list: return "a list";
    case JsonValue::Type::record: return "an object";
  }
  return "nothing";
}

std::string placed(const std::string& path, std::size_t line) {
  const std::string shown = path.empty() ? "the file" : shown_utf8(path, 120);
  return shown + " (line " + std::to_string(line) + ")";
}

JsonValue parse_json(std::string_view text, std::vector<Fault>& faults) {
  text = without_mark(text);
  require_readable(text);
  LineCounter lines(text);
  JsonTree tree(faults);
  Events events(text, lines, tree);
  const CountingIterator first(text.data(), &lines.taken);
  const CountingIterator last(text.data() + text.size(), &lines.taken);
  json::sax_parse(first, last, &events);
  return tree.take();
}

std::string quoted_json(const std::string& text) { return json(text).dump(); }

}  // namespace skinheal
