// Just enough of UTF-8 to refuse what is none and to show a stranger's text in a message.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace skinheal {

// Where the first byte stands that is not UTF-8, or npos.
std::size_t first_bad_utf8(std::string_view text) noexcept;

// The first character of a text, of however many bytes.
std::string_view first_character(std::string_view text) noexcept;

// How many characters there are.
std::size_t characters_in(std::string_view text) noexcept;

// The text on one line: control characters as '?', cut after `bytes` at the end of a character.
std::string shown_utf8(std::string_view text, std::size_t bytes);

}  // namespace skinheal
