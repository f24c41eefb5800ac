// Simulating: sessions, grids, intervals and solvers.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

Treatment needling(double depth = 1.5) { return microneedling({{"depth_mm", depth}}); }

double largest_difference(const Timeline& a, const Timeline& b) {
  double largest = 0.0;
  for (const auto& species : a.model().species()) {
    const auto &x = a[species.name], &y = b[species.name];
    double peak = 1e-3;
    for (const double value : x) peak = std::max(peak, std::abs(value));
    for (std::size_t i = 0; i < x.size(); ++i) {
      largest = std::max(largest, std::abs(x[i] - y[i]) / peak);
    }
  }
  return largest;
}

}  // namespace

TEST_CASE("no injury, no change") {
  const auto timeline = simulate({}, skin(), days(365.0));
  for (const auto& species : timeline.model().species()) {
    for (const double value : timeline[species.name]) {
      CHECK(value == Approx(timeline.healthy(species.name)).margin(1e-12));
    }
  }
}

TEST_CASE("a session at day 0 acts, one at the horizon acts, and the timeline shows both") {
  const auto protocol = Protocol().at(0, needling()).at(28, needling());
  const auto timeline = simulate(protocol, skin(), times({0.0, 14.0, 28.0}));
  CHECK(timeline.sessions().size() == 2);
  CHECK(timeline["pore_area"].front() > 0.0);
  CHECK(timeline["pore_area"].back() > 0.0);
  CHECK(timeline.at(0.0, Side::before).at("pore_area") == 0.0);
  CHECK(timeline.at(28.0, Side::before).at("pore_area") < 1e-3);
  CHECK(timeline.at(28.0).at("pore_area") == timeline["pore_area"].back());
}

TEST_CASE("sessions of one moment act in the order of the list") {
  const auto protocol = Protocol().at(0, treatment("punch")).at(0, needling());
  const auto timeline = simulate(protocol, skin(), times({0.0, 1.0}));
  REQUIRE(timeline.sessions().size() == 2);
  CHECK(timeline.sessions()[0].text == treatment("punch").text());
  CHECK(timeline.sessions()[1].text == needling().text());
}

TEST_CASE("a session beyond the horizon is refused, and says which") {
  const auto protocol = Protocol().at(0, needling()).at(40, needling());
  CHECK_THROWS_WITH(simulate(protocol, skin(), times({30.0})),
                    Catch::Contains("sessions[1]") && Catch::Contains("day 40"));
}

TEST_CASE("a grid that does not rise, or holds what is no number, is refused") {
  CHECK_THROWS_AS(simulate({}, skin(), times({})), Misuse);
  CHECK_THROWS_AS(simulate({}, skin(), times({1.0, 1.0})), Misuse);
  CHECK_THROWS_AS(simulate({}, skin(), times({-1.0, 1.0})), Misuse);
  CHECK_THROWS_AS(simulate({}, skin(), times({std::nan("")})), Misuse);
  CHECK_THROWS_AS(days(-1.0), Misuse);
}

TEST_CASE("the output grid changes neither the steps nor the answer") {
  const auto protocol = Protocol().at(0, needling()).every(28, 3);
  const auto fine = simulate(protocol, skin(), days(90.0, protocol));
  const auto coarse = simulate(protocol, skin(), times({7.0, 90.0}));
  CHECK(fine.statistics().steps == coarse.statistics().steps);
  for (const auto& name : coarse.names()) {
    CHECK(coarse[name].back() == fine[name].back());
    CHECK(coarse[name].front() == fine.values(name, {7.0}).front());
  }
}

TEST_CASE("a pulse of three days after a year at rest is not stepped over") {
  const auto protocol = Protocol().turn(
      {"tgf_decay", Turn::Operation::multiply, 0.25, 365.0, 368.0});
  for (const auto& solver : solvers()) {
    SimulateOptions options;
    options.solver.solver = solver.name;
    options.solver.rtol = 1e-5;
    const auto timeline = simulate(protocol, skin(), times({364.0, 368.0, 400.0}),
                                   standard_model(), options);
    INFO(solver.name);
    REQUIRE(timeline.outcome().completed());
    CHECK(timeline["tgf_beta"][0] == Approx(1.0));
    CHECK(timeline["tgf_beta"][1] > 1.5);
  }
}

