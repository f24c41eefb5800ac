#include "run/bands.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace skinheal {
namespace {

double quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const auto above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

}  // namespace

Band band_of(const std::vector<const std::vector<double>*>& rows, const std::vector<double>& units,
             double coverage) {
  const double tail = 0.5 * (1.0 - coverage);
  std::vector<double> sample(rows.size());
  Band band;
  for (std::size_t k = 0; k < rows.front()->size(); ++k) {
    for (std::size_t m = 0; m < rows.size(); ++m) sample[m] = (*rows[m])[k] / units[m];
    // What is not a number has no place in an order, so the band has a gap there.
    const bool known = std::none_of(sample.begin(), sample.end(), [](double x) { return std::isnan(x); });
    if (known) std::sort(sample.begin(), sample.end());
    const auto at = [&](double share) {
      return known ? quantile(sample, share) : std::numeric_limits<double>::quiet_NaN();
    };
    band.low.push_back(at(tail));
    band.median.push_back(at(0.5));
    band.high.push_back(at(1.0 - tail));
  }
  return band;
}

}  // namespace skinheal
