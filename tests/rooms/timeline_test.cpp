// Reading a timeline: at any time, on either side of a jump, and what moved what.
#include "skinheal/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/simulate.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

// a turns into b, and b is lost: a = exp(-t/2), b = 5/3 (exp(-t/5) - exp(-t/2)).
Model chain() {
  ModelBuilder model("chain");
  model.starts_wounded();
  model.species("a", {.layer = Layer::dermis, .kind = Kind::cell, .healthy = 1.0, .about = "first"});
  model.species("b", {.layer = Layer::dermis, .kind = Kind::signal, .unit = "mg", .about = "second"});
  model.process("a.turning").consumes("a").rate(assumed(0.5, "1/d", {0.1, 1.0}, "turning"))
      .produces("b", assumed(1.0, "mg", {0.5, 2.0}, "b of one a"));
  model.process("b.loss").consumes("b").rate(assumed(0.2, "1/d", {0.1, 1.0}, "loss"));
  model.parameter("gain", assumed(1.0, "1", {0.1, 10.0}, "scale of an observable"));
  model.parameter("day", assumed(1.0, "d", {0.5, 2.0}, "unit of time"));
  model.observable("scaled", {}, "gain*a");
  model.observable("mixed", {.unit = "mg"}, "a^2*b");
  model.observable("bell", {}, "exp(0 - ((time - 3.1*day)/day)^2)");
  return model.seal();
}

double a(double day) { return std::exp(-0.5 * day); }
double b(double day) { return 5.0 / 3.0 * (std::exp(-0.2 * day) - std::exp(-0.5 * day)); }

SimulateOptions exact() {
  SimulateOptions options;
  options.solver.rtol = 1e-11;
  options.solver.atol = 1e-14;
  return options;
}

Timeline run(const Protocol& protocol = {}) {
  return simulate(protocol, skin(), times({0.0, 2.0, 7.0, 10.0}), chain(), exact());
}

Treatment needling() { return treatment("microneedling", {{"depth_mm", 1.5}}); }

// The skin changes parameters, so all are set here: then Model::bind needs none.
SimulateOptions own_parameters(const Model& model) {
  SimulateOptions options;
  for (const auto& parameter : model.parameters()) {
    options.parameters[parameter.name] = parameter.quantity.value;
  }
  return options;
}

double sum_of(const std::vector<Contribution>& parts) {
  double sum = 0.0;
  for (const auto& part : parts) sum += part.rate;
  return sum;
}

double size_of(const std::vector<Contribution>& parts) {
  double size = 0.0;
  for (const auto& part : parts) size += std::abs(part.rate);
  return size;
}

double rate_of(const std::vector<Contribution>& parts, const std::string& process) {
  const auto found = std::ranges::find(parts, process, &Contribution::process);
  REQUIRE(found != parts.end());
  return found->rate;
}

}  // namespace

TEST_CASE("a timeline names the species first and then the observables, in the model's order") {
  CHECK(run().names() == std::vector<std::string>{"a", "b", "scaled", "mixed", "bell"});
}

TEST_CASE("a timeline is read on its grid, between and by all names at once") {
  const auto timeline = run();
  CHECK(timeline.times() == std::vector<double>{0.0, 2.0, 7.0, 10.0});
  for (std::size_t i = 0; i < timeline.times().size(); ++i) {
    CHECK(timeline["a"][i] == Approx(a(timeline.times()[i])).epsilon(1e-9));
    CHECK(timeline["b"][i] == Approx(b(timeline.times()[i])).epsilon(1e-9).margin(1e-12));
  }
  for (const double day : {0.0, 0.3, 2.0, 6.1, 10.0}) {
    const auto all = timeline.at(day);
    CHECK(all.size() == timeline.names().size());
    for (const auto& name : timeline.names()) {
      INFO(name << " on day " << day);
      CHECK(all.at(name) == timeline.values(name, {day}).front());
    }
    CHECK(all.at("mixed") == Approx(a(day) * a(day) * b(day)).epsilon(1e-7).margin(1e-12));
  }
}

TEST_CASE("many times are read in the order in which they are asked for") {
  const auto read = run().values("a", {6.0, 1.0, 6.0});
  REQUIRE(read.size() == 3);
  CHECK(read[0] == read[2]);
  CHECK(read[1] == Approx(a(1.0)).epsilon(1e-7));
  CHECK(run().values("a", {}).empty());
}

TEST_CASE("before day 0 and beyond the horizon there is no number") {
  const auto timeline = run();
  for (const double day : {-1.0, 10.5, std::nan("")}) {
    for (const auto side : {Side::before, Side::after}) {
      for (const auto& [name, value] : timeline.at(day, side)) {
        INFO(name << " on day " << day);
        CHECK(std::isnan(value));
      }
    }
  }
}

