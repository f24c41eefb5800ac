#include "run/peak_watch.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "skinheal/moment.hpp"

namespace skinheal {

PeakWatch::PeakWatch(const std::shared_ptr<const Program>& program, const std::vector<double>& baseline,
                     SegmentSink& next)
    : program_(program), frame_(program->frame()), next_(next),
      largest_(program->shape().species + program->shape().observables), values_(largest_.size()) {
  frame_->set_baseline(baseline.data());
}

void PeakWatch::between(double from, double until, const std::vector<double>& parameters) {
  from_ = from;
  until_ = until;
  frame_->set_parameters(parameters.data());
}

void PeakWatch::append(Segment segment) {
  before_ = std::move(at_);
  at_ = std::make_shared<const Step>(Step{steps_++, segment});
  if (!first_) first_ = at_;
  for (auto& largest : largest_) {
    if (largest.at == before_ && before_) largest.after = at_;
  }
  if (segment.length > 0.0) look_at(*at_);
  next_.append(std::move(segment));
}

void PeakWatch::look_at(const Step& step) {
  const auto& segment = step.segment;
  for (int i = 0; i < samples; ++i) {
    const double time = segment.start + segment.length * i / samples;
    if (time != from_ && (same_moment(time, from_) || same_moment(time, until_))) continue;
    evaluate(segment, (time - segment.start) / segment.length, program_->shape().species, values_.data());
    take(time);
  }
}

void PeakWatch::take(double time) {
  frame_->compute(Function::observables, {&time, values_.data()}, values_.data() + program_->shape().species);
  for (std::size_t i = 0; i < values_.size(); ++i) {
    auto& largest = largest_[i];
    if (!(values_[i] > largest.value)) continue;
    largest.value = values_[i];
    if (largest.at == at_) continue;
    largest.before = before_;
    largest.at = at_;
    largest.after = nullptr;
  }
}

Trajectory PeakWatch::finish(double time, const std::vector<double>& state) {
  std::copy(state.begin(), state.end(), values_.begin());
  take(time);
  std::map<std::size_t, Held> held;
  const auto hold = [&](const Held& step) {
    if (step) held.emplace(step->number, step);
  };
  hold(first_);
  hold(at_);
  for (const auto& largest : largest_) {
    for (const auto& step : {largest.before, largest.at, largest.after}) hold(step);
  }
  Trajectory around(program_->shape().species);
  for (const auto& [number, step] : held) around.append(step->segment);
  around.finish(time, state);
  return around;
}

}  // namespace skinheal
