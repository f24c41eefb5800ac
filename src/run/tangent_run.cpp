#include "run/tangent_run.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "skinheal/moment.hpp"

namespace skinheal {
namespace {

// The slopes that `pick` finds in each direction of a pack, side by side.
template <class Pick>
std::vector<double> side_by_side(const std::vector<ScheduleTangent>& directions, std::size_t pack,
                                 std::size_t width, std::size_t size, Pick pick) {
  std::vector<double> all(size * width, 0.0);
  for (std::size_t k = 0; k < width && pack * width + k < directions.size(); ++k) {
    for (const auto& slope : pick(directions[pack * width + k])) all[slope.place * width + k] = slope.value;
  }
  return all;
}

std::size_t packs_for(std::size_t directions, std::size_t width) { return (directions + width - 1) / width; }

void read_state(const Segment& segment, double theta, std::vector<double>& state) {
  const auto size = state.size();
  std::ranges::fill(state, 0.0);
  for (std::size_t term = segment.coefficients.size() / size; term-- > 0;) {
    const double* coefficients = segment.coefficients.data() + term * size;
    for (std::size_t i = 0; i < size; ++i) state[i] = state[i] * theta + coefficients[i];
  }
}

}  // namespace

TangentRun::TangentRun(const Program& program, const Schedule& schedule, const std::vector<double>& fractions,
                       const std::vector<ScheduleTangent>& directions, std::size_t width)
    : program_(program), schedule_(schedule), directions_(directions), width_(width),
      frame_(program.tangent_frame(packs_for(directions.size(), width), width)), step_(program, *frame_),
      state_(schedule.start), tangents_(frame_->packs() * tangent_size(), 0.0) {
  start(fractions);
}

// Healthy skin follows from the baseline; what the skin starts with is a fraction of it.
void TangentRun::start(const std::vector<double>& fractions) {
  const auto size = state_.size();
  frame_->set_baseline(schedule_.baseline.data());
  set_numbers(schedule_.baseline, schedule_.moments.size());
  std::vector<double> healthy(size);
  frame_->compute(Function::health, {}, healthy.data());
  for (std::size_t pack = 0; pack < frame_->packs(); ++pack) {
    double* tangents = tangents_.data() + pack * tangent_size();
    const auto moves = frame_->push(pack, {}, tangents);
    const auto fraction = side_by_side(directions_, pack, width_, size,
                                       [](const auto& one) -> auto& { return one.start_fraction; });
    const auto given = side_by_side(directions_, pack, width_, size,
                                    [](const auto& one) -> auto& { return one.start; });
    for (std::size_t i = 0; i < size * width_; ++i) {
      const double by_baseline = moves ? tangents[i] * fractions[i / width_] : 0.0;
      tangents[i] = by_baseline + healthy[i / width_] * fraction[i] + given[i];
    }
  }
}

// The numbers from this moment on; those of the baseline for one beyond the last.
void TangentRun::set_numbers(const std::vector<double>& values, std::size_t moment) {
  const auto count = values.size();
  frame_->set_parameters(values.data());
  for (std::size_t pack = 0; pack < frame_->packs(); ++pack) {
    const auto baseline = side_by_side(directions_, pack, width_, count,
                                       [](const auto& one) -> auto& { return one.baseline; });
    const auto now = side_by_side(directions_, pack, width_, count, [&](const auto& one) -> auto& {
      return moment < one.moments.size() ? one.moments[moment].parameters : one.baseline;
    });
    frame_->push_numbers(pack, baseline.data(), now.data());
  }
}

bool TangentRun::go(const Trajectory& trajectory, const std::vector<Reading>& readings, const Read& read,
                    const Stop& stop) {
  auto reading = readings.begin();
  std::vector<double> at(state_.size()), drawn(tangents_.size());
  for (const auto& segment : trajectory.segments()) {
    if (segment.length == 0.0) continue;
    if (stop(segment.start)) return false;
    act_until(segment.start);
    step_.take(segment.start, segment.length, segment.coefficients.data(), tangents_);
    for (; reading != readings.end() && reading->day < segment.start + segment.length; ++reading) {
      const double theta = (reading->day - segment.start) / segment.length;
      read_state(segment, theta, at);
      for (std::size_t pack = 0; pack < frame_->packs(); ++pack) {
        step_.draw(pack, theta, drawn.data() + pack * tangent_size());
      }
      read(*reading, at.data(), drawn);
    }
    read_state(segment, 1.0, state_);
  }
  act_until(trajectory.end());
  for (; reading != readings.end() && reading->day <= trajectory.end(); ++reading) {
    read(*reading, state_.data(), tangents_);
  }
  return true;
}

Trajectory TangentRun::refined(const Trajectory& trajectory, const Tolerance& tolerance,
                               const std::vector<double>& sizes, const Stop& stop) {
  Trajectory result(trajectory.size());
  for (const auto& segment : trajectory.segments()) {
    if (stop(segment.start)) return result;
    if (segment.length == 0.0) {
      result.append(segment);
      continue;
    }
    act_until(segment.start);
    divide(segment, tolerance, sizes, result);
  }
  act_until(trajectory.end());
  result.finish(trajectory.end(), state_);
  return result;
}

// The errors of rodas5p are of order 5: steps follow them by the usual rule.
void TangentRun::divide(const Segment& segment, const Tolerance& tolerance, const std::vector<double>& sizes,
                        Trajectory& result) {
  constexpr double safety = 0.9, least = 0.1, most = 6.0, shortest_share = 1e-6;
  double at = segment.start, length = segment.length;
  const double end = segment.start + segment.length;
  while (at < end) {
    const bool last = at + 1.01 * length >= end;
    const double target = last ? end : at + length;
    auto moved = tangents_;
    const bool fine = step_.take(at, target - at, state_.data(), moved);
    const double error = fine ? tangent_error(tolerance, sizes, moved) : std::numeric_limits<double>::infinity();
    const double factor = std::clamp(safety * std::pow(std::max(error, 1e-6), -0.2), least, most);
    const bool shortest = length <= shortest_share * segment.length;
    if (error <= 1.0 || shortest) {
      result.append({at, target - at, step_.coefficients()});
      state_ = step_.end();
      tangents_ = std::move(moved);
      at = target;
    }
    length = (target - at > 0.0 ? target - at : length) * (error <= 1.0 ? factor : std::min(factor, safety));
  }
}

// The largest error of any tangent, in units of what is tolerated there.
double TangentRun::tangent_error(const Tolerance& tolerance, const std::vector<double>& sizes,
                                 const std::vector<double>& end) const {
  double largest = 0.0;
  for (std::size_t d = 0; d < directions_.size(); ++d) {
    const auto pack = d / width_, lane = d % width_;
    const double* error = step_.tangent_error(pack) + lane;
    const double* before = tangents_.data() + pack * tangent_size() + lane;
    const double* after = end.data() + pack * tangent_size() + lane;
    const double absolute = tolerance.absolute / sizes[d];
    for (std::size_t i = 0; i < tangent_size(); i += width_) {
      const double size = std::max(std::abs(before[i]), std::abs(after[i]));
      const double scaled = std::abs(error[i]) / (absolute + tolerance.relative * size);
      if (!std::isfinite(scaled)) return std::numeric_limits<double>::infinity();
      largest = std::max(largest, scaled);
    }
  }
  return largest;
}

void TangentRun::act_until(double day) {
  while (next_moment_ < schedule_.moments.size() && schedule_.moments[next_moment_].day <= day) act(next_moment_++);
  pass_corners(day);
}

void TangentRun::act(std::size_t index) {
  const auto& moment = schedule_.moments[index];
  const auto speed = day_speed(index);
  drift(moment.day, speed, 1.0);
  set_numbers(schedule_.legs[moment.leg].values, index);
  for (std::size_t i = 0; i < moment.jumps.size(); ++i) jump(index, i);
  drift(moment.day, speed, -1.0);
  find_corners(moment.day);
}

std::vector<double> TangentRun::day_speed(std::size_t moment) const {
  std::vector<double> speed;
  for (const auto& direction : directions_) speed.push_back(direction.moments[moment].day);
  return speed;
}

double TangentRun::moment_speed(std::size_t direction, double day, double reach) const noexcept {
  for (std::size_t m = 0; m < schedule_.moments.size(); ++m) {
    const double moment = schedule_.moments[m].day;
    if (!same_moment(moment, day) && !(moment > day && moment - day < reach)) continue;
    return directions_[direction].moments[m].day;
  }
  return 0.0;
}

void TangentRun::jump(std::size_t index, std::size_t which) {
  const auto& moment = schedule_.moments[index];
  const auto& doses = moment.jumps[which];
  std::vector<double> after(state_.size()), pushed(tangent_size());
  frame_->compute(Function::jump, {&moment.day, state_.data(), doses.data()}, after.data());
  const auto speed = day_speed(index);
  for (std::size_t pack = 0; pack < frame_->packs(); ++pack) {
    const auto moved = side_by_side(directions_, pack, width_, doses.size(), [&](const auto& one) -> auto& {
      return one.moments[index].jumps[which];
    });
    std::vector<double> time(width_, 0.0);
    for (std::size_t k = 0; k < width_ && pack * width_ + k < speed.size(); ++k) time[k] = speed[pack * width_ + k];
    double* tangents = tangents_.data() + pack * tangent_size();
    const bool moves = frame_->push(pack, {time.data(), tangents, moved.data()}, pushed.data());
    if (!moves) std::ranges::fill(pushed, 0.0);
    std::ranges::copy(pushed, tangents);
  }
  state_.swap(after);
}

// What the states do meanwhile, where a moment moves at these speeds.
void TangentRun::drift(double day, const std::vector<double>& speed, double sign) {
  if (std::ranges::all_of(speed, [](double one) { return one == 0.0; })) return;
  std::vector<double> slope(state_.size());
  frame_->compute(Function::derivative, {&day, state_.data()}, slope.data());
  for (std::size_t d = 0; d < speed.size(); ++d) {
    double* tangents = tangents_.data() + d / width_ * tangent_size() + d % width_;
    for (std::size_t i = 0; i < slope.size(); ++i) tangents[i * width_] += sign * speed[d] * slope[i];
  }
}

// Days at which rates have a corner or step by themselves, and how they move with the numbers behind them.
void TangentRun::find_corners(double now) {
  corners_.clear();
  const auto count = program_.size(Function::corners);
  if (count == 0) return;
  std::vector<double> at[2], moved[2];
  std::vector<std::vector<double>> speed(count, std::vector<double>(directions_.size(), 0.0));
  for (const std::size_t side : {0U, 1U}) {
    const auto day = static_cast<double>(side);
    at[side].resize(count);
    moved[side].assign(frame_->packs() * count * width_, 0.0);
    frame_->compute(Function::corners, {&day}, at[side].data());
    for (std::size_t pack = 0; pack < frame_->packs(); ++pack) {
      double* out = moved[side].data() + pack * count * width_;
      frame_->push(pack, {}, out);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    const double slope = at[1][i] - at[0][i];
    const double day = slope == 0.0 ? -1.0 : -at[0][i] / slope;
    if (!earlier(now, day)) continue;
    for (std::size_t d = 0; d < directions_.size(); ++d) {
      const auto place = (d / width_ * count + i) * width_ + d % width_;
      speed[i][d] = -(moved[0][place] + day * (moved[1][place] - moved[0][place])) / slope;
    }
    corners_.push_back({day, std::move(speed[i])});
  }
}

// A step of a rate that moves: what it does between the old day and the new.
void TangentRun::pass_corners(double day) {
  constexpr double beside = 1e-9;
  for (auto corner = corners_.begin(); corner != corners_.end();) {
    if (!same_moment(corner->day, day)) {
      ++corner;
      continue;
    }
    const double reach = beside * std::max(1.0, std::abs(day));
    drift(day - reach, corner->speed, 1.0);
    drift(day + reach, corner->speed, -1.0);
    corner = corners_.erase(corner);  // short steps may begin at the same moment
  }
}

}  // namespace skinheal