TEST_CASE("what a run did not reach is no number, on the grid and between, and peaks are of the rest") {
  auto options = exact();
  options.solver.step_limit = 10;
  const auto timeline = simulate({}, skin(), times({0.0, 1000.0}), chain(), options);
  REQUIRE(timeline.outcome().ending == Ending::step_limit);
  const double reached = timeline.outcome().day;
  REQUIRE(reached > 0.0);
  for (const auto& name : timeline.names()) {
    INFO(name);
    CHECK(std::isnan(timeline[name].back()));
    CHECK(std::isfinite(timeline.values(name, {reached}).front()));
    CHECK(std::isnan(timeline.values(name, {reached * 1.01 + 0.01}).front()));
    CHECK(timeline.peak(name).day <= reached);
    CHECK(std::isfinite(timeline.peak(name).value));
  }
  for (const auto& part : timeline.contributions("a", 999.0)) CHECK(std::isnan(part.rate));
}

TEST_CASE("what a process of constant rate does where the run did not come is not known either") {
  ModelBuilder builder("inflow");
  builder.starts_wounded().species("x", {.healthy = 0.0, .about = "what is poured in"});
  builder.process("x.inflow").produces("x").rate(assumed(1.0, "1/d", {0.5, 2.0}, "inflow"));
  const auto timeline = simulate({}, skin(), times({0.0, 1.0}), builder.seal());
  CHECK(rate_of(timeline.contributions("x", 0.5), "x.inflow") == 1.0);
  for (const double day : {-1.0, 1.1}) CHECK(std::isnan(rate_of(timeline.contributions("x", day), "x.inflow")));
}

TEST_CASE("a session is seen from both sides") {
  const auto timeline = run(Protocol().at(2, needling()));
  const double before = timeline.at(2.0, Side::before).at("a");
  CHECK(before == Approx(a(2.0)).epsilon(1e-9));
  CHECK(timeline.at(2.0).at("a") < 0.99 * before);
  CHECK(timeline["a"][1] == timeline.at(2.0).at("a"));
  CHECK(timeline.values("a", {2.0}, Side::before).front() == before);
  REQUIRE(timeline.sessions().size() == 1);
  CHECK(timeline.sessions()[0].day == 2.0);
  CHECK(timeline.sessions()[0].text == needling().text());
}

TEST_CASE("at both edges of a turn an observable reads the parameter of the side that is asked for") {
  const Turn turn{"gain", Turn::Operation::set, 3.0, 2.0, 7.0};
  const auto timeline = run(Protocol().turn(turn));
  const auto gain = [&](double day, Side side) {
    return timeline.at(day, side).at("scaled") / timeline.at(day, side).at("a");
  };
  CHECK(gain(1.9, Side::after) == Approx(1.0));
  CHECK(gain(2.0, Side::before) == Approx(1.0));
  CHECK(gain(2.0, Side::after) == Approx(3.0));
  CHECK(gain(7.0, Side::before) == Approx(3.0));
  CHECK(gain(7.0, Side::after) == Approx(1.0));
  CHECK(timeline["scaled"][1] == timeline.at(2.0, Side::after).at("scaled"));
}

TEST_CASE("a turn at day 0 is seen after it and not before") {
  const auto timeline = run(Protocol().turn({"gain", Turn::Operation::set, 3.0, 0.0, 7.0}));
  CHECK(timeline.at(0.0, Side::before).at("scaled") == Approx(1.0));
  CHECK(timeline.at(0.0, Side::after).at("scaled") == Approx(3.0));
}

TEST_CASE("the healthy value and the unit are those of the model") {
  const auto timeline = run();
  CHECK(timeline.healthy("a") == 1.0);
  CHECK(timeline.healthy("b") == 0.0);
  CHECK(timeline.healthy("scaled") == 1.0);
  CHECK(timeline.unit("a") == "1");
  CHECK(timeline.unit("b") == "mg");
  CHECK(timeline.unit("scaled") == "1");
  CHECK(timeline.unit("mixed") == "mg");
  CHECK(timeline.model().name() == "chain");
}

TEST_CASE("a peak lies between the times of the grid and the steps of the solver") {
  const auto timeline = run();
  // b is highest where its two rates are equal: 3/10 t = log(5/2).
  const double day = std::log(2.5) / 0.3;
  CHECK(timeline.peak("b").day == Approx(day).epsilon(1e-4));
  CHECK(timeline.peak("b").value == Approx(b(day)).epsilon(1e-9));
  CHECK(timeline.peak("bell").day == Approx(3.1).epsilon(1e-4));
  CHECK(timeline.peak("bell").value == Approx(1.0).epsilon(1e-7));
  CHECK(timeline.peak("a").day == 0.0);
  CHECK(timeline.peak("a").value == 1.0);
}

