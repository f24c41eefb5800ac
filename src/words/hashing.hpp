// Hashes of values made of several parts.
#pragma once

#include <cstddef>
#include <functional>

namespace skinheal {

// The hash of what has been hashed so far and one part more; the order of the parts counts.
template <class Part>
std::size_t hashed(std::size_t so_far, const Part& part) {
  constexpr std::size_t odd = 0x9e3779b97f4a7c15ULL;  // the golden ratio, as is the custom
  return so_far ^ (std::hash<Part>{}(part) + odd + (so_far << 6U) + (so_far >> 2U));
}

}  // namespace skinheal