TEST_CASE("a pulse that a formula gives with step(time) is not stepped over") {
  for (const auto& solver : solvers()) {
    ModelBuilder builder("pulse");
    builder.species("x", {.kind = Kind::signal});
    builder.parameter("start", assumed(50.0, "d", {0.0, 100.0}, "when the pulse begins"));
    builder.parameter("width", assumed(0.5, "d", {0.0, 10.0}, "how long it lasts"));
    builder.process("x.pulse").produces("x").times("step(time - start)*step(start + width - time)")
        .rate(assumed(10.0, "1/d", {1.0, 20.0}, "height of the pulse"));
    builder.process("x.loss").consumes("x").rate(assumed(0.01, "1/d", {0.0, 1.0}, "loss"));
    SimulateOptions options;
    options.solver.solver = solver.name;
    const auto timeline =
        simulate({}, skin(), times({50.0, 50.5, 60.0}), builder.seal(), options);
    INFO(solver.name);
    CHECK(timeline["x"][0] == Approx(0.0).margin(1e-6));
    CHECK(timeline["x"][1] == Approx(1000.0 * (1.0 - std::exp(-0.005))).epsilon(1e-3));
  }
}

TEST_CASE("a parameter may leave its range but not change its sign") {
  SimulateOptions options;
  options.parameters = {{"barrier_turnover", -0.5}};
  CHECK_THROWS_WITH(simulate({}, skin(), times({1.0}), standard_model(), options),
                    Catch::Contains("allowed are finite numbers, at least 0"));
  const auto turned =
      Protocol().turn({"front_speed", Turn::Operation::multiply, -5.0, 0.0, 2.0});
  CHECK_THROWS_WITH(simulate(turned, skin(), times({1.0})), Catch::Contains("front_speed"));
}

TEST_CASE("an injury that makes no sense is refused") {
  static const TreatmentKind kind = [] {
    TreatmentKind made;
    made.name = "impossible";
    made.injure = [](const Settings&, const SiteValues&, const Values&) {
      return Injury{{}, {{Layer::dermis, Kind::cell, -1.0}}, {}};
    };
    return made;
  }();
  CHECK_THROWS_WITH(simulate(Protocol().at(0, treatment(kind)), skin(), times({1.0})),
                    Catch::Contains("a loss dose of -1"));
}

TEST_CASE("bands of a model that starts wounded need no health") {
  ModelBuilder builder("decay");
  builder.starts_wounded().species("x", {.kind = Kind::cell, .healthy = 1.0});
  builder.process("x.growth").produces("x").catalysed_by("x").rate(
      assumed(0.1, "1/d", {0.05, 0.2}, "growth without end"));
  const auto bands =
      uncertainty({}, skin(), times({1.0}), builder.seal(), {}, {.members = 4, .threads = 1});
  CHECK(bands.redrawn == 0);
  CHECK(bands.bands.at("x").low[0] < bands.bands.at("x").high[0]);
}

TEST_CASE("a turned parameter acts from its first day up to, not including, its last") {
  const auto protocol =
      Protocol().turn({"tgf_decay", Turn::Operation::multiply, 0.5, 1.0, 2.0});
  const auto timeline = simulate(protocol, skin(), times({1.0, 2.0, 3.0}));
  CHECK(timeline["tgf_beta"][0] == Approx(1.0));
  CHECK(timeline["tgf_beta"][1] > 1.2);
  CHECK(timeline["tgf_beta"][2] < timeline["tgf_beta"][1]);
}

TEST_CASE("all solvers agree on the standard cascade") {
  const auto protocol = Protocol().at(0, needling());
  std::vector<Timeline> runs;
  for (const auto& solver : solvers()) {
    SimulateOptions options;
    options.solver.solver = solver.name;
    options.solver.rtol = 1e-7;
    options.solver.atol = 1e-10;
    runs.push_back(simulate(protocol, skin(), times({0.0, 0.1, 0.5, 1.0, 3.0, 7.0, 14.0}),
                            standard_model(), options));
    INFO(solver.name);
    REQUIRE(runs.back().outcome().completed());
    CHECK(largest_difference(runs.front(), runs.back()) < 1e-5);
  }
}

