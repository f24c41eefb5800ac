// TangentRun: goes once more through the steps of a run, and carries tangents along.
//
// The steps are those that the run took, and each is differentiated exactly (solvers/tangent_rodas5p.hpp), as are
// the healthy start, the jumps of sessions, and observables. Where a moment itself moves by d, a tangent s becomes
// J (s + f(before) d) - f(after) d, with J the derivative of what happens there.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "program/program.hpp"
#include "program/tangent_frame.hpp"
#include "run/schedule.hpp"
#include "run/schedule_tangents.hpp"
#include "skinheal/trajectory.hpp"
#include "solvers/step_control.hpp"
#include "solvers/tangent_rodas5p.hpp"

namespace skinheal {

// A time at which something is to be read, after what happens at that moment.
struct Reading {
  double day = 0.0;
  std::size_t index = 0;  // whatever the reader knows it by
};

class TangentRun {
 public:
  // Reads at a day: the states there, and their tangents, of one pack after the other as in TangentRodas5p.
  using Read = std::function<void(const Reading&, const double* x, const std::vector<double>& tangents)>;

  // All must live as long as the run. The width is 1, 2, 4 or 8.
  TangentRun(const Program& program, const Schedule& schedule, const std::vector<double>& start_fractions,
             const std::vector<ScheduleTangent>& directions, std::size_t width);

  // Asked before each step: whether to stop there.
  using Stop = std::function<bool(double day)>;

  // Through these steps, once; readings rise, and those beyond the last step are left out. False if it was stopped.
  bool go(const Trajectory& trajectory, const std::vector<Reading>& readings, const Read& read, const Stop& stop);

  // Instead: the same steps, divided where tangents would err by more than is tolerated. Absolute tolerances are
  // those of states, divided by the size of the number that a direction moves.
  Trajectory refined(const Trajectory& trajectory, const Tolerance& tolerance, const std::vector<double>& sizes,
                     const Stop& stop);

  // With the numbers that hold where something is read.
  TangentFrame& frame() noexcept { return *frame_; }
  // How fast the moment on this day, or within so many days after it, moves along a direction.
  double moment_speed(std::size_t direction, double day, double reach) const noexcept;

 private:
  struct Corner {
    double day;
    std::vector<double> speed;  // of each direction
  };

  std::size_t tangent_size() const noexcept { return program_.shape().species * width_; }
  void start(const std::vector<double>& start_fractions);
  void set_numbers(const std::vector<double>& values, std::size_t moment);
  void act(std::size_t moment);
  void jump(std::size_t moment, std::size_t index);
  void drift(double day, const std::vector<double>& speed, double sign);
  void find_corners(double now);
  void pass_corners(double day);
  std::vector<double> day_speed(std::size_t moment) const;
  void act_until(double day);
  double tangent_error(const Tolerance& tolerance, const std::vector<double>& sizes,
                       const std::vector<double>& end) const;
  void divide(const Segment& segment, const Tolerance& tolerance, const std::vector<double>& sizes,
              Trajectory& result);

  const Program& program_;
  const Schedule& schedule_;
  const std::vector<ScheduleTangent>& directions_;
  std::size_t width_;
  std::unique_ptr<TangentFrame> frame_;
  TangentRodas5p step_;
  std::vector<double> state_, tangents_;
  std::vector<Corner> corners_;
  std::size_t next_moment_ = 0;
};

}  // namespace skinheal
