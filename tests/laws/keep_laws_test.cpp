// Laws of what a run keeps: on its grid, at the edges of sessions and in its peaks a grid is the dense run to the
// last bit; its memory does not grow with the steps; and it refuses everything else.
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

struct Case {
  std::string name;
  Protocol protocol;
  Grid grid;
  SolverOptions solver = {};
};

Protocol needled(int times) {
  return Protocol().at(0, microneedling({{"depth_mm", 1.5}})).every(7.3, times);
}

SolverOptions solved_by(const std::string& name, double rtol = 1e-5) {
  SolverOptions options;
  options.solver = name;
  options.rtol = rtol;
  return options;
}

std::vector<double> uneven_days(double horizon) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> day(0.0, horizon);
  std::vector<double> days{horizon};
  for (int i = 0; i < 200; ++i) days.push_back(day(random));
  std::sort(days.begin(), days.end());
  return days;
}

std::vector<Case> courses() {
  const auto cared = needled(3).during(1, 3, care("nsaid")).during(8.05, 20.0, care("retinoid"));
  const auto mixed = cared.at(16.0, treatment("tape_stripping")).at(16.0, microneedling({{"depth_mm", 0.5}}));
  SolverOptions short_of_steps;
  short_of_steps.step_limit = 300;
  std::vector<Case> all{
      {"nothing is done", {}, days(30.0)},
      {"day 0 alone", needled(1), days(0.0)},
      {"one time", needled(2), times({20.0})},
      {"a session on the last day", needled(3), days(14.6, needled(3))},
      {"care that begins and ends", cared, days(40.0, cared)},
      {"two sessions at one moment", mixed, days(40.0, mixed)},
      {"times that are a session but for rounding", needled(4), times({7.3, 3 * 7.3, 30.0})},
      {"times of their own", mixed, times(uneven_days(40.0))},
      {"a run that stops early", cared, days(40.0, cared), short_of_steps},
  };
  for (const auto& solver : {"rosenbrock4", "dopri5", "bulirsch_stoer"}) {
    all.push_back({std::string("by ") + solver, needled(2), days(9.0, needled(2)), solved_by(solver, 1e-4)});
  }
  return all;
}

Timeline ran(const Case& course, Keep keep, const Model& model = standard_model()) {
  SimulateOptions options;
  options.solver = course.solver;
  options.keep = keep;
  return simulate(course.protocol, skin("cheek", 60, {"smoker"}), course.grid, model, options);
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool same(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return same(x, y); });
}

// Days that both can be asked for: the output grid, and where something was done.
std::vector<double> days_of(const Timeline& timeline) {
  auto days = timeline.times();
  for (const auto& mark : timeline.sessions()) days.push_back(mark.day);
  for (const auto& leg : timeline.recording().legs) days.push_back(leg.from_day);
  days.push_back(timeline.outcome().day);
  return days;
}

std::size_t bytes_of(const Trajectory& trajectory) {
  std::size_t bytes = trajectory.segments().capacity() * sizeof(Segment);
  for (const auto& segment : trajectory.segments()) bytes += segment.coefficients.capacity() * sizeof(double);
  return bytes;
}

}  // namespace

TEST_CASE("a grid has the values of the dense run, bit for bit, on its days and at both edges of what happens") {
  for (const auto& course : courses()) {
    INFO(course.name);
    const auto dense = ran(course, Keep::dense), grid = ran(course, Keep::grid);
    REQUIRE(grid.recording().trajectory.kept() == Keep::grid);
    CHECK(grid.outcome().message() == dense.outcome().message());
    CHECK(grid.statistics().steps == dense.statistics().steps);
    CHECK(grid.notes() == dense.notes());
    const auto names = dense.names();
    for (const Side side : {Side::before, Side::after}) {
      const auto days = days_of(dense);
      const auto from_grid = grid.rows(names, days, side), from_dense = dense.rows(names, days, side);
      for (std::size_t i = 0; i < names.size(); ++i) {
        INFO(names[i]);
        CHECK(same(from_grid[i], from_dense[i]));
      }
    }
    for (const auto& name : names) {
      INFO(name);
      CHECK(same(grid[name], dense[name]));
      CHECK(grid.healthy(name) == dense.healthy(name));
    }
  }
}

