// An ensemble is many runs of simulate(), whoever shares their lanes, and what is gathered depends on nothing else.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include "catch.hpp"
#include "run/quantiles.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

const auto course = Protocol()
                        .at(0, microneedling({{"depth_mm", 1.5}, {"density_per_cm2", 200}}))
                        .at(14, microneedling({{"depth_mm", 0.5}, {"density_per_cm2", 100}}));
const Grid grid = times({0.0, 0.25, 1.0, 3.0, 7.0, 14.0, 15.0, 30.0});

bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) { return same_bits(x, y); });
}

Ensemble run(const EnsembleOptions& asked, const Protocol& protocol = course, const Grid& at = grid,
             const SimulateOptions& options = member_options()) {
  return ensemble(protocol, skin("cheek", 35), at, standard_model(), options, asked);
}

const std::vector<std::string> some = {"collagen_iii", "erythema", "hole_number", "fibroblasts", "tewl", "il1"};

std::vector<std::string> known(const std::vector<std::string>& names) {
  const auto all = simulate(Protocol(), skin(), times({0.0})).names();
  std::vector<std::string> found;
  for (const auto& name : names) {
    if (std::find(all.begin(), all.end(), name) != all.end()) found.push_back(name);
  }
  return found;
}

// Draws about the recorded values, of numbers of the model, the needles and the skin.
Draws near(std::size_t members, const Protocol& protocol = course) {
  const auto set = parameters_of_run(standard_model(), protocol, skin("cheek", 35));
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> factor(0.97, 1.03);
  Draws draws;
  for (std::size_t i = 0; i < set.size(); i += 9) {
    if (set[i].quantity.range.high > set[i].quantity.range.low && set[i].quantity.value != 0.0) draws.names.push_back(set[i].name);
  }
  for (std::size_t member = 0; member < members; ++member) {
    for (const auto& name : draws.names) draws.values.push_back(set[*set.find(name)].quantity.value * factor(random));
  }
  return draws;
}

std::map<std::string, double> row(const Draws& draws, std::size_t member) {
  std::map<std::string, double> values;
  for (std::size_t i = 0; i < draws.names.size(); ++i) {
    values[draws.names[i]] = draws.values[member * draws.names.size() + i];
  }
  return values;
}

// Outputs of a kept member that are not what simulate() gives with its numbers.
std::size_t differences(const Ensemble& all, const Draws& draws, std::size_t member, const Protocol& protocol,
                        const SimulateOptions& options) {
  auto own = options;
  own.in_place_of_recorded = row(draws, member);
  const auto alone = simulate(protocol, skin("cheek", 35), {all.times}, standard_model(), own);
  std::size_t count = 0;
  for (std::size_t name = 0; name < all.names.size(); ++name) {
    const auto& column = alone[all.names[name]];
    for (std::size_t t = 0; t < all.times.size(); ++t) {
      const auto place = (member * all.times.size() + t) * all.names.size() + name;
      if (!same_bits(column[t], all.values[place])) ++count;
    }
  }
  return count;
}

void check_members(const Protocol& protocol, const Grid& at, const SimulateOptions& options = member_options()) {
  const auto draws = near(21, protocol);
  const auto all = run({.draws = draws, .keep_values = true}, protocol, at, options);
  REQUIRE(all.members == 21);
  std::size_t compared = 0;
  for (std::size_t member = 0; member < all.members; ++member) {
    const auto failed = std::any_of(all.failures.begin(), all.failures.end(),
                                    [&](const MemberFailure& failure) { return failure.member == member; });
    if (failed) continue;
    ++compared;
    INFO("member " << member);
    CHECK(differences(all, draws, member, protocol, options) == 0);
  }
  CHECK(compared > 10);
}

}  // namespace

TEST_CASE("a member has the bits of simulate() with its numbers, at all times and of all names") {
  check_members(course, grid);
}

TEST_CASE("a member has the bits of simulate() with care, agents, turns and a session on the last day") {
  const auto protocol = Protocol()
                            .at(0, microneedling({{"depth_mm", 1.0}}))
                            .at(3, mesotherapy({{"agent", "hyaluronic_acid"}, {"depth_mm", 2.0}, {"volume_ul", 100}}))
                            .at(20, microneedling({{"depth_mm", 1.0}}))
                            .during(0, 10, care("occlusion"))
                            .turn({"mmp_decay", Turn::Operation::multiply, 1.2, 5.0, 9.0});
  check_members(protocol, times({0.0, 2.0, 5.0, 5.0 + 1e-13, 9.0, 10.0, 12.0, 20.0}));
}

