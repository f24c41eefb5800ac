#include "skinheal/unit.hpp"

#include <cctype>
#include <cmath>
#include <vector>

#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

enum Dimension { time_, length_, mass_, amount_, cells_, hairs_ };

struct Symbol {
  const char* text;
  Dimension dimension;
  double power;
  double scale;  // in days, metres, grams, moles, cells, hairs
};

constexpr Symbol symbols[] = {
    {"d", time_, 1, 1.0},          {"h", time_, 1, 1.0 / 24},     {"min", time_, 1, 1.0 / 1440},
    {"s", time_, 1, 1.0 / 86400},  {"wk", time_, 1, 7.0},         {"a", time_, 1, 365.25},
    {"m", length_, 1, 1.0},        {"cm", length_, 1, 1e-2},      {"mm", length_, 1, 1e-3},
    {"um", length_, 1, 1e-6},      {"L", length_, 3, 1e-3},       {"mL", length_, 3, 1e-6},
    {"uL", length_, 3, 1e-9},      {"g", mass_, 1, 1.0},          {"mg", mass_, 1, 1e-3},
    {"ug", mass_, 1, 1e-6},        {"ng", mass_, 1, 1e-9},        {"pg", mass_, 1, 1e-12},
    {"mol", amount_, 1, 1.0},      {"cell", cells_, 1, 1.0},      {"cells", cells_, 1, 1.0},
    {"hair", hairs_, 1, 1.0},      {"hairs", hairs_, 1, 1.0},     {"molecules", amount_, 1, 1.0 / 6.02214076e23},
};

constexpr const char* base_symbols[] = {"d", "m", "g", "mol", "cell", "hair"};

const Symbol& find_symbol(const std::string& text, std::string_view whole) {
  std::vector<std::string> known{"1", "%"};
  for (const auto& symbol : symbols) {
    if (text == symbol.text) return symbol;
    known.emplace_back(symbol.text);
  }
  throw Misuse(formatted("unit '{}': {}", whole, unknown_name("unit", text, known)));
}

}  // namespace

Unit Unit::parse(std::string_view text) {
  Unit unit;
  double sign = 1.0;
  std::size_t i = 0;
  while (i < text.size()) {
    const char c = text[i];
    if (c == '/' || c == '*' || c == ' ') {
      if (c == '/') sign = -1.0;
      ++i;
      continue;
    }
    std::string word;
    while (i < text.size() && (std::isalpha(static_cast<unsigned char>(text[i])) || text[i] == '%')) {
      word += text[i++];
    }
    int power = 1;
    std::string digits;
    while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) && digits.size() < 3) {
      digits += text[i++];
    }
    if (word.empty() && digits.empty()) {
      throw Misuse(formatted("unit '{}': unexpected '{}'", text, c));
    }
    if (word.empty()) {
      if (digits != "1") throw Misuse(formatted("unit '{}': a bare number must be 1", text));
      continue;
    }
    if (!digits.empty()) power = std::stoi(digits);
    if (word == "%") {
      unit.log_scale_ += sign * power * std::log(0.01);
      continue;
    }
    const auto& symbol = find_symbol(word, text);
    unit.exponents_[symbol.dimension] += sign * power * symbol.power;
    unit.log_scale_ += sign * power * std::log(symbol.scale);
  }
  return unit;
}

bool Unit::operator==(const Unit& other) const noexcept {
  for (std::size_t i = 0; i < exponents_.size(); ++i) {
    if (std::abs(exponents_[i] - other.exponents_[i]) > 1e-9) return false;
  }
  return std::abs(log_scale_ - other.log_scale_) < 1e-9;
}

Unit Unit::operator*(const Unit& other) const noexcept {
  Unit result = *this;
  for (std::size_t i = 0; i < exponents_.size(); ++i) result.exponents_[i] += other.exponents_[i];
  result.log_scale_ += other.log_scale_;
  return result;
}

Unit Unit::operator/(const Unit& other) const noexcept { return *this * other.power(-1); }

Unit Unit::power(int exponent) const noexcept {
  Unit result = *this;
  for (auto& value : result.exponents_) value *= exponent;
  result.log_scale_ *= exponent;
  return result;
}

Unit Unit::root() const noexcept {
  Unit result = *this;
  for (auto& value : result.exponents_) value *= 0.5;
  result.log_scale_ *= 0.5;
  return result;
}

bool Unit::dimensionless() const noexcept { return *this == Unit{}; }

std::string Unit::text() const {
  std::string text;
  for (std::size_t i = 0; i < exponents_.size(); ++i) {
    if (exponents_[i] == 0.0) continue;
    if (!text.empty()) text += ' ';
    text += base_symbols[i];
    if (exponents_[i] != 1.0) text += formatted("{:g}", exponents_[i]);
  }
  if (text.empty()) text += '1';
  if (std::abs(log_scale_) > 1e-9) text = formatted("{:.4g} {}", std::exp(log_scale_), text);
  return text;
}

}  // namespace skinheal
