// The verb: grids, what takes the place of which number, turns and their edges, and what is refused.
#include "skinheal/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/moment.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

// Grows by what flows in; the observable shows the inflow of the moment.
Model vessel() {
  ModelBuilder model("vessel");
  model.starts_wounded();
  model.species("x", {.healthy = 0.0, .about = "what was poured in"});
  model.process("x.inflow").produces("x").rate(assumed(1.0, "1/d", {0.1, 10.0}, "inflow"));
  model.observable("inflow", {.unit = "1/d"}, "x.inflow.rate");
  // A parameter that the standard model has too, so that skins change it.
  model.parameter("front_speed", assumed(2.0, "1", {0.1, 10.0}, "known to skins"));
  model.observable("speed", {}, "front_speed");
  return model.seal();
}

Turn inflow(Turn::Operation operation, double value, double from, double until) {
  return {"x.inflow.rate", operation, value, from, until};
}

constexpr auto set = Turn::Operation::set;
constexpr auto multiply = Turn::Operation::multiply;

Timeline poured(const Protocol& protocol, std::vector<double> grid) {
  return simulate(protocol, skin(), times(std::move(grid)), vessel());
}

double speed(const Skin& on, const SimulateOptions& options = {}) {
  return simulate({}, on, times({0.0}), vessel(), options)["speed"].front();
}

// A pulse of 10 a day in the days between `start` and `end`, from the formula of a rate.
double poured_by_a_pulse(double start, double end, double horizon, const std::string& solver) {
  ModelBuilder model("pulse");
  model.starts_wounded();
  model.species("x", {.healthy = 0.0, .about = "what was poured in"});
  model.parameter("start", assumed(start, "d", {0.0, 200.0}, "when the pulse begins"));
  model.parameter("end", assumed(end, "d", {0.0, 200.0}, "when it ends"));
  model.process("x.pulse").produces("x").times("step(time - start)*step(end - time)")
      .rate(assumed(10.0, "1/d", {1.0, 20.0}, "height of the pulse"));
  SimulateOptions options;
  options.solver.solver = solver;
  return simulate({}, skin(), times({horizon}), model.seal(), options)["x"].front();
}

}  // namespace

TEST_CASE("a grid of days goes from 0 to the horizon, rises, and holds each session and the hours after it") {
  const auto needling = treatment("microneedling", {{"depth_mm", 1.0}});
  const auto protocol = Protocol().at(0, needling).at(10.3, needling).at(50, needling);
  const auto grid = days(50.0, protocol).times;
  CHECK(grid.front() == 0.0);
  CHECK(grid.back() == 50.0);
  CHECK(std::ranges::adjacent_find(grid, std::ranges::greater_equal{}) == grid.end());
  for (const double session : {0.0, 10.3, 50.0}) {
    CHECK(std::ranges::find(grid, session) != grid.end());
  }
  for (const double session : {0.0, 10.3}) {
    const auto after = std::ranges::upper_bound(grid, session);
    CHECK(*after - session == Approx(0.25 / 24.0));
    CHECK(*(after + 1) - *after < 0.25 / 24.0);  // and widens from there
  }
  CHECK(days(50.0).times.size() == 241);
  CHECK(days(0.0).times == std::vector<double>{0.0});
}

TEST_CASE("a grid without sessions is even") {
  const auto grid = days(24.0).times;
  for (std::size_t i = 1; i < grid.size(); ++i) CHECK(grid[i] - grid[i - 1] == Approx(0.1));
}

TEST_CASE("a grid that makes no sense is refused") {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  CHECK_THROWS_WITH(days(-1.0), Contains("horizon"));
  CHECK_THROWS_WITH(days(infinite), Contains("horizon"));
  CHECK_THROWS_WITH(poured({}, {}), Contains("empty"));
  CHECK_THROWS_WITH(poured({}, {0.0, 2.0, 2.0}), Contains("times[2]") && Contains("rise"));
  CHECK_THROWS_WITH(poured({}, {2.0, 1.0}), Contains("times[1]"));
  CHECK_THROWS_WITH(poured({}, {-1.0}), Contains("times[0]"));
  CHECK_THROWS_WITH(poured({}, {0.0, infinite}), Contains("times[1]"));
  CHECK_THROWS_WITH(poured({}, {std::nan("")}), Contains("times[0]"));
}

