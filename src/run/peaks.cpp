#include "run/peaks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "run/peak_watch.hpp"

namespace skinheal {
namespace {

// A peak is searched in so many points of each step of the solver, and then, so many times over,
// in so many points around the largest one.
constexpr int samples = PeakWatch::samples;
constexpr int rounds = 5;
constexpr int points = 16;

std::vector<double> sampled_days(const Trajectory& trajectory) {
  std::vector<double> days;
  days.reserve(trajectory.segments().size() * samples + 1);
  for (const auto& segment : trajectory.segments()) {
    for (int i = 0; i < samples; ++i) days.push_back(segment.start + segment.length * i / samples);
  }
  days.push_back(trajectory.end());
  return days;
}

// A time on the steps of a run, which of one that kept its grid are those around its peaks.
Instant on_steps(const Recording& recording, double day) {
  const double moment = recording.moment(day);
  return {moment, recording.steps().locate(moment, false), &recording.parameters_at(moment, Side::after)};
}

std::vector<double> points_between(double from, double until) {
  std::vector<double> days;
  for (int i = 0; i <= points; ++i) days.push_back(from + (until - from) * i / points);
  return days;
}

// Of rising days the largest value so far, and where it stands.
struct Largest {
  Peak peak{0.0, -std::numeric_limits<double>::infinity()};
  std::size_t place = 0;

  // What is not a number is never the largest.
  void take(const std::vector<double>& days, std::size_t k, double value) {
    if (!(value > peak.value)) return;
    peak = {days[k], value};
    place = k;
  }
};

Peak refined(Largest found, std::vector<double> days, std::size_t index, const Recording& recording,
             Reader& reader) {
  for (int round = 0; round < rounds; ++round) {
    days = points_between(days[found.place == 0 ? 0 : found.place - 1],
                          days[std::min(found.place + 1, days.size() - 1)]);
    Largest around;
    for (std::size_t k = 0; k < days.size(); ++k) {
      around.take(days, k, reader.one(index, on_steps(recording, days[k])));
    }
    if (around.peak.value > found.peak.value) found.peak = around.peak;
    found.place = around.place;
  }
  if (!std::isfinite(found.peak.value)) found.peak.value = std::numeric_limits<double>::quiet_NaN();
  return found.peak;
}

}  // namespace

Peak peak_of(std::size_t index, const Recording& recording, const Model::Data& model) {
  Reader reader(recording, model);
  const auto days = sampled_days(recording.steps());
  Largest found;
  for (std::size_t k = 0; k < days.size(); ++k) {
    found.take(days, k, reader.one(index, on_steps(recording, days[k])));
  }
  return refined(found, days, index, recording, reader);
}

std::vector<Peak> peaks_of_all(const Recording& recording, const Model::Data& model) {
  Reader reader(recording, model);
  const auto days = sampled_days(recording.steps());
  std::vector<Largest> found(reader.size());
  std::vector<double> values(reader.size());
  for (std::size_t k = 0; k < days.size(); ++k) {
    reader.all(on_steps(recording, days[k]), values.data());
    for (std::size_t i = 0; i < values.size(); ++i) found[i].take(days, k, values[i]);
  }
  std::vector<Peak> peaks;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto k = found[i].place;
    const auto first = k == 0 ? 0 : k - 1;
    const std::vector<double> around(days.begin() + static_cast<std::ptrdiff_t>(first),
                                     days.begin() + static_cast<std::ptrdiff_t>(
                                                        std::min(k + 2, days.size())));
    found[i].place -= first;
    peaks.push_back(refined(found[i], around, i, recording, reader));
  }
  return peaks;
}

}  // namespace skinheal
