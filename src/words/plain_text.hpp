// Free text: what a title or a name of a user's own may hold.
//
// Such text goes to terminals, figures, JSON and XML. Signs that would steer a terminal, break a
// line, turn the direction of writing, or that XML forbids, are told; all others are welcome.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace skinheal {

inline constexpr std::size_t longest_name = 200;  // characters, not bytes

// What is wrong with a text of at most `longest` characters ("holds U+202E as character 3, ..."),
// or nothing.
std::optional<std::string> text_fault(std::string_view text, std::size_t longest);

// The same for a name, which must not be empty.
std::optional<std::string> name_fault(std::string_view name);

// Whether a sign is one of those that text_fault tells.
bool is_unfit(char32_t sign) noexcept;

// The sign that starts at `at`, which moves on to the next.
char32_t next_sign(std::string_view text, std::size_t& at) noexcept;

}  // namespace skinheal
