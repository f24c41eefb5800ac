// formatted: text with numbers in it, in the language of fmt.
//
// The place where a text is made compiles against the small header of fmt alone; the formatting
// itself is compiled once, in format.cpp. Format strings are checked when they are compiled.
#pragma once

#if __has_include(<fmt/base.h>)
#include <fmt/base.h>
#else
#include <fmt/core.h>
#endif

#include <string>
#include <utility>

namespace skinheal {

std::string formatted_text(fmt::string_view format, fmt::format_args arguments);

template <class... Arguments>
std::string formatted(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  return formatted_text(format, fmt::make_format_args(arguments...));
}

}  // namespace skinheal