TEST_CASE("a tighter tolerance gives a smaller error") {
  const auto protocol = Protocol().at(0, needling()).every(28, 2);
  const auto run = [&](double rtol) {
    SimulateOptions options;
    options.solver.rtol = rtol;
    options.solver.atol = 1e-3 * rtol;
    return simulate(protocol, skin(), days(60.0, protocol), standard_model(), options);
  };
  const auto exact = run(1e-11);
  const double coarse = largest_difference(exact, run(1e-4));
  const double fine = largest_difference(exact, run(1e-7));
  CHECK(coarse < 1e-3);
  CHECK(fine < 1e-6);
}

// Those of a species add up to its derivative to rounding, see rooms/timeline_test.cpp. Here it is the whole chain:
// an observable moves as its contributions say.
TEST_CASE("the contributions of all processes add up to the rate of change") {
  SimulateOptions exact;
  exact.solver.rtol = 1e-10;
  exact.solver.atol = 1e-13;
  const auto protocol = Protocol().at(0, needling());
  const auto timeline = simulate(protocol, skin(), times({30.0}), standard_model(), exact);
  const double h = 1e-3;
  for (const auto& name : timeline.names()) {
    double sum = 0.0;
    for (const auto& part : timeline.contributions(name, 5.0)) sum += part.rate;
    const auto x = timeline.values(name, {5.0 - 2.0 * h, 5.0 - h, 5.0 + h, 5.0 + 2.0 * h});
    const double slope = (x[0] - 8.0 * x[1] + 8.0 * x[2] - x[3]) / (12.0 * h);
    INFO(name);
    CHECK(sum == Approx(slope).epsilon(1e-6).margin(1e-8));
  }
}

TEST_CASE("a run out of steps keeps what it reached, and the rest is not a number") {
  SimulateOptions options;
  options.solver.step_limit = 20;
  const auto protocol = Protocol().at(0, needling());
  const auto timeline =
      simulate(protocol, skin(), days(90.0, protocol), standard_model(), options);
  CHECK(timeline.outcome().ending == Ending::step_limit);
  CHECK(timeline.outcome().day > 0.0);
  CHECK_FALSE(timeline.outcome().advice.empty());
  CHECK(std::isfinite(timeline["il1"].front()));
  CHECK(std::isnan(timeline["il1"].back()));
  CHECK(std::isnan(timeline["macrophages"].back()));
}

TEST_CASE("a runaway ends as an outcome that names species and process") {
  ModelBuilder builder("runaway");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0});
  builder.starts_wounded();
  builder.process("x.explosion").produces("x").catalysed_by("x").times("x").rate(
      assumed(1.0, "1/d", {0.5, 2.0}, "growth with the square"));
  const auto timeline = simulate({}, skin(), days(5.0), builder.seal());
  CHECK_FALSE(timeline.outcome().completed());
  CHECK(timeline.outcome().day == Approx(1.0).margin(0.01));
  CHECK(timeline.outcome().species == "x");
  CHECK(timeline.outcome().process == "x.explosion");
}

TEST_CASE("the same seed gives the same band on any number of threads") {
  const auto protocol = Protocol().at(0, needling());
  const auto run = [&](int threads, std::uint64_t seed) {
    return uncertainty(protocol, skin(), times({1.0, 30.0}), standard_model(), {},
                       {.members = 8, .seed = seed, .threads = threads});
  };
  const auto one = run(1, 5), three = run(3, 5), other = run(2, 6);
  CHECK(one.bands.at("collagen").high == three.bands.at("collagen").high);
  CHECK(one.bands.at("collagen").high != other.bands.at("collagen").high);
  CHECK(one.bands.at("il1").low[0] <= one.bands.at("il1").median[0]);
}

TEST_CASE("parameters that leave no healthy balance are refused with the process at fault") {
  SimulateOptions options;
  options.parameters["tgf_m2"] = 5.0;
  CHECK_THROWS_WITH(simulate({}, skin(), times({1.0}), standard_model(), options),
                    Catch::Contains("tgf_beta"));
  options.parameters = {{"tgf_decayy", 1.0}};
  CHECK_THROWS_WITH(simulate({}, skin(), times({1.0}), standard_model(), options),
                    Catch::Contains("did you mean 'tgf_decay'"));
}
