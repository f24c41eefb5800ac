// The difference of two ensembles, member by member.
#include <algorithm>
#include <limits>

#include "run/quantiles.hpp"
#include "skinheal/ensemble.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

void check_that_they_compare(const Ensemble& a, const Ensemble& b) {
  if (a.values.empty() || b.values.empty()) {
    throw Misuse("two ensembles are compared member by member; ask for both with keep_values");
  }
  if (a.draws_hash != b.draws_hash || a.members != b.members) {
    throw Misuse("two ensembles are compared over the same draws; give both the same seed and number of members, or "
                 "the same draws");
  }
  if (a.times != b.times) throw Misuse("two ensembles are compared on the same times; give both the same grid");
  if (a.names != b.names) throw Misuse("two ensembles are compared by the same outputs; give both the same names");
}

bool failed(const Ensemble& all, std::size_t member) {
  return std::binary_search(all.failures.begin(), all.failures.end(), MemberFailure{member, {}},
                            [](const MemberFailure& x, const MemberFailure& y) { return x.member < y.member; });
}

}  // namespace

Ensemble compare(const Ensemble& first, const Ensemble& second) {
  check_that_they_compare(first, second);
  Ensemble result;
  result.times = first.times;
  result.names = first.names;
  result.quantiles = first.quantiles;
  result.members = first.members;
  result.draws_hash = first.draws_hash;
  std::vector<std::size_t> both;
  for (std::size_t member = 0; member < first.members; ++member) {
    const bool in_first = failed(first, member), in_second = failed(second, member);
    if (!in_first && !in_second) both.push_back(member);
  }
  for (const auto* all : {&first, &second}) {
    for (const auto& failure : all->failures) {
      if (all == &second && failed(first, failure.member)) continue;
      result.failures.push_back(failure);
    }
  }
  std::sort(result.failures.begin(), result.failures.end(),
            [](const MemberFailure& x, const MemberFailure& y) { return x.member < y.member; });
  std::shared_ptr<double[]> less(new double[first.values.size()]);
  std::transform(first.values.begin(), first.values.end(), second.values.begin(), less.get(),
                 [](double x, double y) { return x - y; });
  result.values = {less, first.values.size()};
  const auto times = first.times.size(), names = first.names.size(), columns = names * times;
  const auto count = first.quantiles.size();
  result.bands.resize(columns * count);
  std::vector<double> found(count);
  for (std::size_t column = 0; column < columns; ++column) {
    std::vector<double> sample;
    for (const auto member : both) sample.push_back(result.values[member * columns + column]);
    quantiles_of(sample, first.quantiles, found.data());
    for (std::size_t q = 0; q < count; ++q) {
      result.bands[(column % names * count + q) * times + column / names] = found[q];
    }
  }
  return result;
}

}  // namespace skinheal
