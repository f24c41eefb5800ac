// Trajectory: what a solver leaves behind, as polynomials in time, so that any output grid can be
// read from it without changing a step.
#pragma once

#include <cstddef>
#include <cstdint>
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
  explicit Trajectory(std::size_t size) : size_(size) {}

  void append(Segment segment);
  // The state at the very end of the run, after what happens there.
  void finish(double time, std::vector<double> state);

  std::size_t size() const noexcept { return size_; }
  const std::vector<Segment>& segments() const noexcept { return segments_; }
  double end() const noexcept { return end_; }
  // Empty for as long as the run goes on.
  const std::vector<double>& final_state() const noexcept { return final_; }

  // The state at `time`, after what happens at that moment or, if `before`, before it. Times that
  // were not reached give NaN.
  void evaluate(double time, bool before, double* state) const;
  // One state of it.
  double evaluate_one(double time, bool before, std::size_t state) const;
  // Only these states of it; the others are left as they are.
  void evaluate_some(double time, bool before, const std::vector<std::uint32_t>& wanted,
                     double* state) const;

 private:
  const Segment* segment(double time, bool before) const;
  bool ends_at(double time, bool before) const;

  std::size_t size_;
  std::vector<Segment> segments_;
  double end_ = 0.0;
  std::vector<double> final_;
};

}  // namespace skinheal