TEST_CASE("a member has the bits of simulate() for every solver") {
  for (const auto& solver : solvers()) {
    if (solver.name == "rosenbrock4") continue;  // tested below, with fewer members: it is slow
    auto options = member_options();
    options.solver.solver = solver.name;
    INFO(solver.name);
    const auto draws = near(3);
    const auto all = run({.draws = draws, .keep_values = true}, course, times({0.0, 1.0, 2.0, 14.0}), options);
    for (std::size_t member = 0; member < 3; ++member) {
      CHECK(differences(all, draws, member, course, options) == 0);
    }
  }
}

TEST_CASE("the same ensemble comes of any number of threads, any instruction set and any neighbours") {
  const auto first = run({.members = 40, .outputs = known(some), .relative = true, .peaks = true, .threads = 1});
  const auto set = instruction_set();
  for (const auto other : instruction_sets()) {
    use_instruction_set(other);
    for (const int threads : {1, 2, 3}) {
      const auto again =
          run({.members = 40, .outputs = known(some), .relative = true, .peaks = true, .threads = threads});
      CHECK(same_bits(first.bands, again.bands));
      CHECK(same_bits(first.relative_bands, again.relative_bands));
      CHECK(same_bits(first.peak_values, again.peak_values));
      CHECK(same_bits(first.peak_days, again.peak_days));
      CHECK(first.redrawn == again.redrawn);
    }
  }
  use_instruction_set(set);
  const auto draws = near(17);
  const auto all = run({.draws = draws, .keep_values = true});
  Draws last{draws.names, {draws.values.end() - static_cast<std::ptrdiff_t>(draws.names.size()), draws.values.end()}};
  const auto single = run({.draws = last, .keep_values = true});
  CHECK(same_bits({all.values.end() - single.values.size(), all.values.end()}, {single.values.begin(), single.values.end()}));
}

TEST_CASE("quantiles are those of the members, exactly where these fit into memory and nearly where not") {
  const EnsembleOptions asked{.members = 60, .outputs = known(some), .quantiles = {0.1, 0.5, 0.9}, .keep_values = true};
  const auto exact = run(asked);
  CHECK(exact.quantile_error == 0.0);
  auto counted_asked = asked;
  counted_asked.keep_values = false;
  counted_asked.memory_limit_bytes = 1.0;
  const auto counted = run(counted_asked);
  CHECK(counted.quantile_error > 0.0);
  for (std::size_t name = 0; name < exact.names.size(); ++name) {
    for (std::size_t t = 0; t < exact.times.size(); ++t) {
      std::vector<double> sample;
      for (std::size_t m = 0; m < exact.members; ++m) {
        sample.push_back(exact.values[(m * exact.times.size() + t) * exact.names.size() + name]);
      }
      std::sort(sample.begin(), sample.end());
      for (std::size_t q = 0; q < 3; ++q) {
        const double place = asked.quantiles[q] * 59.0;
        const auto below = static_cast<std::size_t>(place);
        const auto row = (name * 3 + q) * exact.times.size() + t;
        CHECK(exact.bands[row] == std::lerp(sample[below], sample[below + 1], place - std::floor(place)));
        const double nearest = sample[static_cast<std::size_t>(place + 0.5)];
        CHECK(std::abs(counted.bands[row] - nearest) <= counted.quantile_error * std::abs(nearest) + 1e-19);
      }
    }
  }
}

TEST_CASE("a counted sample of random numbers has the quantiles of the sorted one, within what it says") {
  std::mt19937_64 random(11);
  std::lognormal_distribution<double> wide(0.0, 3.0);
  CountedSample counted;
  std::vector<double> sample;
  for (int i = 0; i < 5000; ++i) {
    sample.push_back(i % 3 == 0 ? -wide(random) : i % 7 == 0 ? 0.0 : wide(random));
    counted.add(sample.back());
  }
  std::sort(sample.begin(), sample.end());
  const std::vector<double> quantiles{0.001, 0.2, 0.4, 0.5, 0.77, 0.999};
  std::vector<double> found(quantiles.size());
  counted.quantiles(quantiles, found.data());
  for (std::size_t i = 0; i < quantiles.size(); ++i) {
    const double expected = sample[static_cast<std::size_t>(quantiles[i] * 4999.0 + 0.5)];
    CHECK(std::abs(found[i] - expected) <= CountedSample::error * std::abs(expected));
  }
  counted.add(std::numeric_limits<double>::quiet_NaN());
  counted.quantiles(quantiles, found.data());
  CHECK(std::isnan(found[0]));
}

TEST_CASE("a peak of an ensemble of one is that of its timeline") {
  const auto draws = near(1);
  const auto all = run({.draws = draws, .peaks = true}, course, times({30.0}));
  auto options = member_options();
  options.in_place_of_recorded = row(draws, 0);
  const auto alone = simulate(course, skin("cheek", 35), times({30.0}), standard_model(), options);
  const auto peaks = alone.peaks();
  for (std::size_t name = 0; name < all.names.size(); ++name) {
    const auto& peak = peaks[name];
    if (std::isnan(peak.value)) continue;
    INFO(all.names[name] << " on day " << peak.day);
    CHECK(all.peak_values[3 * name] == Approx(peak.value).epsilon(1e-3).margin(1e-9));
  }
}

