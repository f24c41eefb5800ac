// PeakWatch: which steps of a run the largest values lie in, found while the run goes.
//
// A run that keeps its output grid alone drops its steps, but a peak is sought on them (see peaks.hpp). So each step
// is looked at on its way in the same points, and those around the largest value of each quantity so far are held:
// three of them, for a peak is refined from one point before to one point after. What is left at the end is a
// dense trajectory with gaps, in which peaks.cpp finds what it would find in the whole one.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <vector>

#include "program/program.hpp"
#include "skinheal/trajectory.hpp"

namespace skinheal {

class PeakWatch final : public SegmentSink {
 public:
  // Points of a step in which a peak is sought.
  static constexpr int samples = 8;

  // Passes each step on to `next`.
  PeakWatch(const std::shared_ptr<const Program>& program, const std::vector<double>& baseline, SegmentSink& next);

  // What comes is between these two moments, under these parameters. Times that are the same moment as one of them
  // are read as that moment.
  void between(double from, double until, const std::vector<double>& parameters);
  void append(Segment segment) override;
  // The state at the very end; gives the steps around the largest values.
  Trajectory finish(double time, const std::vector<double>& state);

 private:
  struct Step {
    std::size_t number = 0;
    Segment segment;
  };
  using Held = std::shared_ptr<const Step>;
  struct Largest {
    double value = -std::numeric_limits<double>::infinity();
    Held before, at, after;
  };

  void look_at(const Step& step);
  void take(double time);

  std::shared_ptr<const Program> program_;
  std::unique_ptr<Frame> frame_;
  SegmentSink& next_;
  double from_ = 0.0, until_ = 0.0;
  std::size_t steps_ = 0;
  Held first_, before_, at_;
  std::vector<Largest> largest_;  // states first, then observables
  std::vector<double> values_;
};

}  // namespace skinheal
