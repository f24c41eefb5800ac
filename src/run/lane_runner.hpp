// LaneRunner: members of an ensemble through time, side by side, each as run() would take it alone.
//
// A source hands out members, and as soon as one has come to its end the next takes its lane. What is wanted of a
// member is read off its steps as they are made, and nothing of them is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "program/program_system.hpp"
#include "run/schedule.hpp"
#include "skinheal/outcome.hpp"
#include "skinheal/solver.hpp"
#include "solvers/lane_integrator.hpp"

namespace skinheal {

// What is read off every member: quantities (states first, then observables) at days of the grid.
struct Wanted {
  std::vector<std::size_t> quantities;
  std::vector<double> times;
  bool healthy = false;  // each quantity in the member's own healthy skin too
  bool peaks = false;    // the largest value of each, looked for at eight points of every step, and its day
};

struct LaneMember {
  std::size_t index = 0;
  Schedule schedule;
};

// What is read off a member that comes to its end.
struct MemberReadings {
  double* values = nullptr;  // times * quantities, in the place that the traffic gave
  std::vector<double> healthy, peak_values, peak_days;
};

class LaneTraffic {
 public:
  virtual ~LaneTraffic() = default;
  // The next member, if there is one and nobody wishes to stop.
  virtual std::optional<LaneMember> next() = 0;
  // Where the values of a member in this lane go, for as long as it is under way.
  virtual double* place(const LaneMember& member, std::size_t lane) = 0;
  virtual void arrived(const LaneMember& member, const MemberReadings& readings, const Statistics& statistics) = 0;
  virtual void failed(const LaneMember& member, Ending ending, double day, const Statistics& statistics) = 0;
  // Asked between steps; true leaves the members that are under way where they are.
  virtual bool stopped() = 0;
};

// Until the traffic has no more members. `lanes` as in Program::frame.
void run_lanes(const std::shared_ptr<const Program>& program, const Wanted& wanted, const SolverOptions& options,
               std::size_t lanes, LaneTraffic& traffic);

}  // namespace skinheal
