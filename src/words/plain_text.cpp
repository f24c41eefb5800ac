#include "words/plain_text.hpp"

#include "words/format.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

bool between(char32_t sign, char32_t low, char32_t high) { return sign >= low && sign <= high; }

bool is_control(char32_t sign) { return sign < 0x20 || (sign >= 0x7F && sign < 0xA0); }

bool ends_a_line(char32_t sign) { return sign == 0x85 || sign == 0x2028 || sign == 0x2029; }

bool turns_writing(char32_t sign) {
  return between(sign, 0x202A, 0x202E) || between(sign, 0x2066, 0x2069);
}

bool is_no_character(char32_t sign) {
  return between(sign, 0xFDD0, 0xFDEF) || (sign & 0xFFFEU) == 0xFFFEU;
}

const char* trouble(char32_t sign) {
  if (ends_a_line(sign)) return "a line break";
  if (is_control(sign)) return "a control character (a line break, an escape)";
  if (turns_writing(sign)) return "a sign that turns the direction of writing";
  if (is_no_character(sign)) return "which Unicode calls no character";
  return nullptr;
}

}  // namespace

char32_t next_sign(std::string_view text, std::size_t& at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80U) return lead;
  char32_t sign = lead & (lead < 0xE0U ? 0x1FU : lead < 0xF0U ? 0x0FU : 0x07U);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
    sign = (sign << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return sign;
}

bool is_unfit(char32_t sign) noexcept { return trouble(sign) != nullptr; }

std::optional<std::string> text_fault(std::string_view text, std::size_t longest) {
  if (first_bad_utf8(text) != std::string_view::npos) return "is not UTF-8 text";
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t sign = next_sign(text, at);
    ++characters;
    if (const char* what = trouble(sign)) {
      return formatted("holds U+{:04X} as character {}, {}", static_cast<unsigned>(sign),
                       characters, what);
    }
  }
  if (characters <= longest) return std::nullopt;
  return formatted("has {} characters; at most {} are allowed", characters, longest);
}

std::optional<std::string> name_fault(std::string_view name) {
  if (name.empty()) return "is empty";
  return text_fault(name, longest_name);
}

}  // namespace skinheal
