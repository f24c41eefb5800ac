// Numbers as text: the shortest form that reads back as the same number, whatever the locale.
#pragma once

#include <string>

namespace skinheal {

std::string number_text(double value);

}  // namespace skinheal
