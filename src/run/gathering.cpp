#include "run/gathering.hpp"

#include <algorithm>
#include <limits>

#include "run/many.hpp"

namespace skinheal {
namespace {

// Columns that are sorted together: a member's values of one column lie a row apart, and eight are one line of memory.
constexpr std::size_t block = 8;

}  // namespace

double Gathering::bytes(std::size_t members, std::size_t names, std::size_t times, const EnsembleOptions& asked) {
  const double columns = static_cast<double>(names) * static_cast<double>(times) * (asked.relative ? 2.0 : 1.0) +
                         (asked.peaks ? 2.0 * static_cast<double>(names) : 0.0);
  return 8.0 * static_cast<double>(members) * columns;
}

Gathering::Gathering(std::size_t members, std::size_t names, std::size_t times, const EnsembleOptions& asked)
    : members_(members), names_(names), times_(times), asked_(asked),
      exact_(asked.keep_values || bytes(members, names, times, asked) <= asked.memory_limit_bytes),
      values_(make(names * times)), healthy_everywhere_(names, true) {
  if (asked.relative) relative_ = make(names * times);
  if (!asked.peaks) return;
  peak_values_ = make(names);
  peak_days_ = make(names);
}

Gathering::Sample Gathering::make(std::size_t columns) const {
  Sample sample{columns, nullptr, nullptr};
  if (exact_) {
    sample.kept.reset(new double[members_ * columns]);  // whoever writes it touches it first
  } else {
    sample.counted = std::make_unique<CountedSample[]>(columns);
  }
  return sample;
}

double* Gathering::place(std::size_t member) noexcept {
  return exact_ ? values_.kept.get() + member * values_.columns : nullptr;
}

void Gathering::put(Sample& sample, std::size_t member, const double* values) const {
  if (exact_) {
    double* const to = sample.kept.get() + member * sample.columns;
    if (to != values) std::copy_n(values, sample.columns, to);
  } else {
    for (std::size_t i = 0; i < sample.columns; ++i) sample.counted[i].add(values[i]);
  }
}

void Gathering::take(std::size_t member, const MemberReadings& readings) {
  put(values_, member, readings.values);
  if (asked_.relative) put_relative(member, readings);
  if (!asked_.peaks) return;
  put(peak_values_, member, readings.peak_values.data());
  put(peak_days_, member, readings.peak_days.data());
}

void Gathering::put_relative(std::size_t member, const MemberReadings& readings) {
  std::vector<double> values(readings.values, readings.values + values_of_a_member());
  for (std::size_t name = 0; name < names_; ++name) {
    const double healthy = readings.healthy[name];
    for (std::size_t t = 0; t < times_; ++t) values[t * names_ + name] /= healthy;
    if (healthy > 0.0) continue;
    const std::lock_guard lock(mutex_);
    healthy_everywhere_[name] = false;
  }
  put(relative_, member, values.data());
}

MemberValues Gathering::kept_values(const std::vector<bool>& arrived) {
  for (std::size_t member = 0; member < members_; ++member) {
    if (!arrived[member]) std::fill_n(place(member), values_.columns, std::numeric_limits<double>::quiet_NaN());
  }
  return {std::shared_ptr<const double[]>(std::move(values_.kept)), members_ * values_.columns};
}

// Names * quantiles * columns of a name.
std::vector<double> Gathering::quantiles(const Sample& sample, std::size_t names,
                                         const std::vector<std::size_t>& members, int threads) const {
  if (asked_.quantiles.empty()) return {};
  if (members.empty()) {
    return std::vector<double>(sample.columns * asked_.quantiles.size(), std::numeric_limits<double>::quiet_NaN());
  }
  const auto& wanted = asked_.quantiles;
  const auto per_name = sample.columns / names;
  std::vector<double> result(names * wanted.size() * per_name);
  const auto place = [&](std::size_t column, const std::vector<double>& found) {
    const auto name = column % names, t = column / names;
    for (std::size_t i = 0; i < wanted.size(); ++i) result[(name * wanted.size() + i) * per_name + t] = found[i];
  };
  const auto blocks = (sample.columns + block - 1) / block;
  run_many(blocks, {threads, {}}, [&](std::size_t b, const std::atomic<bool>&) {
    std::vector<double> found(wanted.size());
    std::vector<std::vector<double>> columns(std::min(block, sample.columns - b * block));
    for (auto& column : columns) column.reserve(members.size());
    for (const auto member : exact_ ? members : std::vector<std::size_t>{}) {
      const double* row = sample.kept.get() + member * sample.columns + b * block;
      for (std::size_t c = 0; c < columns.size(); ++c) columns[c].push_back(row[c]);
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (exact_) {
        quantiles_of(columns[c], wanted, found.data());
      } else {
        sample.counted[b * block + c].quantiles(wanted, found.data());
      }
      place(b * block + c, found);
    }
  });
  return result;
}

void Gathering::finish(const std::vector<bool>& arrived, int threads, Ensemble& result) {
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < arrived.size(); ++i) {
    if (arrived[i]) members.push_back(i);
  }
  result.quantile_error = exact_ ? 0.0 : CountedSample::error;
  result.bands = quantiles(values_, names_, members, threads);
  if (asked_.relative) {
    result.relative_bands = quantiles(relative_, names_, members, threads);
    const auto row = asked_.quantiles.size() * times_;
    result.known_in_health = healthy_everywhere_;
    for (std::size_t name = 0; name < names_; ++name) {
      if (healthy_everywhere_[name]) continue;
      std::fill_n(result.relative_bands.begin() + static_cast<std::ptrdiff_t>(name * row), row,
                  std::numeric_limits<double>::quiet_NaN());
    }
  }
  if (asked_.peaks) {
    result.peak_values = quantiles(peak_values_, names_, members, threads);
    result.peak_days = quantiles(peak_days_, names_, members, threads);
  }
  if (asked_.keep_values) result.values = kept_values(arrived);
}

}  // namespace skinheal
