#include "skinheal/trajectory.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {

namespace {

// The last segment that began at `time` or earlier, or, if `before`, earlier. If there is none,
// the first: the one that begins at `time`, for the caller has seen to it that one does.
const Segment& segment_at(const std::vector<Segment>& segments, double time, bool before) {
  const auto later = [before](double moment, const Segment& segment) {
    return before ? moment <= segment.start : moment < segment.start;
  };
  const auto next = std::upper_bound(segments.begin(), segments.end(), time, later);
  return next == segments.begin() ? segments.front() : *std::prev(next);
}

double place_in(const Segment& segment, double time) {
  return segment.length > 0.0 ? std::min((time - segment.start) / segment.length, 1.0) : 0.0;
}

}  // namespace

void evaluate(const Segment& segment, double theta, std::size_t size, double* state) {
  const std::size_t terms = size == 0 ? 0 : segment.coefficients.size() / size;
  std::fill_n(state, size, 0.0);
  for (std::size_t k = terms; k-- > 0;) {
    const double* coefficients = segment.coefficients.data() + k * size;
    for (std::size_t i = 0; i < size; ++i) state[i] = state[i] * theta + coefficients[i];
  }
}

std::string_view to_string(Keep keep) noexcept { return keep == Keep::dense ? "dense" : "grid"; }

Keep keep_from(std::string_view name) {
  for (const Keep keep : {Keep::dense, Keep::grid}) {
    if (to_string(keep) == name) return keep;
  }
  throw Misuse(unknown_name("way to keep a run", std::string(name), {"dense", "grid"}));
}

Trajectory::Trajectory(std::size_t size, std::vector<double> days)
    : size_(size), keep_(Keep::grid), days_(std::move(days)) {}

Trajectory Trajectory::of(Keep keep, std::size_t size, std::vector<Segment> segments) {
  Trajectory trajectory(size);
  trajectory.keep_ = keep;
  trajectory.segments_ = std::move(segments);
  return trajectory;
}

void Trajectory::append(Segment segment) {
  if (keep_ == Keep::dense) {
    end_ = segment.start + segment.length;
    segments_.push_back(std::move(segment));
    return;
  }
  end_ = segment.start;
  const bool first = latest_.coefficients.empty();
  if (!first) keep_up_to(segment.start);
  if (!first && asked_for(segment.start)) keep_before(segment.start);
  latest_ = std::move(segment);
  if (first && asked_for(latest_.start)) keep_before(latest_.start);
}

void Trajectory::finish(double time, std::vector<double> state) {
  end_ = time;
  final_ = std::move(state);
  if (keep_ == Keep::dense || latest_.coefficients.empty()) return;
  keep_up_to(time);
  keep_before(time);
  days_ = {};
  latest_ = {};
}

// The states after what happened on the days before `time`, which the latest step holds.
void Trajectory::keep_up_to(double time) {
  for (; next_ < days_.size() && days_[next_] < time; ++next_) {
    if (days_[next_] >= latest_.start) keep_state(days_[next_]);
  }
}

// Before the very first step there is none: what is before that is its own beginning.
void Trajectory::keep_before(double time) {
  if (segments_.empty() || segments_.back().start < time) keep_state(time);
}

void Trajectory::keep_state(double time) {
  Segment kept{time, 0.0, std::vector<double>(size_)};
  skinheal::evaluate(latest_, place_in(latest_, time), size_, kept.coefficients.data());
  segments_.push_back(std::move(kept));
}

Trajectory::Place Trajectory::locate(double time, bool before) const {
  if (!final_.empty() && time == end_ && (!before || segments_.empty())) return {nullptr, 0.0, true};
  if (segments_.empty() || !(time >= segments_.front().start && time <= end_)) return {};
  if (keep_ == Keep::grid) return locate_kept(time, before);
  const Segment& segment = segment_at(segments_, time, before);
  return {&segment, place_in(segment, time), false};
}

Trajectory::Place Trajectory::locate_kept(double time, bool before) const {
  const auto starts_before = [](const Segment& segment, double moment) { return segment.start < moment; };
  auto found = std::lower_bound(segments_.begin(), segments_.end(), time, starts_before);
  if (found == segments_.end() || found->start != time) refuse(time);
  const auto next = std::next(found);
  if (!before && next != segments_.end() && next->start == time) found = next;
  return {&*found, 0.0, false};
}

void Trajectory::refuse(double time) const {
  const auto later = [](double moment, const Segment& segment) { return moment < segment.start; };
  const auto after = std::upper_bound(segments_.begin(), segments_.end(), time, later);
  throw Misuse(formatted("day {} was not kept: this run kept its output grid, the edges of its sessions and some days "
                         "between, and not its steps; near are the days {} and {}, and with keep 'dense' any day can be read",
                         number_text(time), number_text(std::prev(after)->start),
                         number_text(after == segments_.end() ? end_ : after->start)));
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
    skinheal::evaluate(*place.segment, place.theta, size_, state);
  } else {
    std::fill_n(state, size_, std::numeric_limits<double>::quiet_NaN());
  }
}

}  // namespace skinheal
