// How large an error is, and how long the next step may be.
#include "solvers/step_control.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"

using namespace skinheal;

TEST_CASE("an error is held against the larger of both states, and the worst state counts") {
  const Tolerance tolerance{.relative = 1e-2, .absolute = 1e-3};
  const auto grows = scaled_error(tolerance, {0.0, 1.0}, {-9.9, 1.0}, {0.05, 1e-3});
  CHECK(grows.size == Approx(0.05 / (1e-3 + 9.9e-2)));
  CHECK(grows.state == 0);
  const auto shrinks = scaled_error(tolerance, {9.9, 1.0}, {0.0, 1.0}, {-0.05, 1e-3});
  CHECK(shrinks.size == Approx(grows.size));
  const auto worst = scaled_error(tolerance, {9.9, 1.0}, {0.0, 1.0}, {-0.05, 0.011});
  CHECK(worst.size == Approx(1.0));
  CHECK(worst.state == 1);
}

TEST_CASE("an error that is not finite names its state") {
  const auto found = scaled_error({1e-2, 1e-3}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0},
                                  {5.0, std::numeric_limits<double>::quiet_NaN(), 9.0});
  CHECK(std::isnan(found.size));
  CHECK(found.state == 1);
}

TEST_CASE("a small error lengthens the next step, within bounds, and a large one shortens it") {
  StepControl control(4);
  CHECK(control.after_success(1e-3) > 1.0);
  control.restart();
  CHECK(control.after_success(0.0) <= 6.0);
  control.restart();
  CHECK(control.after_success(1.0) < 1.0);
  CHECK(control.after_failure(2.0) < 1.0);
  CHECK(control.after_failure(1e30) >= 0.1);
}

TEST_CASE("a step does not grow right after one that failed, and grows again after that") {
  StepControl control(4);
  control.after_failure(4.0);
  CHECK(control.after_success(1e-4) <= 1.0);
  CHECK(control.after_success(1e-4) > 1.0);
}

TEST_CASE("a step after an exact one is shorter than after an inexact one, for the error is rising") {
  StepControl steady(4), rising(4);
  steady.after_success(0.5);
  rising.after_success(1e-3);
  CHECK(rising.after_success(0.5) < 0.95 * steady.after_success(0.5));
}

TEST_CASE("a restart forgets what was before") {
  StepControl used(4), fresh(4);
  used.after_success(1e-3);
  used.after_failure(9.0);
  used.restart();
  CHECK(used.after_success(0.3) == fresh.after_success(0.3));
}
