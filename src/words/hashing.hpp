// Hashes of values made of several parts.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace skinheal {

// The hash of what has been hashed so far and one part more; the order of the parts counts.
template <class Part>
std::size_t hashed(std::size_t so_far, const Part& part) {
  constexpr std::size_t odd = 0x9e3779b97f4a7c15ULL;  // the golden ratio, as is the custom
  return so_far ^ (std::hash<Part>{}(part) + odd + (so_far << 6U) + (so_far >> 2U));
}

// FNV-1a over bytes: small, and the same on every machine, so that what it gives may be written down.
class Fnv1a {
 public:
  void add_byte(std::uint8_t byte) noexcept { state_ = (state_ ^ byte) * 0x100000001b3ULL; }
  // A text and its end.
  void add(std::string_view text) noexcept {
    for (const char c : text) add_byte(static_cast<std::uint8_t>(c));
    add_byte(0);
  }
  void add(std::uint64_t bits) noexcept {
    for (int i = 0; i < 8; ++i, bits >>= 8) add_byte(static_cast<std::uint8_t>(bits & 0xff));
  }
  void add(double value) noexcept { add(std::bit_cast<std::uint64_t>(value)); }
  std::uint64_t state() const noexcept { return state_; }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

}  // namespace skinheal
