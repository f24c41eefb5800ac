#include "skinheal/trajectory.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"

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

// The same run, of which these days alone are kept.
Trajectory two_segments_on(std::vector<double> days) {
  Trajectory trajectory(1, std::move(days));
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

TEST_CASE("a grid keeps the days that were named, both edges of a jump, and the end") {
  const Trajectory dense = two_segments(), grid = two_segments_on({0.0, 0.25, 1.0, 2.0});
  CHECK(dense.kept() == Keep::dense);
  CHECK(grid.kept() == Keep::grid);
  for (const double day : {0.0, 0.25, 1.0, 2.0, 3.0}) {
    INFO("day " << day);
    CHECK(value(grid, day) == value(dense, day));
    CHECK(value(grid, day, true) == value(dense, day, true));
  }
  CHECK(grid.segments().size() == 7);  // two on the days 0 and 1, and one before the end
  CHECK(grid.end() == 3.0);
}

TEST_CASE("what is before the first day of a grid stands in a segment without length") {
  Trajectory grid(1, {0.0, 0.5});
  grid.append({0.0, 0.0, {5.0}});
  grid.append({0.0, 1.0, {1.0, 1.0}});
  grid.finish(1.0, {2.5});
  CHECK(value(grid, 0.0, true) == 5.0);
  CHECK(value(grid, 0.0) == 1.0);
  CHECK(value(grid, 0.5) == 1.5);
  CHECK(value(grid, 1.0, true) == 2.0);
  CHECK(value(grid, 1.0) == 2.5);
}

TEST_CASE("a day between those of a grid is refused, with the days near it") {
  const Trajectory grid = two_segments_on({0.25, 1.0, 2.0});
  CHECK_THROWS_WITH(value(grid, 1.5), Catch::Contains("day 1.5 was not kept") && Catch::Contains("the days 1 and 2") &&
                                          Catch::Contains("with keep 'dense' any day can be read"));
  CHECK_THROWS_AS(value(grid, 2.5, true), Misuse);
  CHECK_THROWS_AS(value(grid, std::nextafter(1.0, 2.0)), Misuse);
}

TEST_CASE("days of a grid that were not reached are not a number") {
  const Trajectory grid = two_segments_on({-1.0, 2.0, 3.5, 4.0});
  for (const double day : {-1.0, 3.5, 4.0, 5.0}) CHECK(std::isnan(value(grid, day)));
  Trajectory broken_off(1, {0.0, 0.5, 1.5});  // no memory for more
  broken_off.append({0.0, 1.0, {0.0, 1.0}});
  broken_off.append({1.0, 1.0, {1.0, 1.0}});
  CHECK(value(broken_off, 0.5) == 0.5);
  CHECK(std::isnan(value(broken_off, 1.5)));
}

TEST_CASE("ways to keep a run have names") {
  for (const Keep keep : {Keep::dense, Keep::grid}) CHECK(keep_from(to_string(keep)) == keep);
  CHECK_THROWS_WITH(keep_from("gird"), Catch::Contains("did you mean 'grid'"));
}

}  // namespace skinheal::testing
