// Draws from ranges and the bands of them, held against laws that are known.
#include "skinheal/uncertainty.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"

using namespace skinheal;

namespace {

// Each parameter decays a species of its own.
Model decays(const std::vector<Quantity>& rates) {
  ModelBuilder model("decays");
  model.starts_wounded();
  for (std::size_t i = 0; i < rates.size(); ++i) {
    const auto name = "x" + std::to_string(i);
    model.species(name, {.healthy = 1.0, .about = "what decays"});
    model.process(name + ".decay").consumes(name).rate(rates[i]);
  }
  return model.seal();
}

Quantity rate(double value, double low, double high) {
  return assumed(value, "1/d", {low, high}, "a rate");
}

// What the middle of the draws should be: normal on the logarithm, 5 % beyond each end.
double quantile_of_draw(const Quantity& quantity, double deviations) {
  const auto [low, high] = quantity.range;
  constexpr double at_ends = 1.6448536269514722;
  const double side = deviations < 0.0 ? quantity.value / low : high / quantity.value;
  const double drawn = quantity.value * std::exp(std::log(side) / at_ends * deviations);
  return std::clamp(drawn, low, high);
}

struct Shares {
  double at_low = 0.0, below_value = 0.0, above_value = 0.0, at_high = 0.0;
  bool inside = true;
};

// Of each parameter, over so many members.
std::vector<Shares> shares(const Model& model, int members) {
  std::vector<Shares> result(model.parameters().size());
  for (int member = 0; member < members; ++member) {
    const auto values = draw_parameters(model, 11, member);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto& [low, high] = model.parameters()[i].quantity.range;
      const double value = model.parameters()[i].quantity.value;
      result[i].at_low += values[i] == low;
      result[i].at_high += values[i] == high;
      result[i].below_value += values[i] < value;
      result[i].above_value += values[i] > value;
      result[i].inside = result[i].inside && values[i] >= low && values[i] <= high;
    }
  }
  for (auto& share : result) {
    share.at_low /= members;
    share.at_high /= members;
    share.below_value /= members;
    share.above_value /= members;
  }
  return result;
}

double band_of(const Uncertainty& band, const std::string& name, std::vector<double> Band::*edge) {
  return (band.bands.at(name).*edge).front();
}

}  // namespace

TEST_CASE("90 % of the draws of a parameter lie inside its range, 5 % at each end, half on each side") {
  constexpr int members = 3000;
  // Five standard deviations of a share of 5 % and of one half.
  constexpr double near_end = 0.02, near_half = 0.046;
  const auto& model = standard_model();
  const auto found = shares(model, members);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [name, quantity] = model.parameters()[i];
    const auto& [low, high] = quantity.range;
    if (low <= 0.0 || !(high > low)) continue;
    INFO(name << ": " << quantity.value << ", " << low << " to " << high);
    CHECK(found[i].inside);
    // A value that was fitted to an end of its range has one side.
    const bool has_low = quantity.value > low, has_high = quantity.value < high;
    if (has_low) CHECK(found[i].at_low == Approx(0.05).margin(near_end).epsilon(0.0));
    if (has_high) CHECK(found[i].at_high == Approx(0.05).margin(near_end).epsilon(0.0));
    if (has_low && has_high) {
      CHECK(found[i].below_value == Approx(0.5).margin(near_half).epsilon(0.0));
      CHECK(found[i].above_value == Approx(0.5).margin(near_half).epsilon(0.0));
    }
  }
}

TEST_CASE("each side of a lopsided range is drawn with its own width") {
  const auto model = decays({rate(2.0, 1.0, 40.0)});
  std::vector<double> drawn;
  for (int member = 0; member < 4000; ++member) {
    drawn.push_back(draw_parameters(model, 3, member).front());
  }
  std::ranges::sort(drawn);
  // A quarter of the draws lies below 0.674 standard deviations, and so on.
  for (const auto& [share, deviations] : std::vector<std::pair<double, double>>{
           {0.1, -1.2816}, {0.25, -0.6745}, {0.75, 0.6745}, {0.9, 1.2816}}) {
    const double found = drawn[static_cast<std::size_t>(share * 4000)];
    INFO(share);
    CHECK(std::log(found) ==
          Approx(std::log(quantile_of_draw(rate(2.0, 1.0, 40.0), deviations))).margin(0.12));
  }
}