TEST_CASE("members that fail are told by index, and the others are not touched by them") {
  auto draws = near(9);
  draws.names.erase(std::remove(draws.names.begin(), draws.names.end(), "mmp_fibroblasts"), draws.names.end());
  REQUIRE(draws.names.size() * 9 == draws.values.size());  // it is none of them
  draws.names.push_back("mmp_fibroblasts");
  const auto set = parameters_of_run(standard_model(), course, skin("cheek", 35));
  REQUIRE(set.find(draws.names.back()));
  Draws wider{draws.names, {}};
  for (std::size_t m = 0; m < 9; ++m) {
    for (std::size_t i = 0; i + 1 < draws.names.size(); ++i) wider.values.push_back(draws.values[m * (draws.names.size() - 1) + i]);
    const double recorded = set[*set.find(draws.names.back())].quantity.value;
    wider.values.push_back(m == 4 ? 1e3 * recorded : recorded);
  }
  const auto all = run({.draws = wider, .keep_values = true});
  REQUIRE(all.failures.size() == 1);
  CHECK(all.failures[0].member == 4);
  CHECK(all.failures[0].outcome.ending == Ending::no_health);
  CHECK_FALSE(all.failures[0].outcome.process.empty());
  const auto plain = run({.draws = near(9), .keep_values = true});
  const auto row_size = static_cast<std::ptrdiff_t>(all.names.size() * all.times.size());
  CHECK(same_bits({all.values.begin() + 5 * row_size, all.values.end()}, {plain.values.begin() + 5 * row_size, plain.values.end()}));
  CHECK(std::isnan(all.values[static_cast<std::size_t>(4 * row_size)]));
}

TEST_CASE("a member that runs out of steps fails as its run alone does") {
  auto options = member_options();
  options.solver.step_limit = 50;
  const auto draws = near(5);
  const auto all = run({.draws = draws}, course, grid, options);
  REQUIRE(all.failures.size() == 5);
  options.in_place_of_recorded = row(draws, 2);
  const auto alone = simulate(course, skin("cheek", 35), grid, standard_model(), options).outcome();
  CHECK(all.failures[2].outcome.message() == alone.message());
  CHECK(std::isnan(all.bands[0]));
}

TEST_CASE("an ensemble can be stopped, and says who was not run") {
  auto options = member_options();
  options.solver.cancelled = [] { return true; };
  const auto all = run({.members = 100'000, .outputs = known({"fibroblasts"})}, course, grid, options);
  CHECK(all.cancelled());
  CHECK(all.failures.size() > 90'000);
}

TEST_CASE("progress is told up to the last member") {
  std::size_t last = 0, of = 0;
  bool falls = false;
  const auto all = run({.members = 30, .progress = [&](std::size_t done, std::size_t count) {
    falls = falls || done < last;
    last = done;
    of = count;
  }});
  CHECK(last == 30);
  CHECK(of == 30);
  CHECK_FALSE(falls);
}

TEST_CASE("what no ensemble can be made of is refused with what is allowed, before anything is computed") {
  const auto refused = [](const EnsembleOptions& asked, const std::string& said) {
    INFO(said);
    CHECK_THROWS_WITH(run(asked), Catch::Contains(said));
  };
  const double nan = std::numeric_limits<double>::quiet_NaN();
  refused({.members = 0}, "members is 0; allowed are 1 to 1000000000");
  refused({.members = 1'000'000'000'000}, "members is 1000000000000");
  refused({.outputs = {"fibroblast"}}, "fibroblasts");
  refused({.outputs = {"fibroblasts", "fibroblasts"}}, "twice");
  refused({.quantiles = {}}, "quantiles is empty");
  refused({.quantiles = {0.5, 1.0}}, "quantiles[1] is 1");
  refused({.quantiles = {0.5, nan}}, "quantiles[1] is");
  refused({.quantiles = {0.5, 0.4}}, "must rise");
  refused({.threads = -1}, "threads is -1");
  refused({.threads = 10'000}, "threads is 10000; allowed are 0 (all of the machine) to 256");
  refused({.members = 1'000'000, .keep_values = true}, "1000000 members x");
  refused({.draws = Draws{}}, "draws name no number");
  refused({.draws = Draws{{"a", "b"}, {1.0}}}, "1 values for 2 names");
  refused({.draws = Draws{{"needle.crush", "needle.crush"}, {1.0, 1.0}}}, "twice");
  refused({.draws = Draws{{"needle.crusj"}, {1.0}}}, "needle.crush");
  refused({.draws = Draws{{"needle.crush"}, {0.1, nan}}}, "draws of member 1: parameter 'needle.crush'");
}