TEST_CASE("the peaks of a grid are those of the dense run, bit for bit") {
  for (const auto& course : courses()) {
    INFO(course.name);
    const auto dense = ran(course, Keep::dense), grid = ran(course, Keep::grid);
    const auto from_dense = dense.peaks(), from_grid = grid.peaks();
    const auto names = dense.names();
    for (std::size_t i = 0; i < names.size(); ++i) {
      INFO(names[i]);
      CHECK(from_grid[i].day == from_dense[i].day);
      CHECK(same(from_grid[i].value, from_dense[i].value));
      CHECK(same(grid.peak(names[i]).value, dense.peak(names[i]).value));
    }
  }
}

TEST_CASE("what raised and lowered a quantity can be asked of a grid on its days") {
  const auto course = courses()[4];
  const auto dense = ran(course, Keep::dense), grid = ran(course, Keep::grid);
  for (const double day : {0.0, 7.3, course.grid.times[20]}) {
    const auto expected = dense.contributions("collagen_i", day), found = grid.contributions("collagen_i", day);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].process == expected[i].process);
      CHECK(found[i].rate == expected[i].rate);
    }
  }
}

TEST_CASE("memory of a grid does not grow with the steps of the solver") {
  const Case coarse{"", needled(12), days(90.0, needled(12)), solved_by("rodas5p", 1e-3)};
  const Case fine{"", coarse.protocol, coarse.grid, solved_by("rodas5p", 1e-9)};
  const auto few = ran(coarse, Keep::grid), many = ran(fine, Keep::grid);
  REQUIRE(many.statistics().steps > 4 * few.statistics().steps);
  CHECK(many.recording().trajectory.segments().size() == few.recording().trajectory.segments().size());
  CHECK(bytes_of(many.recording().trajectory) == bytes_of(few.recording().trajectory));
  // Of each quantity three steps at most, and the first and last of the run.
  for (const auto* timeline : {&few, &many}) {
    CHECK(timeline->recording().around_peaks.segments().size() <= 3 * timeline->names().size() + 2);
  }
  const auto dense = ran(fine, Keep::dense);
  CHECK(bytes_of(dense.recording().trajectory) > 5 * bytes_of(many.recording().trajectory));
}

TEST_CASE("what a grid did not keep is refused with what was kept, and how to ask for more") {
  const Case course{"", needled(2), times({0.0, 1.0, 2.0, 10.0})};
  const auto grid = ran(course, Keep::grid);
  const auto refusal = Contains(
      "day 1.5 was not kept: this run kept its output grid, the edges of its sessions and some days between, and not "
      "its steps; near are the days 1.");
  CHECK_THROWS_WITH(grid.at(1.5), refusal);
  CHECK_THROWS_WITH(grid.values("tewl", {1.0, 1.5}), refusal);
  CHECK_THROWS_WITH(grid.rows({"tewl", "fibroblasts"}, {1.5}), refusal);
  CHECK_THROWS_WITH(grid.contributions("tewl", 1.5), refusal);
  CHECK_THROWS_WITH(grid.recording().state("fibroblasts", 1.5), refusal);
  CHECK_THROWS_WITH(grid.at(1.5), Contains("with keep 'dense' any day can be read"));
  CHECK_NOTHROW(grid.at(7.3, Side::before));
  CHECK(std::isnan(grid.values("tewl", {11.0}).front()));
}

TEST_CASE("observables that are not a number leave no trace in the peaks of a grid") {
  ModelBuilder builder("holes");
  builder.starts_wounded();
  builder.species("x", {.healthy = 0.0, .about = "what was poured in"});
  builder.process("x.inflow").produces("x").rate(assumed(1.0, "1/d", {0.1, 10.0}, "inflow"));
  builder.observable("known_late", {}, "(x - 1)^0.5");
  builder.observable("never_known", {}, "(-1 - x)^0.5");
  const auto model = builder.seal();
  const Case course{"", {}, times({0.0, 2.0})};
  const auto dense = ran(course, Keep::dense, model), grid = ran(course, Keep::grid, model);
  for (const std::string name : {"known_late", "never_known"}) {
    INFO(name);
    CHECK(grid.peak(name).day == dense.peak(name).day);
    CHECK(same(grid.peak(name).value, dense.peak(name).value));
  }
  CHECK(grid.peak("known_late").value == Approx(1.0));
  CHECK(std::isnan(grid.peak("never_known").value));
}
