// The stepping loop: budgets, misuse and the shelf.
#include <algorithm>
#include <limits>
#include <set>
#include <string>

#include "catch.hpp"
#include "function_system.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/solver.hpp"
#include "solvers/integrator.hpp"

namespace skinheal::testing {

namespace {

using Catch::Matchers::Contains;

Leg run(const SolverOptions& options, double to = 5.0) {
  FunctionSystem system(autonomous_problem());
  Integrator integrator(system, options);
  Trajectory trajectory(3);
  Values state{1.0, 0.0, 0.25};
  return integrator.advance(0.0, to, state, trajectory);
}

std::string complaint(const SolverOptions& options) {
  try {
    run(options);
  } catch (const Misuse& misuse) {
    return misuse.what();
  }
  return "";
}

}  // namespace

TEST_CASE("the first solver on the shelf is the default, and names are unique") {
  CHECK(solvers().front().name == SolverOptions{}.solver);
  std::set<std::string> names;
  for (const SolverInfo& solver : solvers()) {
    CHECK(names.insert(solver.name).second);
    CHECK(solver.order > 0);
    CHECK_FALSE(solver.about.empty());
  }
}

TEST_CASE("an unknown solver is a misuse that names a near one") {
  SolverOptions options;
  options.solver = "dopri";
  CHECK_THAT(complaint(options), Contains("dopri5"));
}

TEST_CASE("every tolerance that is not a positive number is reported") {
  SolverOptions options;
  options.rtol = 0.0;
  options.atol = std::numeric_limits<double>::quiet_NaN();
  options.time_limit_seconds = -1.0;
  const std::string text = complaint(options);
  CHECK_THAT(text, Contains("rtol"));
  CHECK_THAT(text, Contains("atol"));
  CHECK_THAT(text, Contains("time_limit_seconds"));
}

TEST_CASE("time runs forward only") {
  CHECK_THROWS_AS(run({}, -1.0), Misuse);
  CHECK_THROWS_AS(run({}, std::numeric_limits<double>::infinity()), Misuse);
}

TEST_CASE("a leg without length is completed at once") {
  const Leg leg = run({}, 0.0);
  CHECK(leg.ending == Ending::completed);
  CHECK(leg.day == 0.0);
}

TEST_CASE("the limit of steps counts the whole run, and what was reached is kept") {
  FunctionSystem system(autonomous_problem());
  SolverOptions options;
  options.step_limit = 25;
  Integrator integrator(system, options);
  Trajectory trajectory(3);
  Values state{1.0, 0.0, 0.25};
  REQUIRE(integrator.advance(0.0, 0.5, state, trajectory).ending == Ending::completed);
  const Leg leg = integrator.advance(0.5, 100.0, state, trajectory);
  const Statistics& cost = integrator.statistics();
  CHECK(leg.ending == Ending::step_limit);
  CHECK(cost.steps + cost.rejected_steps == 25);
  CHECK(leg.day == Approx(trajectory.end()));
  CHECK(std::hypot(state[0], state[1]) == Approx(1.0).epsilon(1e-4));
}

TEST_CASE("the limit of time ends a run that would take for ever") {
  SolverOptions options;
  options.rtol = options.atol = 1e-10;
  options.step_limit = std::numeric_limits<std::size_t>::max();
  options.time_limit_seconds = 0.05;
  const Leg leg = run(options, 1e9);
  CHECK(leg.ending == Ending::time_limit);
  CHECK(leg.day > 0.0);
}

TEST_CASE("a run is cancelled at the step at which the caller asks for it") {
  int polls = 0;
  SolverOptions options;
  options.cancelled = [&polls] { return ++polls > 3; };
  CHECK(run(options).ending == Ending::cancelled);
  CHECK(polls == 4);
}

TEST_CASE("a system of many lanes is refused, as an integrator takes one trajectory through time") {
  struct Lanes : FunctionSystem {
    using FunctionSystem::FunctionSystem;
    std::size_t lanes() const noexcept override { return 4; }
  } system(autonomous_problem());
  CHECK_THROWS_WITH(Integrator(system, {}), Catch::Contains("got a system of 4 lanes"));
}

TEST_CASE("a state that is not finite is refused before any step") {
  FunctionSystem system(autonomous_problem());
  Integrator integrator(system, {});
  Trajectory trajectory(3);
  Values state{1.0, std::numeric_limits<double>::infinity(), 0.25};
  const Leg leg = integrator.advance(1.0, 2.0, state, trajectory);
  CHECK(leg.ending == Ending::not_finite);
  CHECK(leg.state == 1);
  CHECK(leg.day == 1.0);
}

TEST_CASE("a leg shorter than any step is still taken, to its exact end") {
  FunctionSystem system(autonomous_problem());
  Integrator integrator(system, {});
  Trajectory trajectory(3);
  Values state{1.0, 0.0, 0.25};
  const double to = std::nextafter(100.0, 200.0);
  const Leg leg = integrator.advance(100.0, to, state, trajectory);
  CHECK(leg.ending == Ending::completed);
  CHECK(leg.day == to);
}

TEST_CASE("Robertson's reaction is followed over eleven decades of time") {
  const Problem robertson = {
      "Robertson", 3,
      [](double, const double* x, double* f) {
        f[0] = -0.04 * x[0] + 1e4 * x[1] * x[2];
        f[2] = 3e7 * x[1] * x[1];
        f[1] = -f[0] - f[2];
      },
      [](double, const double* x, double* j) {
        const double entries[9] = {-0.04, 1e4 * x[2], 1e4 * x[1], 0.04,
                                   -1e4 * x[2] - 6e7 * x[1], -1e4 * x[1], 0.0, 6e7 * x[1], 0.0};
        std::copy(entries, entries + 9, j);
      },
      {},
      {}};
  for (const char* solver : {"rodas5p", "rosenbrock4"}) {
    FunctionSystem system(robertson);
    SolverOptions options;
    options.solver = solver;
    options.rtol = 1e-7;
    options.atol = 1e-14;
    Integrator integrator(system, options);
    Trajectory trajectory(3);
    Values state{1.0, 0.0, 0.0};
    REQUIRE(integrator.advance(0.0, 1e11, state, trajectory).ending == Ending::completed);
    INFO(solver << ", steps: " << integrator.statistics().steps);
    // The reference of Hairer and Wanner's test set, at t = 1e11.
    CHECK(state[0] == Approx(0.2083340149701255e-07).epsilon(1e-4));
    CHECK(state[1] == Approx(0.8333360770334713e-13).epsilon(1e-4));
    CHECK(state[2] == Approx(0.9999999791665050).epsilon(1e-6));
    CHECK(integrator.statistics().steps < 3000);
  }
}

}  // namespace skinheal::testing