TEST_CASE("a range that reaches zero is drawn evenly, and one without width gives its value") {
  const auto model = decays({rate(1.0, 0.0, 8.0), rate(3.0, 3.0, 3.0)});
  int quarters[4] = {};
  for (int member = 0; member < 4000; ++member) {
    const auto values = draw_parameters(model, 5, member);
    REQUIRE((values[0] > 0.0 && values[0] < 8.0));
    ++quarters[static_cast<int>(values[0] / 2.0)];
    CHECK(values[1] == 3.0);
  }
  for (const int count : quarters) CHECK(count == Approx(1000).margin(140).epsilon(0.0));
}

TEST_CASE("a draw depends on seed, member and attempt and on nothing else") {
  const auto& model = standard_model();
  const auto first = draw_parameters(model, 1, 2, 3);
  CHECK(first.size() == model.parameters().size());
  CHECK(draw_parameters(model, 1, 2, 3) == first);
  CHECK(draw_parameters(model, 2, 2, 3) != first);
  CHECK(draw_parameters(model, 1, 3, 3) != first);
  CHECK(draw_parameters(model, 1, 2, 4) != first);
  CHECK(draw_parameters(model, 1, 2) == draw_parameters(model, 1, 2, 0));
}

TEST_CASE("the draws of two parameters have nothing to do with one another") {
  const auto model = decays({rate(1.0, 0.5, 2.0), rate(1.0, 0.5, 2.0)});
  double together = 0.0;
  constexpr int members = 4000;
  for (int member = 0; member < members; ++member) {
    const auto values = draw_parameters(model, 7, member);
    together += (values[0] < 1.0) == (values[1] < 1.0);
  }
  CHECK(together / members == Approx(0.5).margin(0.04).epsilon(0.0));
}

TEST_CASE("the band of a decay whose rate is drawn is the one that its law gives") {
  const auto quantity = rate(0.5, 0.2, 0.8);
  const auto model = decays({quantity});
  constexpr double day = 2.0;
  // Of the standard normal distribution, at the upper edge of the band.
  for (const auto& [coverage, deviations] : std::vector<std::pair<double, double>>{
           {0.5, 0.6745}, {0.8, 1.2816}, {0.9, 1.6449}}) {
    const auto band = uncertainty({}, skin(), times({day}), model, {},
                                  {.members = 1500, .seed = 4, .coverage = coverage});
    const auto known = [&](double at) { return std::exp(-quantile_of_draw(quantity, at) * day); };
    INFO("coverage " << coverage);
    REQUIRE(band.unfinished == 0);
    // A rate above its middle leaves less: the edges change sides.
    CHECK(band_of(band, "x0", &Band::low) == Approx(known(deviations)).margin(0.013));
    CHECK(band_of(band, "x0", &Band::median) == Approx(known(0.0)).margin(0.013));
    CHECK(band_of(band, "x0", &Band::high) == Approx(known(-deviations)).margin(0.025));
  }
}

TEST_CASE("between two members the band is a straight line") {
  const auto model = decays({rate(0.5, 0.2, 0.8)});
  const auto band = uncertainty({}, skin(), times({1.0, 2.0}), model, {},
                                {.members = 3, .seed = 9, .coverage = 0.5});
  for (std::size_t k = 0; k < band.times.size(); ++k) {
    std::vector<double> members;
    for (int member = 0; member < 3; ++member) {
      members.push_back(std::exp(-draw_parameters(model, 9, member).front() * band.times[k]));
    }
    std::ranges::sort(members);
    const auto& edges = band.bands.at("x0");
    CHECK(edges.low[k] == Approx(0.5 * (members[0] + members[1])).epsilon(1e-5));
    CHECK(edges.median[k] == Approx(members[1]).epsilon(1e-5));
    CHECK(edges.high[k] == Approx(0.5 * (members[1] + members[2])).epsilon(1e-5));
  }
}

