// Draws: random numbers that depend on where they are used and on nothing else.
//
// SplitMix64 (Steele, Lea and Flood 2014) as a stateless generator, and Box and Muller's normal numbers: small,
// and the same on every machine and for any number of threads.
#pragma once

#include <cstdint>
#include <string_view>

#include "skinheal/quantity.hpp"

namespace skinheal {

std::uint64_t scrambled(std::uint64_t x) noexcept;
std::uint64_t scrambled(std::string_view text) noexcept;
// Above zero and at most one.
double uniform(std::uint64_t key) noexcept;
double normal(std::uint64_t key) noexcept;

// From the range of a quantity: log-normally if it lies above zero, so that 90 % of the draws lie inside it, and cut
// at its ends; uniformly if it reaches zero; always the value if the range is a point.
double drawn(const Quantity& quantity, std::uint64_t key) noexcept;

}  // namespace skinheal
