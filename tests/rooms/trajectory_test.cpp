#include "skinheal/trajectory.hpp"

#include <cmath>

#include "catch.hpp"

namespace skinheal::testing {

namespace {

double value(const Trajectory& trajectory, double time, bool before = false) {
  double state = 0.0;
  trajectory.evaluate(time, before, &state);
  return state;
}

// x = t up to day 1, a jump to 10, then 10 + (t - 1)^2 up to day 3, and a jump to 7.
Trajectory two_segments() {
  Trajectory trajectory(1);
  trajectory.append({0.0, 1.0, {0.0, 1.0}});
  trajectory.append({1.0, 2.0, {10.0, 0.0, 4.0}});
  trajectory.finish(3.0, {7.0});
  return trajectory;
}

}  // namespace

TEST_CASE("a trajectory is read as the polynomial of the segment at that time") {
  const Trajectory trajectory = two_segments();
  CHECK(value(trajectory, 0.0) == 0.0);
  CHECK(value(trajectory, 0.25) == 0.25);
  CHECK(value(trajectory, 2.0) == Approx(11.0));
}

TEST_CASE("at a jump a trajectory knows the state before and the state after") {
  const Trajectory trajectory = two_segments();
  CHECK(value(trajectory, 1.0, true) == 1.0);
  CHECK(value(trajectory, 1.0) == 10.0);
  CHECK(value(trajectory, 3.0, true) == 14.0);
  CHECK(value(trajectory, 3.0) == 7.0);
}

TEST_CASE("a segment without length holds the state before a jump on the first day") {
  Trajectory trajectory(1);
  trajectory.append({0.0, 0.0, {5.0}});
  trajectory.append({0.0, 1.0, {1.0, 1.0}});
  CHECK(value(trajectory, 0.0, true) == 5.0);
  CHECK(value(trajectory, 0.0) == 1.0);
  CHECK(value(trajectory, 1.0) == 2.0);
}

TEST_CASE("times that were not reached are not a number") {
  const Trajectory trajectory = two_segments();
  CHECK(std::isnan(value(trajectory, -0.1)));
  CHECK(std::isnan(value(trajectory, 3.1)));
  CHECK(std::isnan(value(trajectory, std::nan(""))));
  CHECK(std::isnan(value(Trajectory(1), 0.0)));
}

TEST_CASE("a run without any step still has its end") {
  Trajectory trajectory(1);
  trajectory.finish(2.0, {4.0});
  CHECK(value(trajectory, 2.0) == 4.0);
  CHECK(value(trajectory, 2.0, true) == 4.0);
  CHECK(std::isnan(value(trajectory, 1.0)));
}

}  // namespace skinheal::testing