TEST_CASE("a parameter that is held is not drawn, nor counted among what was") {
  const auto known = measured(0.5, "1/d", {0.2, 0.8}, "a rate", {"someone", "table 1"});
  const auto model = decays({rate(0.5, 0.2, 0.8), known, known});
  SimulateOptions held;
  held.parameters["x0.decay.rate"] = 0.3;
  const auto band = uncertainty({}, skin(), times({1.0}), model, held, {.members = 4});
  CHECK(band_of(band, "x0", &Band::low) == Approx(std::exp(-0.3)).epsilon(1e-5));
  CHECK(band_of(band, "x0", &Band::high) == Approx(std::exp(-0.3)).epsilon(1e-5));
  CHECK(band_of(band, "x1", &Band::low) < band_of(band, "x1", &Band::high));
  // Of all numbers of the run that can be drawn, those of the skin included.
  double drawn = 0.0, assumed = 0.0;
  for (const auto& [name, quantity] : parameters_of_run(model, {}, skin()).list()) {
    if (!(quantity.range.high > quantity.range.low)) continue;
    drawn += 1.0;
    assumed += quantity.obtained == Obtained::assumed ? 1.0 : 0.0;
  }
  CHECK(band.assumed_share == Approx((assumed - 1.0) / (drawn - 1.0)));
  CHECK(uncertainty({}, skin(), times({1.0}), model, {}, {.members = 4}).assumed_share ==
        Approx(assumed / drawn));
}

TEST_CASE("what takes the place of a recorded number is held in every member") {
  const auto model = decays({rate(0.5, 0.2, 0.8), rate(0.5, 0.2, 0.8)});
  SimulateOptions fitted, held;
  fitted.in_place_of_recorded["x0.decay.rate"] = held.parameters["x0.decay.rate"] = 0.3;
  const auto band = uncertainty({}, skin(), times({1.0}), model, fitted, {.members = 4});
  CHECK(band_of(band, "x0", &Band::low) == Approx(std::exp(-0.3)).epsilon(1e-5));
  CHECK(band_of(band, "x0", &Band::high) == Approx(std::exp(-0.3)).epsilon(1e-5));
  CHECK(band_of(band, "x1", &Band::low) < band_of(band, "x1", &Band::high));
  CHECK(band.assumed_share == uncertainty({}, skin(), times({1.0}), model, held, {.members = 4}).assumed_share);
}

TEST_CASE("draws in which healthy skin is not stable are drawn again, and counted") {
  ModelBuilder builder("growth");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "what grows and is lost"});
  builder.process("x.growth").produces("x").catalysed_by("x").rate(rate(0.9, 0.5, 2.0));
  builder.process("x.loss").consumes("x").rate(rate(1.0, 1.0, 1.0));
  const auto model = builder.seal();
  const auto band = uncertainty({}, skin(), times({1.0}), model, {}, {.members = 50});
  CHECK(band.members == 50);
  CHECK(band.redrawn > 10);
  CHECK(band.unfinished == 0);
  CHECK(band_of(band, "x", &Band::high) == Approx(1.0));
}

TEST_CASE("members that do not finish are counted and are not in the band") {
  SimulateOptions options;
  options.solver.step_limit = 3;
  const auto band = uncertainty({}, skin(), times({50.0}), decays({rate(0.5, 0.2, 0.8)}), options,
                                {.members = 5});
  CHECK(band.unfinished == 5);
  CHECK(band.bands.empty());
}

TEST_CASE("a band needs two members and a coverage between 0 and 1") {
  const auto model = decays({rate(0.5, 0.2, 0.8)});
  const auto ask = [&](const UncertaintyOptions& draws) {
    return uncertainty({}, skin(), times({1.0}), model, {}, draws);
  };
  CHECK_THROWS_WITH(ask({.members = 1}), Catch::Contains("members is 1"));
  CHECK_THROWS_AS(ask({.members = -3}), Misuse);
  for (const double coverage : {0.0, 1.0, -0.5, std::nan("")}) {
    CHECK_THROWS_WITH(ask({.members = 2, .coverage = coverage}), Catch::Contains("coverage"));
  }
  SimulateOptions misspelt;
  misspelt.parameters["x0.decay.rat"] = 1.0;
  CHECK_THROWS_WITH(uncertainty({}, skin(), times({1.0}), model, misspelt, {.members = 2}),
                    Catch::Contains("did you mean"));
}