TEST_CASE("the peaks of all quantities are those of each alone") {
  for (const auto& timeline : {run(), run(Protocol().at(2, needling()))}) {
    const auto peaks = timeline.peaks();
    REQUIRE(peaks.size() == timeline.names().size());
    for (std::size_t i = 0; i < peaks.size(); ++i) {
      const auto alone = timeline.peak(timeline.names()[i]);
      INFO(timeline.names()[i]);
      CHECK(peaks[i].day == alone.day);
      CHECK(peaks[i].value == alone.value);
    }
  }
}

TEST_CASE("contributions say what each process does to a species and to an observable") {
  const auto timeline = run();
  const double day = 3.0, turned = 0.5 * a(day), lost = 0.2 * b(day);
  const auto of_b = timeline.contributions("b", day);
  CHECK(of_b.size() == 2);
  CHECK(rate_of(of_b, "a.turning") == Approx(turned).epsilon(1e-7));
  CHECK(rate_of(of_b, "b.loss") == Approx(-lost).epsilon(1e-7));
  const auto of_mixed = timeline.contributions("mixed", day);
  CHECK(rate_of(of_mixed, "a.turning") ==
        Approx((a(day) * a(day) - 2.0 * a(day) * b(day)) * turned).epsilon(1e-7));
  CHECK(rate_of(of_mixed, "b.loss") == Approx(-a(day) * a(day) * lost).epsilon(1e-7));
  CHECK(timeline.contributions("bell", day).empty());
}

TEST_CASE("contributions are those of the parameters that hold then, after an edge") {
  const auto timeline =
      run(Protocol().turn({"a.turning.rate", Turn::Operation::multiply, 2.0, 2.0, 7.0}));
  CHECK(rate_of(timeline.contributions("a", 2.0), "a.turning") == Approx(-a(2.0)).epsilon(1e-7));
  CHECK(rate_of(timeline.contributions("a", 1.0), "a.turning") == Approx(-0.5 * a(1.0)).epsilon(1e-7));
}

TEST_CASE("contributions are sorted by their size, whatever their sign") {
  const auto timeline = simulate(Protocol().at(0, needling()), skin(), times({5.0}));
  for (const auto& name : timeline.names()) {
    const auto parts = timeline.contributions(name, 3.0);
    INFO(name);
    CHECK(std::ranges::is_sorted(parts, std::ranges::greater{},
                                 [](const auto& part) { return std::abs(part.rate); }));
  }
}

TEST_CASE("the contributions to a species add up to its derivative, to rounding") {
  const auto& model = standard_model();
  const auto timeline =
      simulate(Protocol().at(0, needling()), skin(), times({5.0}), model, own_parameters(model));
  const auto system = model.bind();
  for (const double day : {0.0, 0.2, 1.0, 5.0}) {
    const auto all = timeline.at(day);
    std::vector<double> state, rates(model.species().size());
    for (const auto& species : model.species()) state.push_back(all.at(species.name));
    system->rhs(day, state.data(), rates.data());
    for (std::size_t i = 0; i < rates.size(); ++i) {
      const auto& name = model.species()[i].name;
      const auto parts = timeline.contributions(name, day);
      INFO(name << " on day " << day);
      CHECK(std::abs(sum_of(parts) - rates[i]) <= 1e-12 * size_of(parts));
    }
  }
}

TEST_CASE("a misspelt name is told with what is near, whatever is asked of it") {
  const auto timeline = run();
  const auto near = Contains("did you mean 'mixed'");
  CHECK_THROWS_WITH(timeline["mixd"], near);
  CHECK_THROWS_WITH(timeline.values("mixd", {1.0}), near);
  CHECK_THROWS_WITH(timeline.healthy("mixd"), near);
  CHECK_THROWS_WITH(timeline.unit("mixd"), near);
  CHECK_THROWS_WITH(timeline.peak("mixd"), near);
  CHECK_THROWS_WITH(timeline.contributions("mixd", 1.0), near);
}

TEST_CASE("a timeline outlives the model, the protocol and the skin that it was made from") {
  const auto timeline = [] { return run(Protocol().at(2, needling())); }();
  const auto copy = timeline;
  CHECK(copy["a"] == timeline["a"]);
  CHECK(copy.peak("b").value == timeline.peak("b").value);
}

TEST_CASE("a misspelt name among all quantities at one time is told, and not read as nothing") {
  const auto timeline = simulate({}, skin(), times({1.0}));
  CHECK(timeline.at(1.0)["collagen_i"] == timeline["collagen_i"].back());
  CHECK_THROWS_WITH(timeline.at(1.0)["colagen_i"], Catch::Contains("did you mean 'collagen_i'"));
  CHECK(timeline.rows({"collagen_i", "il1"}, {0.5, 1.0}).size() == 2);
}
