// The one source that compiles fmt, as headers only: a wheel must not ask for a shared libfmt.
#define FMT_HEADER_ONLY 1
#include <fmt/format.h>

#include "words/format.hpp"

namespace skinheal {

std::string formatted_text(fmt::string_view format, fmt::format_args arguments) {
  return fmt::vformat(format, arguments);
}

}  // namespace skinheal
