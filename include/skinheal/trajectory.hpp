// Trajectory: what a solver leaves behind, as polynomials in time, so that any output grid can be
// read from it without changing a step.
#pragma once

#include <cstddef>
#include <vector>

namespace skinheal {

// One accepted step: x_i(start + theta * length) = sum_k coefficients[k * size + i] theta^k.
struct Segment {
  double start = 0.0;
  double length = 0.0;
  std::vector<double> coefficients;  // (degree + 1) * size values
};

// The segments of a run in order of time. At a session the state jumps: the segment that ends
// there holds the state before, the one that begins there (or `end`) the state after. A segment of
// length 0 can hold the state before a jump on the very first day.
class Trajectory {
 public:
  // A time that has been looked up, for as long as the trajectory lives and does not grow.
  struct Place {
    const Segment* segment = nullptr;  // null at the very end, and where the run did not come
    double theta = 0.0;
    bool at_the_end = false;

    bool reached() const noexcept { return segment != nullptr || at_the_end; }
  };

  explicit Trajectory(std::size_t size) : size_(size) {}

  void append(Segment segment);
  // The state at the very end of the run, after what happens there.
  void finish(double time, std::vector<double> state);

  std::size_t size() const noexcept { return size_; }
  const std::vector<Segment>& segments() const noexcept { return segments_; }
  double end() const noexcept { return end_; }
  // Empty for as long as the run goes on.
  const std::vector<double>& final_state() const noexcept { return final_; }

  // Where a time lies: after what happens at that moment or, if `before`, before it.
  Place locate(double time, bool before) const;
  // One state there, or all of them; NaN for a time that was not reached.
  double value(const Place& place, std::size_t state) const;
  void evaluate(const Place& place, double* state) const;
  void evaluate(double time, bool before, double* state) const {
    evaluate(locate(time, before), state);
  }

 private:
  std::size_t size_;
  std::vector<Segment> segments_;
  double end_ = 0.0;
  std::vector<double> final_;
};

}  // namespace skinheal
