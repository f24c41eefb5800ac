// Corners: days at which a rate has a step or corner of its own.
//
// They are linear in time, as sealing has seen to, so two readings tell them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "program/program.hpp"
#include "skinheal/moment.hpp"

namespace skinheal {

// Of one lane of a frame, with the parameters that it holds: those after `now` and before `day`, rising and distinct.
inline std::vector<double> corners_between(const Program& program, Frame& frame, std::size_t lane, double now,
                                           double day) {
  const auto count = program.size(Function::corners), lanes = frame.lanes();
  if (count == 0) return {};
  std::vector<double> at_zero(count * lanes), at_one(count * lanes), days;
  const std::vector<double> zeros(lanes, 0.0), ones(lanes, 1.0);
  frame.compute(Function::corners, {zeros.data()}, at_zero.data());
  frame.compute(Function::corners, {ones.data()}, at_one.data());
  for (std::size_t i = lane; i < count * lanes; i += lanes) {
    const double slope = at_one[i] - at_zero[i];
    const double corner = slope == 0.0 ? -1.0 : -at_zero[i] / slope;
    if (earlier(now, corner) && earlier(corner, day)) days.push_back(corner);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end(), same_moment), days.end());
  return days;
}

}  // namespace skinheal
