// Quantiles: of many members, exactly by selection, or by counting where there are too many to be kept.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace skinheal {

// The quantiles of a sample, which is left in another order; all NaN where a value is, as what is not a number has no
// place in an order. Between two members it lies on the line between them.
void quantiles_of(std::vector<double>& sample, const std::vector<double>& quantiles, double* out);

// A count of values, in bins of a relative width of 1/256 at both sides of zero. What is counted does not depend on
// the order, and threads may count at once.
class CountedSample {
 public:
  // Relative: half a bin.
  static constexpr double error = 1.0 / 512.0;

  CountedSample() = default;
  CountedSample(const CountedSample&) = delete;
  CountedSample& operator=(const CountedSample&) = delete;
  ~CountedSample();

  // Smaller sizes than 2^-64 count as zero, and what is not a number makes all quantiles NaN.
  void add(double value);
  void quantiles(const std::vector<double>& quantiles, double* out) const;

 private:
  // 256 bins: the sizes from one power of two to the next.
  using Octave = std::atomic<std::uint32_t>[256];
  static constexpr int lowest = -64, octaves = 128;

  std::atomic<std::uint32_t>* octave(std::size_t sign, int exponent);
  double value_of(std::uint64_t rank) const;

  std::atomic<std::atomic<std::uint32_t>*> bins_[2][octaves] = {};
  std::atomic<std::uint64_t> zeros_{0}, count_{0}, unknown_{0};
};

}  // namespace skinheal