TEST_CASE("overlapping turns multiply, and a turn that sets takes the place of those before it") {
  const auto both = Protocol().turn(inflow(multiply, 3.0, 1.0, 4.0)).turn(inflow(multiply, 5.0, 2.0, 6.0));
  const auto timeline = poured(both, {0.0, 1.0, 2.0, 3.9, 4.0, 6.0, 7.0});
  CHECK(timeline["inflow"] == std::vector<double>{1.0, 3.0, 15.0, 15.0, 5.0, 1.0, 1.0});
  CHECK(timeline["x"].back() == Approx(1.0 + 3.0 + 2.0 * 15.0 + 2.0 * 5.0 + 1.0));
  const auto set_last = Protocol().turn(inflow(multiply, 3.0, 0.0, 4.0)).turn(inflow(set, 5.0, 0.0, 4.0));
  const auto set_first = Protocol().turn(inflow(set, 5.0, 0.0, 4.0)).turn(inflow(multiply, 3.0, 0.0, 4.0));
  CHECK(poured(set_last, {1.0})["inflow"].front() == 5.0);
  CHECK(poured(set_first, {1.0})["inflow"].front() == 15.0);
}

TEST_CASE("an interval is closed on the left and open on the right") {
  const auto timeline = poured(Protocol().turn(inflow(set, 3.0, 1.0, 4.0)), {0.0, 1.0, 4.0});
  CHECK(timeline["inflow"] == std::vector<double>{1.0, 3.0, 1.0});
  CHECK(timeline["x"].back() == Approx(1.0 + 3.0 * 3.0));
}

TEST_CASE("a turn that begins at the horizon is seen there, and one that ends there is over") {
  const auto begins = poured(Protocol().turn(inflow(set, 3.0, 4.0, 9.0)), {0.0, 4.0});
  CHECK(begins["inflow"] == std::vector<double>{1.0, 3.0});
  CHECK(begins["x"].back() == Approx(4.0));
  const auto ends = poured(Protocol().turn(inflow(set, 3.0, 0.0, 4.0)), {0.0, 4.0});
  CHECK(ends["inflow"] == std::vector<double>{3.0, 1.0});
  const auto beyond = poured(Protocol().turn(inflow(set, 3.0, 5.0, 9.0)), {4.0});
  CHECK(beyond["inflow"].front() == 1.0);
}

TEST_CASE("a pulse that a formula gives is felt in full, wherever its corners lie against the horizon") {
  for (const auto& solver : solvers()) {
    INFO(solver.name);
    CHECK(poured_by_a_pulse(100.0, 100.25, 150.0, solver.name) == Approx(2.5).epsilon(1e-5));
    CHECK(poured_by_a_pulse(100.0, 100.25, 100.25, solver.name) == Approx(2.5).epsilon(1e-5));
    CHECK(poured_by_a_pulse(100.0, 100.25, 100.1, solver.name) == Approx(1.0).epsilon(1e-5));
    CHECK(poured_by_a_pulse(100.0, 100.25, 100.0, solver.name) == 0.0);
    CHECK(poured_by_a_pulse(0.0, 0.25, 1.0, solver.name) == Approx(2.5).epsilon(1e-5));
  }
}

TEST_CASE("what is drawn takes the model's place under the skin, and what is set stands over the skin") {
  const auto young = skin("cheek", 20), old = skin("cheek", 80);
  const double slower = speed(old) / speed(young);
  REQUIRE(slower < 0.95);
  REQUIRE(speed(young) == 2.0);
  SimulateOptions drawn;
  drawn.in_place_of_recorded["front_speed"] = 3.0;
  CHECK(speed(young, drawn) == 3.0);
  CHECK(speed(old, drawn) == Approx(3.0 * slower));
  SimulateOptions both = drawn;
  both.parameters["front_speed"] = 5.0;
  CHECK(speed(old, both) == 5.0);
}

