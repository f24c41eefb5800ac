#include "run/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace skinheal {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t bins_an_octave = 256;

}  // namespace

void quantiles_of(std::vector<double>& sample, const std::vector<double>& quantiles, double* out) {
  const bool known = !sample.empty() && std::none_of(sample.begin(), sample.end(), [](double x) { return std::isnan(x); });
  auto sorted_from = sample.begin();  // what lies before it is smaller than what lies behind
  for (std::size_t i = 0; i < quantiles.size(); ++i) {
    if (!known) {
      out[i] = unknown;
      continue;
    }
    const double place = quantiles[i] * static_cast<double>(sample.size() - 1);
    const auto below = sample.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(sorted_from, below, sample.end());
    const auto above = below + 1 == sample.end() ? below : std::min_element(below + 1, sample.end());
    out[i] = std::lerp(*below, *above, place - std::floor(place));
    sorted_from = below;
  }
}

CountedSample::~CountedSample() {
  for (auto& sign : bins_) {
    for (auto& octave : sign) delete[] octave.load();
  }
}

std::atomic<std::uint32_t>* CountedSample::octave(std::size_t sign, int exponent) {
  auto& place = bins_[sign][exponent];
  auto* bins = place.load(std::memory_order_acquire);
  if (bins != nullptr) return bins;
  auto* made = new std::atomic<std::uint32_t>[bins_an_octave]();
  if (place.compare_exchange_strong(bins, made)) return made;
  delete[] made;  // another thread was faster
  return bins;
}

void CountedSample::add(double value) {
  if (!std::isfinite(value)) {
    ++unknown_;
    return;
  }
  ++count_;
  int exponent = 0;
  const double mantissa = std::frexp(std::abs(value), &exponent);  // from a half to one
  if (value == 0.0 || exponent < lowest) {
    ++zeros_;
    return;
  }
  const auto bin = static_cast<std::size_t>((mantissa - 0.5) * 2.0 * static_cast<double>(bins_an_octave));
  octave(value < 0.0 ? 1 : 0, std::min(exponent - lowest, octaves - 1))[bin].fetch_add(1, std::memory_order_relaxed);
}

// The middle of the bin that the member of this rank is in.
double CountedSample::value_of(std::uint64_t rank) const {
  std::uint64_t passed = 0;
  const auto middle = [](int octave, std::size_t bin) {
    const double mantissa = 0.5 + (static_cast<double>(bin) + 0.5) / (2.0 * static_cast<double>(bins_an_octave));
    return std::ldexp(mantissa, octave + lowest);
  };
  for (int i = octaves; i-- > 0;) {
    const auto* bins = bins_[1][i].load();
    if (bins == nullptr) continue;
    for (std::size_t bin = bins_an_octave; bin-- > 0;) {
      passed += bins[bin];
      if (passed > rank) return -middle(i, bin);
    }
  }
  passed += zeros_;
  if (passed > rank) return 0.0;
  for (int i = 0; i < octaves; ++i) {
    const auto* bins = bins_[0][i].load();
    if (bins == nullptr) continue;
    for (std::size_t bin = 0; bin < bins_an_octave; ++bin) {
      passed += bins[bin];
      if (passed > rank) return middle(i, bin);
    }
  }
  return unknown;
}

void CountedSample::quantiles(const std::vector<double>& quantiles, double* out) const {
  const bool known = unknown_ == 0 && count_ > 0;
  for (std::size_t i = 0; i < quantiles.size(); ++i) {
    const double place = quantiles[i] * static_cast<double>(count_ - 1);
    out[i] = known ? value_of(static_cast<std::uint64_t>(place + 0.5)) : unknown;
  }
}

}  // namespace skinheal
