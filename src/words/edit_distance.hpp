// How many slips of the finger lie between two words.
#pragma once

#include <cstddef>
#include <string_view>

namespace skinheal {

// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), with
// upper and lower case taken as equal.
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace skinheal