TEST_CASE("a parameter that does not exist or makes no sense is refused, set or drawn") {
  for (const bool drawn : {false, true}) {
    const auto give = [&](const std::string& name, double value) {
      SimulateOptions options;
      (drawn ? options.in_place_of_recorded : options.parameters)[name] = value;
      return simulate({}, skin(), times({1.0}), vessel(), options);
    };
    CHECK_THROWS_WITH(give("front_sped", 1.0), Contains("did you mean 'front_speed'"));
    CHECK_THROWS_WITH(give("front_speed", -1.0), Contains("front_speed") && Contains("at least 0"));
    CHECK_THROWS_AS(give("front_speed", std::nan("")), Misuse);
    CHECK_NOTHROW(give("front_speed", 100.0));  // beyond its range, as an experiment
  }
}

TEST_CASE("a turn of a parameter that does not exist, or below zero, is refused") {
  const auto turned = [&](const Turn& turn) { return poured(Protocol().turn(turn), {1.0}); };
  CHECK_THROWS_WITH(turned({"front_sped", set, 1.0, 0.0, 1.0}), Contains("did you mean"));
  CHECK_THROWS_AS(turned({"front_speed", set, -1.0, 0.0, 1.0}), Misuse);
}

TEST_CASE("a session beyond the horizon is refused, and one at it acts") {
  const auto needling = treatment("microneedling", {{"depth_mm", 1.0}});
  const auto late = Protocol().at(0, needling).at(4, needling);
  CHECK_THROWS_WITH(poured(late, {3.0}), Contains("sessions[1]") && Contains("day 4"));
  CHECK(poured(late, {4.0}).sessions().size() == 2);
}

TEST_CASE("what the skin and care change and the model does not have is noted once") {
  const auto steroid = care("topical_steroid");
  const auto timeline = poured(Protocol().during(0, 1, steroid).during(2, 3, steroid), {4.0});
  auto notes = timeline.notes();
  CHECK(std::ranges::any_of(notes, [](const auto& note) { return note.find("topical_steroid") == 0; }));
  std::ranges::sort(notes);
  CHECK(std::ranges::adjacent_find(notes) == notes.end());
}

TEST_CASE("a run that is completed says so, and what it cost") {
  const auto timeline = poured({}, {0.0, 8.0});
  CHECK(timeline.outcome().completed());
  CHECK(timeline.outcome().day == 8.0);
  CHECK(timeline.statistics().steps > 0);
  CHECK(timeline.statistics().rhs_evaluations > 0);
}

TEST_CASE("a run that is called off ends there, as a value") {
  SimulateOptions options;
  int asked = 0;
  options.solver.cancelled = [&] { return ++asked > 3; };
  const auto timeline = simulate({}, skin(), times({0.0, 900.0}), standard_model(), options);
  CHECK(timeline.outcome().ending == Ending::cancelled);
  CHECK(asked == 4);
}

TEST_CASE("a run takes as many steps as its limit allows, and no more") {
  SimulateOptions options;
  options.solver.step_limit = 12;
  const auto protocol = Protocol().at(0, treatment("punch"));
  const auto timeline = simulate(protocol, skin(), times({0.0, 90.0}), standard_model(), options);
  const auto& spent = timeline.statistics();
  CHECK(timeline.outcome().ending == Ending::step_limit);
  CHECK(spent.steps + spent.rejected_steps == 12);
}

TEST_CASE("an observable that is no number in healthy skin or at the end is noted, with when") {
  ModelBuilder model("logarithms");
  model.starts_wounded();
  model.species("x", {.healthy = 1.0, .about = "what decays"}).species("y", {.about = "what is poured in"});
  model.process("x.decay").consumes("x").rate(assumed(1.0, "1/d", {0.5, 2.0}, "decay"));
  model.process("y.inflow").produces("y").rate(assumed(1.0, "1/d", {0.5, 2.0}, "inflow"));
  model.observable("early", {}, "log(y)").observable("late", {}, "sqrt(x - 0.5)").observable("sound", {}, "x + y");
  const auto notes = simulate({}, skin(), times({0.0, 2.0}), model.seal()).notes();
  const auto noted = [&](const std::string& text) { return std::ranges::find(notes, text) != notes.end(); };
  CHECK(noted("'early' is infinite before the first session"));
  CHECK(noted("'late' is not a number at the end"));
  CHECK_FALSE(noted("'early' is infinite at the end"));
  CHECK_FALSE(std::ranges::any_of(notes, [](const auto& note) { return note.find("'sound'") == 0; }));
}

