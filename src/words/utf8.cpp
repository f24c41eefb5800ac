#include "words/utf8.hpp"

#include <algorithm>

#include "words/plain_text.hpp"

namespace skinheal {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool continues(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

// Bytes of the character that starts with this one, or 0.
std::size_t length_from(unsigned lead) {
  if (lead < 0x80U) return 1;
  if (lead >= 0xC2U && lead <= 0xDFU) return 2;
  if (lead >= 0xE0U && lead <= 0xEFU) return 3;
  if (lead >= 0xF0U && lead <= 0xF4U) return 4;
  return 0;
}

// Forms that are too long, halves of UTF-16 pairs and what lies beyond Unicode.
bool forbidden(unsigned lead, unsigned second) {
  return (lead == 0xE0U && second < 0xA0U) || (lead == 0xEDU && second > 0x9FU) ||
         (lead == 0xF0U && second < 0x90U) || (lead == 0xF4U && second > 0x8FU);
}

bool good_character(std::string_view text, std::size_t at, std::size_t length) {
  if (length == 0 || at + length > text.size()) return false;
  for (std::size_t i = 1; i < length; ++i) {
    if (!continues(byte_at(text, at + i))) return false;
  }
  return length == 1 || !forbidden(byte_at(text, at), byte_at(text, at + 1));
}

}  // namespace

std::size_t first_bad_utf8(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = length_from(byte_at(text, at));
    if (!good_character(text, at, length)) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::string_view first_character(std::string_view text) noexcept {
  std::size_t length = 1;
  while (length < text.size() && continues(byte_at(text, length))) ++length;
  return text.substr(0, length);
}

std::size_t characters_in(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return !continues(static_cast<unsigned char>(c)); }));
}

std::string shown_utf8(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(bytes, text.size());
  while (end > 0 && end < text.size() && continues(byte_at(text, end))) --end;
  const std::string_view kept = text.substr(0, end);
  std::string shown;
  for (std::size_t at = 0; at < end;) {
    const std::size_t start = at;
    const bool unfit = is_unfit(next_sign(kept, at));
    shown += unfit ? "?" : kept.substr(start, at - start);
  }
  return end < text.size() ? shown + "..." : shown;
}

}  // namespace skinheal