TEST_CASE("the time limit of a band is that of all members together") {
  SimulateOptions options;
  options.solver.time_limit_seconds = 0.05;
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}})).every(7, 30);
  const auto begun = std::chrono::steady_clock::now();
  const auto band = uncertainty(protocol, skin(), times({0.0, 210.0}), standard_model(), options,
                                {.members = 500, .threads = 1, .names = {"collagen_i"}});
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begun;
  CHECK(band.unfinished > 0);
  CHECK(spent.count() < 2.0);
}

TEST_CASE("a band is made of the names asked for, and memory is told before it is taken") {
  const auto ask = [](int members, double limit, std::vector<std::string> names) {
    return uncertainty({}, skin(), times({0.0, 1.0, 2.0}), standard_model(), {},
                       {.members = members, .names = std::move(names), .memory_limit_bytes = limit});
  };
  const auto few = ask(3, 1e9, {"collagen_i", "il1"});
  CHECK(few.bands.size() == 2);
  CHECK_THROWS_WITH(ask(3, 1e9, {"colagen_i"}), Catch::Contains("did you mean 'collagen_i'"));
  // 8 bytes for each of 3 members, 1 name and 3 times.
  CHECK_NOTHROW(ask(3, 72.0, {"collagen_i"}));
  CHECK_THROWS_WITH(ask(4, 72.0, {"collagen_i"}), Catch::Contains("4 members x 1 names x 3 times"));
}

TEST_CASE("the options of a band can be checked before there is a run") {
  const auto model = decays({rate(0.5, 0.2, 0.8)});
  const auto grid = times({0.0, 1.0});
  CHECK_NOTHROW(check_uncertainty(grid, model, {.members = 2, .names = {"x0"}}));
  CHECK_THROWS_WITH(check_uncertainty(grid, model, {.members = 1}), Catch::Contains("members is 1"));
  CHECK_THROWS_WITH(check_uncertainty(grid, model, {.members = 2, .names = {"y0"}}), Catch::Contains("'y0'"));
  // Two members, one name and two times are 32 bytes.
  CHECK_NOTHROW(check_uncertainty(grid, model, {.members = 2, .memory_limit_bytes = 32}));
  CHECK_THROWS_WITH(check_uncertainty(grid, model, {.members = 2, .memory_limit_bytes = 31}),
                    Catch::Contains("2 members x 1 names x 2 times"));
}

TEST_CASE("a band relative to healthy skin starts at rest, whatever the site's own rest is drawn to be") {
  const auto band = uncertainty({}, skin(), times({0.0, 3.0}), standard_model(), {},
                                {.members = 20, .names = {"tewl", "collagen_i", "il1"}});
  CHECK(band.bands.at("tewl").low.front() < 0.9 * band.bands.at("tewl").high.front());
  for (const auto& [name, relative] : band.relative_bands) {
    INFO(name);
    CHECK(relative.low.front() == Approx(1.0).epsilon(1e-9));
    CHECK(relative.high.back() == Approx(1.0).epsilon(1e-5));
  }
  CHECK(band.relative_bands.contains("tewl"));
  CHECK_FALSE(band.relative_bands.contains("il1"));  // healthy skin has none
}

TEST_CASE("a band has a gap where a member is not a number") {
  ModelBuilder builder("a root");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "a pool"});
  builder.process("x.loss").consumes("x").rate(assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  builder.parameter("edge", assumed(1.0, "1", {0.5, 2.0}, "from where the root is a number"));
  builder.observable("root", {.about = "a root"}, "sqrt(x - edge)");
  const auto band = uncertainty({}, skin(), times({1.0}), builder.seal(), {}, {.members = 20, .names = {"root"}});
  CHECK(std::isnan(band_of(band, "root", &Band::low)));
  CHECK(std::isnan(band_of(band, "root", &Band::median)));
}

TEST_CASE("a draw whose healthy skin is in balance but would run away is drawn again too") {
  ModelBuilder builder("growth with the square");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "what grows and is lost"});
  builder.process("x.growth").produces("x").catalysed_by("x").times("x").rate(rate(0.45, 0.3, 0.9));
  builder.process("x.loss").consumes("x").rate(rate(1.0, 1.0, 1.0));  // stable below a growth of one half
  const auto band = uncertainty({}, skin(), times({1.0}), builder.seal(), {}, {.members = 50});
  CHECK(band.redrawn > 10);
  CHECK(band_of(band, "x", &Band::high) == Approx(1.0));
}