TEST_CASE("a number of an act cannot have the name of one of the model") {
  static const TreatmentKind kind = {
      .name = "namesake",
      .about = "what calls its number as the model does",
      .settings = {},
      .parameters = {{"front_speed", assumed(1.0, "1", {0.5, 2.0}, "another number")}},
      .injure = [](const Settings&, const SiteValues&, const Values&) { return Injury{}; }};
  CHECK_THROWS_WITH(poured(Protocol().at(0, treatment(kind)), {1.0}), Contains("'front_speed' is the name of a number of the model and of one of the skin"));
}

TEST_CASE("a wish to stop that is heard once ends the run, and what is asked later does not matter") {
  int asked = 0;
  SimulateOptions options;
  options.solver.cancelled = [&] { return ++asked == 2; };
  const auto later = Protocol().turn(inflow(set, 3.0, 6.0, 9.0));
  const auto timeline = simulate(later, skin(), times({8.0}), vessel(), options);
  CHECK(timeline.outcome().ending == Ending::cancelled);
  CHECK(timeline.outcome().day < 6.0);
  CHECK(std::isnan(timeline["x"].back()));
}

TEST_CASE("of a run that fails the process is told that moved the species at fault, not the fastest of all") {
  ModelBuilder model("runaway");
  model.starts_wounded().species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "what runs away"});
  model.species("y", {.kind = Kind::cell, .healthy = 0.0, .about = "what is poured in fast"});
  model.process("x.explosion").produces("x").catalysed_by("x").times("x").rate(
      assumed(1.0, "1/d", {0.5, 2.0}, "growth with the square"));
  model.process("y.inflow").produces("y").rate(assumed(1e200, "1/d", {1e100, 1e250}, "inflow"));
  const auto outcome = simulate({}, skin(), times({5.0}), model.seal()).outcome();
  CHECK(outcome.species == "x");
  CHECK(outcome.process == "x.explosion");
}

TEST_CASE("the pattern of a system has its whole diagonal, also where nothing depends on itself") {
  const auto system = vessel().bind();
  CHECK(system->pattern().columns == std::vector<std::uint32_t>{0});
}

TEST_CASE("no two points of a grid are one moment, wherever sessions fall") {
  for (const double horizon : {3.3, 7.2, 9.9, 16.8, 24.3}) {
    auto protocol = Protocol();
    for (const double part : {0.1, 1.0 / 3.0, 0.3, 0.7}) protocol = protocol.at(horizon * part, tape_stripping());
    const auto grid = days(horizon, protocol).times;
    INFO("horizon " << horizon);
    for (std::size_t i = 1; i < grid.size(); ++i) CHECK(earlier(grid[i - 1], grid[i]));
  }
}

TEST_CASE("a rate that changes with time has a derivative by time") {
  ModelBuilder model("fading");
  model.starts_wounded().species("x", {.healthy = 1.0, .about = "what is fed less and less"});
  model.parameter("height", assumed(3.0, "1/d", {1.0, 5.0}, "inflow on day 0"));
  model.parameter("lasting", assumed(2.0, "d", {1.0, 5.0}, "how long it lasts"));
  model.process("x.inflow").produces("x").rate_formula("height*exp(0 - time/lasting)");
  const auto system = model.seal().bind();
  const double x = 1.0;
  double slope = 0.0, jacobian = 0.0, by_time = 0.0;
  system->linearise(1.0, &x, &slope, &jacobian, &by_time);
  CHECK(slope == Approx(3.0 * std::exp(-0.5)));
  CHECK(by_time == Approx(-1.5 * std::exp(-0.5)));
}
