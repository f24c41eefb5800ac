#include "skinheal/unit.hpp"

#include <cctype>
#include <cmath>
#include <utility>
#include <vector>

#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

constexpr std::size_t longest_unit = 100;

enum Dimension { time_, length_, mass_, amount_, cells_, hairs_, dimension_count };

struct Symbol {
  const char* text;
  const char* one;  // the same in the singular, as it stands below a slash
  Dimension dimension;
  double power;
  double scale;  // in days, metres, grams, moles, cells, hairs
};

// In the order in which a unit is printed.
constexpr Symbol symbols[] = {
    {"g", "g", mass_, 1, 1.0},        {"mg", "mg", mass_, 1, 1e-3},     {"ug", "ug", mass_, 1, 1e-6},
    {"ng", "ng", mass_, 1, 1e-9},     {"pg", "pg", mass_, 1, 1e-12},    {"mol", "mol", amount_, 1, 1.0},
    {"molecules", "molecules", amount_, 1, 1.0 / 6.02214076e23},
    {"cells", "cell", cells_, 1, 1.0}, {"hairs", "hair", hairs_, 1, 1.0},
    {"%", "%", cells_, 0, 0.01},      {"m", "m", length_, 1, 1.0},      {"cm", "cm", length_, 1, 1e-2},
    {"mm", "mm", length_, 1, 1e-3},   {"um", "um", length_, 1, 1e-6},   {"L", "L", length_, 3, 1e-3},
    {"mL", "mL", length_, 3, 1e-6},   {"uL", "uL", length_, 3, 1e-9},   {"a", "a", time_, 1, 365.25},
    {"wk", "wk", time_, 1, 7.0},      {"d", "d", time_, 1, 1.0},        {"h", "h", time_, 1, 1.0 / 24},
    {"min", "min", time_, 1, 1.0 / 1440}, {"s", "s", time_, 1, 1.0 / 86400},
};

// What people write for a symbol.
constexpr std::pair<const char*, const char*> meanings[] = {
    {"day", "d"},      {"days", "d"},       {"hour", "h"},     {"hours", "h"},   {"hr", "h"},
    {"hrs", "h"},      {"minute", "min"},   {"minutes", "min"}, {"sec", "s"},    {"second", "s"},
    {"seconds", "s"},  {"week", "wk"},      {"weeks", "wk"},   {"year", "a"},    {"years", "a"},
    {"yr", "a"},       {"l", "L"},          {"ml", "mL"},      {"ul", "uL"},     {"gram", "g"},
    {"grams", "g"},    {"percent", "%"},    {"micron", "um"},  {"microns", "um"}, {"moles", "mol"},
    {"mole", "mol"},   {"molecule", "molecules"}, {"per", "/"}};

[[noreturn]] void fail(std::string_view unit, const std::string& message) {
  throw Misuse(formatted("unit '{}': {}", shown_utf8(unit, 40), message));
}

std::size_t find_symbol(const std::string& text, std::string_view whole) {
  std::vector<std::string> known{"1"};
  for (std::size_t i = 0; i < std::size(symbols); ++i) {
    if (text == symbols[i].text || text == symbols[i].one) return i;
    known.emplace_back(symbols[i].text);
  }
  for (const auto& [word, meaning] : meanings) {
    if (text == word) fail(whole, formatted("no unit '{}'; write '{}'", word, meaning));
  }
  fail(whole, unknown_name("unit", text, known));
}

// Reads one factor after another.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text.size() <= longest_unit) return;
    fail(text, formatted("has {} characters; at most {} are read", text.size(), longest_unit));
  }

  bool skip_signs() {
    while (at_ < text_.size() && (text_[at_] == '/' || text_[at_] == '*' || text_[at_] == ' ')) {
      if (text_[at_++] == '/') sign_ = -1;
    }
    return at_ < text_.size();
  }
  std::string letters() {
    return taken([](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '%'; });
  }
  std::string digits() {
    return taken([](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
  }
  int sign() const { return sign_; }

  [[noreturn]] void stop() const {
    const auto character = first_character(text_.substr(at_));
    fail(text_, formatted("unexpected '{}'{}", shown_utf8(character, 8), advice(character)));
  }

 private:
  template <class Test>
  std::string taken(Test test) {
    const auto from = at_;
    while (at_ < text_.size() && test(text_[at_])) ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  static const char* advice(std::string_view character) {
    if (character == "^") return "; powers are written without it: mm2";
    if (character == "\u00B2") return "; write 2";
    if (character == "\u00B3") return "; write 3";
    if (character == "\u00B5" || character == "\u03BC") return "; write u for micro: um, ug, uL";
    return "";
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int sign_ = 1;
};

}  // namespace

Unit Unit::parse(std::string_view text) {
  static_assert(std::size(symbols) == symbol_count);
  Unit unit;
  Reader read(text);
  while (read.skip_signs()) {
    const auto word = read.letters();
    const auto digits = read.digits();
    if (word.empty() && digits.empty()) read.stop();
    if (digits.size() > 2) fail(text, formatted("a power of {}; at most 99 is read", digits));
    if (word.empty()) {
      if (digits != "1") fail(text, "a bare number must be 1");
      continue;
    }
    const int power = digits.empty() ? 1 : std::stoi(digits);
    unit.powers_[find_symbol(word, text)] += read.sign() * power;
  }
  return unit;
}

// The same dimension and the same scale, in whatever symbols.
bool Unit::operator==(const Unit& other) const noexcept {
  std::array<double, dimension_count> gap{};
  double scale_gap = 0.0;
  for (std::size_t i = 0; i < powers_.size(); ++i) {
    const double power = powers_[i] - other.powers_[i];
    gap[symbols[i].dimension] += power * symbols[i].power;
    scale_gap += power * std::log(symbols[i].scale);
  }
  for (const double exponent : gap) {
    if (std::abs(exponent) > 1e-9) return false;
  }
  return std::abs(scale_gap) < 1e-9;
}

Unit Unit::operator*(const Unit& other) const noexcept {
  Unit result = *this;
  for (std::size_t i = 0; i < powers_.size(); ++i) result.powers_[i] += other.powers_[i];
  return result;
}

Unit Unit::operator/(const Unit& other) const noexcept { return *this * other.power(-1); }

Unit Unit::power(int exponent) const noexcept {
  Unit result = *this;
  for (auto& value : result.powers_) value *= exponent;
  return result;
}

Unit Unit::root() const noexcept {
  Unit result = *this;
  for (auto& value : result.powers_) value *= 0.5;
  return result;
}

bool Unit::dimensionless() const noexcept { return *this == Unit{}; }

std::string Unit::text() const {
  std::string above, below;
  for (std::size_t i = 0; i < powers_.size(); ++i) {
    const double size = std::abs(powers_[i]);
    if (size == 0.0) continue;
    const auto power = size == 1.0 ? std::string() : formatted("{:g}", size);
    if (powers_[i] > 0.0) above += formatted("{}{}{}", above.empty() ? "" : "*", symbols[i].text, power);
    if (powers_[i] < 0.0) below += formatted("/{}{}", symbols[i].one, power);
  }
  return formatted("{}{}", above.empty() ? std::string_view("1") : above, below);
}

}  // namespace skinheal
