// Trajectory: what a solver leaves behind, as polynomials in time, so that any output grid can be
// read from it without changing a step.
//
// A step takes 2 kB or so, and a long course has a million of them. Who knows beforehand when the states
// will be asked for can keep the states of those days alone: the steps come as before and are dropped as
// soon as they have been read, and what is kept no longer grows with them. Every other day is then refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace skinheal {

// What is kept of the steps of a run.
enum class Keep {
  dense,  // the polynomial of each: states can be read at any time
  grid,   // states at days that were named beforehand, before and after what happens there
};

std::string_view to_string(Keep keep) noexcept;
// What is kept under this name; throws Misuse with what is near.
Keep keep_from(std::string_view name);

// One accepted step: x_i(start + theta * length) = sum_k coefficients[k * size + i] theta^k.
struct Segment {
  double start = 0.0;
  double length = 0.0;
  std::vector<double> coefficients;  // (degree + 1) * size values
};

// All states inside a step, theta being from 0 to 1.
void evaluate(const Segment& segment, double theta, std::size_t size, double* state);

// Where the steps of a run go, one by one in order of time.
class SegmentSink {
 public:
  virtual ~SegmentSink() = default;
  virtual void append(Segment segment) = 0;
};

// The segments of a run in order of time. At a session the state jumps: the segment that ends
// there holds the state before, the one that begins there (or `end`) the state after. A segment of
// length 0 can hold the state before a jump on the very first day. Of a grid all segments have
// length 0: one for each day, or two where the state before is another than the state after.
class Trajectory final : public SegmentSink {
 public:
  // A time that has been looked up, for as long as the trajectory lives and does not grow.
  struct Place {
    const Segment* segment = nullptr;  // null at the very end, and where the run did not come
    double theta = 0.0;
    bool at_the_end = false;

    bool reached() const noexcept { return segment != nullptr || at_the_end; }
  };

  explicit Trajectory(std::size_t size) : size_(size) {}
  // Keeps the states at these days, which rise, at the edges of steps that are among them, and at the end.
  Trajectory(std::size_t size, std::vector<double> days);

  void append(Segment segment) override;
  // The state at the very end of the run, after what happens there.
  void finish(double time, std::vector<double> state);

  std::size_t size() const noexcept { return size_; }
  Keep kept() const noexcept { return keep_; }
  const std::vector<Segment>& segments() const noexcept { return segments_; }
  // How far it can be read.
  double end() const noexcept { return end_; }
  // Empty for as long as the run goes on.
  const std::vector<double>& final_state() const noexcept { return final_; }

  // Where a time lies: after what happens at that moment or, if `before`, before it. Throws Misuse for a time that
  // was reached and not kept.
  Place locate(double time, bool before) const;
  // One state there, or all of them; NaN for a time that was not reached.
  double value(const Place& place, std::size_t state) const;
  void evaluate(const Place& place, double* state) const;
  void evaluate(double time, bool before, double* state) const {
    evaluate(locate(time, before), state);
  }

  // A trajectory that was read from elsewhere: segments that are what such a one keeps.
  static Trajectory of(Keep keep, std::size_t size, std::vector<Segment> segments);

 private:
  bool asked_for(double time) const noexcept { return next_ < days_.size() && days_[next_] == time; }
  void keep_up_to(double time);
  void keep_before(double time);
  void keep_state(double time);
  Place locate_kept(double time, bool before) const;
  [[noreturn]] void refuse(double time) const;

  std::size_t size_;
  Keep keep_ = Keep::dense;
  std::vector<Segment> segments_;
  double end_ = 0.0;
  std::vector<double> final_;

  // Of a grid, while the run goes: the days that were named, the first that is still to come, and the latest step.
  std::vector<double> days_;
  std::size_t next_ = 0;
  Segment latest_;
};

}  // namespace skinheal
