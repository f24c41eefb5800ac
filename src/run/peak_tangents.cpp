#include "run/peak_tangents.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "skinheal/moment.hpp"

namespace skinheal {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double difference_share = 0.01;  // of a step: how far differences in time reach
constexpr double inside_share = 0.05;      // of a step: how far off its day a peak inside may be
constexpr double edge_share = 1e-4;        // of a step: a peak so near before an edge runs into it
constexpr double flat = 1e-9;              // change over a step beside the value that is none

// The derivative at 0 of what has these values at -2, -1, 1 and 2 times the reach.
double slope_of(double far_before, double before, double after, double far_after, double reach) {
  return (8.0 * (after - before) - (far_after - far_before)) / (12.0 * reach);
}

double bend_of(double far_before, double before, double here, double after, double far_after, double reach) {
  return (16.0 * (before + after) - (far_before + far_after) - 30.0 * here) / (12.0 * reach * reach);
}

}  // namespace

PeakTangents::PeakTangents(const Model::Data& model, TangentRun& run, const Schedule& schedule,
                           const Trajectory& trajectory)
    : model_(model), run_(run), trajectory_(trajectory), edges_{0.0, trajectory.end()} {
  for (const auto& moment : schedule.moments) edges_.push_back(moment.day);
}

std::string PeakTangents::read(std::size_t place, double day, const double* x, const std::vector<double>& tangents,
                               std::size_t directions, PeakSensitivity* out) {
  const double step = step_at(day);
  const auto here = local(place, day, difference_share * step, x, tangents);
  const bool still = !(std::abs(here.slope) * step > flat * std::abs(here.value)) &&
                     !(std::abs(here.bend) * step * step > flat * std::abs(here.value));
  const bool edge = !still && at_edge(day, edge_share * step, here.slope);
  const double off = -here.slope / here.bend;
  const bool inside = !still && !edge && here.bend < 0.0 && std::abs(off) < inside_share * step;
  for (std::size_t d = 0; d < directions; ++d) {
    const double speed = edge ? run_.moment_speed(d, day, edge_share * step) : 0.0;
    out[d].value = here.tangents[d] + here.slope * speed;
    out[d].day = edge ? speed : inside ? -here.tangent_slopes[d] / here.bend : unknown;
  }
  if (edge || inside) return {};
  return still ? "it does not move there: the peak has no day of its own"
               : "its slope does not pass zero there: the peak is at a corner";
}

// The length of the step in which a day lies.
double PeakTangents::step_at(double day) const {
  const auto place = trajectory_.locate(day, day == trajectory_.end());
  return place.segment != nullptr && place.segment->length > 0.0 ? place.segment->length : 1.0;
}

// A peak on an edge falls from there on, or rises until just before.
bool PeakTangents::at_edge(double day, double reach, double slope) const {
  return std::ranges::any_of(edges_, [&](double edge) {
    return same_moment(edge, day) || (slope > 0.0 && day < edge && edge - day < reach);
  });
}

// The solution near a day is followed by its rates: states to second order, tangents to first.
PeakTangents::Local PeakTangents::local(std::size_t place, double day, double reach, const double* x,
                                        const std::vector<double>& tangents) {
  auto& frame = run_.frame();
  const auto size = model_.species.size(), packed = size * frame.width();
  std::vector<double> slope(size), slopes(tangents.size(), 0.0), point(size), moved(tangents.size());
  frame.compute(Function::derivative, {&day, x}, slope.data());
  for (std::size_t pack = 0; pack < frame.packs(); ++pack) {
    frame.push(pack, {nullptr, tangents.data() + pack * packed}, slopes.data() + pack * packed);
  }
  constexpr double offsets[4] = {-2.0, -1.0, 1.0, 2.0};
  std::vector<double> ahead[4], bend(size);
  for (int i = 0; i < 4; ++i) {
    const double by = offsets[i] * reach, time = day + by;
    for (std::size_t s = 0; s < size; ++s) point[s] = x[s] + by * slope[s];
    ahead[i].resize(size);
    frame.compute(Function::derivative, {&time, point.data()}, ahead[i].data());
  }
  for (std::size_t s = 0; s < size; ++s) {
    bend[s] = slope_of(ahead[0][s], ahead[1][s], ahead[2][s], ahead[3][s], reach);
  }
  Local here;
  here.value = quantity(place, day, {x, x + size}, tangents, here.tangents);
  double values[4];
  std::vector<double> sides[4];
  for (int i = 0; i < 4; ++i) {
    const double by = offsets[i] * reach;
    for (std::size_t s = 0; s < size; ++s) point[s] = x[s] + by * slope[s] + 0.5 * by * by * bend[s];
    for (std::size_t s = 0; s < tangents.size(); ++s) moved[s] = tangents[s] + by * slopes[s];
    values[i] = quantity(place, day + by, point, moved, sides[i]);
  }
  here.slope = slope_of(values[0], values[1], values[2], values[3], reach);
  here.bend = bend_of(values[0], values[1], here.value, values[2], values[3], reach);
  for (std::size_t d = 0; d < here.tangents.size(); ++d) {
    here.tangent_slopes.push_back(slope_of(sides[0][d], sides[1][d], sides[2][d], sides[3][d], reach));
  }
  return here;
}

// The quantity at a point, and its tangents of all directions.
double PeakTangents::quantity(std::size_t place, double day, const std::vector<double>& x,
                              const std::vector<double>& tangents, std::vector<double>& moved) {
  auto& frame = run_.frame();
  const auto size = x.size(), width = frame.width();
  moved.assign(frame.packs() * width, 0.0);
  double value = place < size ? x[place] : 0.0;
  if (place >= size) frame.observable(place - size, {&day, x.data()}, &value);
  for (std::size_t pack = 0; pack < frame.packs(); ++pack) {
    const double* states = tangents.data() + pack * size * width;
    double* out = moved.data() + pack * width;
    if (place < size) {
      std::copy_n(states + place * width, width, out);
    } else {
      frame.push(pack, {nullptr, states}, out);
    }
  }
  return value;
}

}  // namespace skinheal
