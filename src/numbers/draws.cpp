#include "numbers/draws.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skinheal {
namespace {

// Standard deviations from the middle of a normal distribution to the ends of its middle 90 %.
constexpr double deviations_at_ends = 1.6448536269514722;

}  // namespace

std::uint64_t scrambled(std::uint64_t x) noexcept {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

std::uint64_t scrambled(std::string_view text) noexcept {
  std::uint64_t key = text.size();
  for (const char c : text) key = scrambled(key ^ static_cast<unsigned char>(c));
  return key;
}

double uniform(std::uint64_t key) noexcept {
  return (static_cast<double>(scrambled(key) >> 11) + 0.5) * 0x1.0p-53;
}

double normal(std::uint64_t key) noexcept {
  const double radius = std::sqrt(-2.0 * std::log(uniform(key)));
  return radius * std::cos(2.0 * std::numbers::pi * uniform(key ^ 0x5851f42d4c957f2dULL));
}

double drawn(const Quantity& quantity, std::uint64_t key) noexcept { return Drawing(quantity)(key); }

Drawing::Drawing(const Quantity& quantity) noexcept
    : shape_(Shape::point), value_(quantity.value), low_(quantity.range.low), high_(quantity.range.high) {
  if (!(high_ > low_)) return;
  shape_ = low_ <= 0.0 ? Shape::uniform : Shape::log_normal;
  if (shape_ == Shape::uniform) return;
  middle_ = std::log(value_);
  below_ = (middle_ - std::log(low_)) / deviations_at_ends;
  above_ = (std::log(high_) - middle_) / deviations_at_ends;
}

double Drawing::operator()(std::uint64_t key) const noexcept {
  if (shape_ == Shape::point) return value_;
  if (shape_ == Shape::uniform) return low_ + (high_ - low_) * uniform(key);
  const double z = normal(key);
  return std::clamp(std::exp(middle_ + z * (z < 0.0 ? below_ : above_)), low_, high_);
}

}  // namespace skinheal
