#include "skinheal/trajectory.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace skinheal {

namespace {

void evaluate_segment(const Segment& segment, double theta, std::size_t size, double* state) {
  const std::size_t terms = size == 0 ? 0 : segment.coefficients.size() / size;
  std::fill_n(state, size, 0.0);
  for (std::size_t k = terms; k-- > 0;) {
    const double* coefficients = segment.coefficients.data() + k * size;
    for (std::size_t i = 0; i < size; ++i) state[i] = state[i] * theta + coefficients[i];
  }
}

// The last segment that began at `time` or earlier, or, if `before`, earlier. If there is none,
// the first: the one that begins at `time`, for the caller has seen to it that one does.
const Segment& segment_at(const std::vector<Segment>& segments, double time, bool before) {
  const auto later = [before](double moment, const Segment& segment) {
    return before ? moment <= segment.start : moment < segment.start;
  };
  const auto next = std::upper_bound(segments.begin(), segments.end(), time, later);
  return next == segments.begin() ? segments.front() : *std::prev(next);
}

}  // namespace

void Trajectory::append(Segment segment) {
  end_ = segment.start + segment.length;
  segments_.push_back(std::move(segment));
}

void Trajectory::finish(double time, std::vector<double> state) {
  end_ = time;
  final_ = std::move(state);
}

Trajectory::Place Trajectory::locate(double time, bool before) const {
  if (!final_.empty() && time == end_ && (!before || segments_.empty())) return {nullptr, 0.0, true};
  if (segments_.empty() || !(time >= segments_.front().start && time <= end_)) return {};
  const Segment& segment = segment_at(segments_, time, before);
  const double theta = segment.length > 0.0 ? (time - segment.start) / segment.length : 0.0;
  return {&segment, std::min(theta, 1.0), false};
}

double Trajectory::value(const Place& place, std::size_t state) const {
  if (place.at_the_end) return final_[state];
  if (place.segment == nullptr) return std::numeric_limits<double>::quiet_NaN();
  const auto& coefficients = place.segment->coefficients;
  double value = 0.0;
  for (std::size_t k = coefficients.size() / size_; k-- > 0;) {
    value = value * place.theta + coefficients[k * size_ + state];
  }
  return value;
}

void Trajectory::evaluate(const Place& place, double* state) const {
  if (place.at_the_end) {
    std::copy(final_.begin(), final_.end(), state);
  } else if (place.segment != nullptr) {
    evaluate_segment(*place.segment, place.theta, size_, state);
  } else {
    std::fill_n(state, size_, std::numeric_limits<double>::quiet_NaN());
  }
}

}  // namespace skinheal
