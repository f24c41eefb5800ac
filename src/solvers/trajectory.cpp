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

double evaluate_state(const Segment& segment, double theta, std::size_t size, std::size_t i) {
  double value = 0.0;
  for (std::size_t k = segment.coefficients.size() / size; k-- > 0;) {
    value = value * theta + segment.coefficients[k * size + i];
  }
  return value;
}

double theta(const Segment& segment, double time) {
  return segment.length > 0.0 ? std::min((time - segment.start) / segment.length, 1.0) : 0.0;
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

bool Trajectory::ends_at(double time, bool before) const {
  return !final_.empty() && time == end_ && (!before || segments_.empty());
}

// The segment that tells of this time, or null for a time that was not reached.
const Segment* Trajectory::segment(double time, bool before) const {
  if (segments_.empty() || !(time >= segments_.front().start && time <= end_)) return nullptr;
  return &segment_at(segments_, time, before);
}

void Trajectory::evaluate(double time, bool before, double* state) const {
  if (ends_at(time, before)) {
    std::copy(final_.begin(), final_.end(), state);
  } else if (const Segment* found = segment(time, before)) {
    evaluate_segment(*found, theta(*found, time), size_, state);
  } else {
    std::fill_n(state, size_, std::numeric_limits<double>::quiet_NaN());
  }
}

double Trajectory::evaluate_one(double time, bool before, std::size_t state) const {
  if (ends_at(time, before)) return final_[state];
  const Segment* found = segment(time, before);
  if (found == nullptr) return std::numeric_limits<double>::quiet_NaN();
  return evaluate_state(*found, theta(*found, time), size_, state);
}

void Trajectory::evaluate_some(double time, bool before, const std::vector<std::uint32_t>& wanted,
                               double* state) const {
  for (const auto i : wanted) state[i] = evaluate_one(time, before, i);
}

}  // namespace skinheal
