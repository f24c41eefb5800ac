// Laws that every solver of the shelf must keep.
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "function_system.hpp"
#include "reference_rk4.hpp"
#include "skinheal/outcome.hpp"
#include "skinheal/solver.hpp"
#include "solvers/integrator.hpp"
#include "solvers/shelf.hpp"
#include "solvers/stepper.hpp"

namespace skinheal::testing {

namespace {

double distance(const Values& a, const Values& b) {
  double largest = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

struct Errors {
  double at_end = 0.0;
  double between = 0.0;
};

double worst_between(const Trajectory& trajectory, const Problem& problem, double to) {
  double worst = 0.0;
  Values state(problem.size);
  for (int i = 0; i <= 1000; ++i) {
    const double t = to * i / 1000.0;
    trajectory.evaluate(t, false, state.data());
    worst = std::max(worst, distance(state, problem.solution(t)));
  }
  return worst;
}

// Steps of one length and no control of the error.
Errors errors_at_fixed_step(const std::string& solver, const Problem& problem, int steps) {
  FunctionSystem system(problem);
  Statistics statistics;
  Flow flow(system, statistics);
  const auto stepper = find_solver(solver).make(flow, Tolerance{1e9, 1e9});
  stepper->restart(0.0, problem.solution(0.0));
  Trajectory trajectory(problem.size);
  for (int step = 1; step <= steps; ++step) {
    REQUIRE(stepper->try_step(static_cast<double>(step) / steps).verdict == Verdict::accepted);
    trajectory.append(stepper->take_segment());
  }
  return {distance(stepper->state(), problem.solution(1.0)),
          worst_between(trajectory, problem, 1.0)};
}

// One solver on one problem, ready to run.
struct Run {
  Run(const Problem& problem, const std::string& solver, double tolerance)
      : system(problem),
        integrator(system, options(solver, tolerance)),
        trajectory(problem.size),
        state(problem.size) {}

  static SolverOptions options(const std::string& solver, double tolerance) {
    SolverOptions options;
    options.solver = solver;
    options.rtol = options.atol = tolerance;
    return options;
  }

  Leg advance(double from, double to, Values start) {
    state = std::move(start);
    return integrator.advance(from, to, state, trajectory);
  }

  FunctionSystem system;
  Integrator integrator;
  Trajectory trajectory;
  Values state;
};

Errors errors_at_tolerance(const std::string& solver, const Problem& problem, double tolerance) {
  Run run(problem, solver, tolerance);
  const Leg leg = run.advance(0.0, 3.0, problem.solution(0.0));
  REQUIRE(leg.ending == Ending::completed);
  return {distance(run.state, problem.solution(3.0)),
          worst_between(run.trajectory, problem, 3.0)};
}

double order_seen(double coarse, double fine) { return std::log2(coarse / fine); }

}  // namespace

TEST_CASE("every solver of fixed order has the order that it claims") {
  for (const SolverInfo& solver : solvers()) {
    if (solver.name == "bulirsch_stoer") continue;  // its order is never fixed
    for (const Problem& problem : {autonomous_problem(), non_autonomous_problem()}) {
      const int steps = solver.order >= 8 ? 6 : 32;
      const Errors coarse = errors_at_fixed_step(solver.name, problem, steps);
      const Errors fine = errors_at_fixed_step(solver.name, problem, 2 * steps);
      const double at_end = order_seen(coarse.at_end, fine.at_end);
      const double between = order_seen(coarse.between, fine.between);
      INFO(solver.name << ", " << problem.name << ": order " << at_end << " at the end, "
                       << between << " between the steps");
      CHECK(at_end > solver.order - 0.35);
      CHECK(between > std::min(solver.order, 6) - 0.35);
    }
  }
}

TEST_CASE("every solver keeps to its tolerance, at the end and between the steps") {
  for (const SolverInfo& solver : solvers()) {
    for (const Problem& problem : {autonomous_problem(), non_autonomous_problem()}) {
      for (const double tolerance : {1e-4, 1e-6, 1e-8, 1e-10}) {
        const Errors errors = errors_at_tolerance(solver.name, problem, tolerance);
        INFO(solver.name << ", " << problem.name << ", tolerance " << tolerance);
        CHECK(errors.at_end < 4.0 * tolerance);
        CHECK(errors.between < 4.0 * tolerance);
      }
    }
  }
}

TEST_CASE("every solver agrees with a plain Runge-Kutta method of fixed step") {
  // Three species that feed on each other: no solution is known.
  const Problem cycle = {
      "cycle", 3,
      [](double, const double* x, double* f) {
        for (int i = 0; i < 3; ++i) f[i] = x[i] * (1.0 - x[i] - 2.0 * x[(i + 1) % 3]);
      },
      [](double, const double* x, double* j) {
        for (int i = 0; i < 3; ++i) {
          const int other = (i + 1) % 3;
          j[3 * i + i] = 1.0 - 2.0 * x[i] - 2.0 * x[other];
          j[3 * i + other] = -2.0 * x[i];
          j[3 * i + (i + 2) % 3] = 0.0;
        }
      },
      {},
      {}};
  FunctionSystem system(cycle);
  const Values judged = reference_rk4(system, 0.0, 5.0, {0.9, 0.2, 0.1}, 4000);
  for (const SolverInfo& solver : solvers()) {
    Run run(cycle, solver.name, 1e-9);
    run.advance(0.0, 5.0, {0.9, 0.2, 0.1});
    INFO(solver.name);
    CHECK(distance(run.state, judged) < 1e-8);
  }
}

TEST_CASE("a stiff linear pair is followed by every solver, the explicit ones in small steps") {
  // One mode decays 1e5 times as fast as the other.
  const Problem pair = {
      "stiff pair", 2,
      [](double, const double* x, double* f) {
        f[0] = -50000.5 * x[0] + 49999.5 * x[1];
        f[1] = 49999.5 * x[0] - 50000.5 * x[1];
      },
      [](double, const double*, double* j) {
        j[0] = j[3] = -50000.5;
        j[1] = j[2] = 49999.5;
      },
      {},
      [](double t) {
        const double slow = std::exp(-t), fast = std::exp(-1e5 * t);
        return Values{slow + fast, slow - fast};
      }};
  for (const SolverInfo& solver : solvers()) {
    Run run(pair, solver.name, 1e-6);
    const Leg leg = run.advance(0.0, 0.2, {2.0, 0.0});
    INFO(solver.name << ", steps: " << run.integrator.statistics().steps);
    CHECK(leg.ending == Ending::completed);
    CHECK(distance(run.state, pair.solution(0.2)) < 4e-6);
    CHECK(worst_between(run.trajectory, pair, 0.2) < 4e-6);
    CHECK((run.integrator.statistics().steps < 300) == solver.stiff);
  }
}

TEST_CASE("no solver goes beyond a breakpoint, and each ends exactly there") {
  for (const SolverInfo& solver : solvers()) {
    Run run(non_autonomous_problem(), solver.name, 1e-6);
    const double to = 0.1 + 0.2;
    const Leg leg = run.advance(0.0, to, {1.0, 1.0});
    INFO(solver.name);
    CHECK(leg.day == to);
    CHECK(run.trajectory.end() == Approx(to).epsilon(1e-15));
    CHECK(run.system.latest_time <= to);
  }
}

TEST_CASE("a pulse of three days after a year at rest is felt, its edges being breakpoints") {
  for (const SolverInfo& solver : solvers()) {
    double pulse = 0.0;
    Run run(scalar_problem(
                "pulse", [&pulse](double, double x) { return pulse - x; },
                [](double, double) { return -1.0; }),
            solver.name, 1e-6);
    run.advance(0.0, 365.0, {0.0});
    CHECK(run.state[0] == 0.0);
    pulse = 1.0;
    run.advance(365.0, 368.0, run.state);
    pulse = 0.0;
    run.advance(368.0, 370.0, run.state);
    INFO(solver.name);
    CHECK(run.state[0] == Approx((1.0 - std::exp(-3.0)) * std::exp(-2.0)).epsilon(1e-5));
  }
}

TEST_CASE("a state that jumps at a breakpoint leaves nothing stale behind") {
  for (const SolverInfo& solver : solvers()) {
    Run once(autonomous_problem(), solver.name, 1e-8);
    once.advance(1.0, 2.0, {0.3, 0.4, 0.5});
    Run twice(autonomous_problem(), solver.name, 1e-8);
    twice.advance(0.0, 1.0, {1.0, 0.0, 0.25});
    twice.advance(1.0, 2.0, {0.3, 0.4, 0.5});
    INFO(solver.name);
    CHECK(twice.state == once.state);
  }
}

TEST_CASE("every solver ends at a blow-up, near the wall and soon") {
  for (const SolverInfo& solver : solvers()) {
    Run run(scalar_problem(
                "blow-up", [](double, double x) { return x * x; },
                [](double, double x) { return 2.0 * x; }),
            solver.name, 1e-6);
    const Leg leg = run.advance(0.0, 2.0, {1.0});
    INFO(solver.name << ", ended as " << to_string(leg.ending));
    CHECK((leg.ending == Ending::step_too_small || leg.ending == Ending::not_finite));
    CHECK(leg.day == Approx(1.0).epsilon(1e-3));
    CHECK(leg.state == 0);
    CHECK(run.integrator.statistics().steps < 5000);
  }
}

TEST_CASE("every solver stops where a rate is not a number, and says which state it was") {
  for (const SolverInfo& solver : solvers()) {
    Problem problem = autonomous_problem();
    problem.rhs = [](double, const double* x, double* f) {
      f[0] = 1.0;
      f[1] = std::sqrt(1.0 - x[0]);
      f[2] = x[1] + x[2];
    };
    problem.jacobian = [](double, const double* x, double* j) {
      const double entries[9] = {0, 0, 0, -0.5 / std::sqrt(1.0 - x[0]), 0, 0, 0, 1, 1};
      std::copy(entries, entries + 9, j);
    };
    Run run(problem, solver.name, 1e-6);
    const Leg leg = run.advance(0.0, 2.0, {0.0, 0.0, 0.0});
    INFO(solver.name << ", ended as " << to_string(leg.ending) << " on day " << leg.day);
    CHECK(leg.ending == Ending::not_finite);
    CHECK(leg.state == 1);
    CHECK(leg.day < 1.0 + 1e-9);
    CHECK(leg.day > 0.99);
    CHECK(run.integrator.statistics().rejected_steps < 1000);
  }
}

TEST_CASE("a rate that is not a number from the start ends the run at once") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const SolverInfo& solver : solvers()) {
    Run run(scalar_problem(
                "nan", [nan](double, double) { return nan; },
                [nan](double, double) { return nan; }),
            solver.name, 1e-6);
    const Leg leg = run.advance(3.0, 4.0, {1.0});
    CHECK(leg.ending == Ending::not_finite);
    CHECK(leg.day == 3.0);
    CHECK(leg.state == 0);
    CHECK(run.trajectory.segments().empty());
  }
}

TEST_CASE("every solver moves a system that begins at rest") {
  Problem growth = scalar_problem(
      "growth", [](double t, double) { return 4.0 * t * t * t; },
      [](double, double) { return 0.0; });
  growth.dfdt = [](double t, const double*, double* f) { f[0] = 12.0 * t * t; };
  for (const SolverInfo& solver : solvers()) {
    Run run(growth, solver.name, 1e-7);
    CHECK(run.advance(0.0, 2.0, {0.0}).ending == Ending::completed);
    INFO(solver.name);
    CHECK(run.state[0] == Approx(16.0).epsilon(1e-6));
  }
}

}  // namespace skinheal::testing
