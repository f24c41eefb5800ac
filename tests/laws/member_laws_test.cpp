// Members of an ensemble: planned, drawn and judged in numbers, they are what they are by name.
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "ledger/health.hpp"
#include "ledger/model_data.hpp"
#include "run/parameter_draws.hpp"
#include "run/plan.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

bool same_bits(const std::vector<double>& left, const std::vector<double>& right) {
  return left.size() == right.size() &&
         (left.empty() || std::memcmp(left.data(), right.data(), left.size() * sizeof(double)) == 0);
}

bool same_legs(const std::vector<ParameterLeg>& left, const std::vector<ParameterLeg>& right) {
  return std::ranges::equal(left, right, [](const auto& one, const auto& other) {
    return one.from_day == other.from_day && same_bits(one.values, other.values);
  });
}

bool same_moments(const std::vector<Moment>& left, const std::vector<Moment>& right) {
  return std::ranges::equal(left, right, [](const auto& one, const auto& other) {
    return one.day == other.day && one.leg == other.leg && std::ranges::equal(one.jumps, other.jumps, same_bits);
  });
}

void check_same(const Schedule& left, const Schedule& right) {
  CHECK(same_bits(left.baseline, right.baseline));
  CHECK(same_bits(left.start, right.start));
  CHECK(same_legs(left.legs, right.legs));
  CHECK(same_moments(left.moments, right.moments));
  CHECK(left.horizon == right.horizon);
}

Treatment needles(double depth_mm = 1.5) { return microneedling({{"depth_mm", depth_mm}}); }

// Something is done, and until a day that is drawn fibroblasts are slower by what is drawn.
Treatment lasting() {
  static const TreatmentKind kind = {
      .name = "lasting",
      .about = "what acts for a while",
      .settings = {},
      .parameters = {{"lasting.until", assumed(5.0, "d", {1.0, 40.0}, "when it has worn off")},
                     {"lasting.speed", assumed(0.5, "1", {0.2, 0.9}, "speed of the front meanwhile")}},
      .injure = [](const Settings&, const SiteValues& site, const Values& values) {
        Injury injury;
        injury.losses.push_back({Layer::dermis, Kind::cell, values["lasting.speed"] / site.dermis_mm});
        return injury;
      },
      .turns = [](const Settings&, const Values& values) {
        return std::vector<Turn>{{.parameter = "front_speed",
                                  .operation = Turn::Operation::multiply,
                                  .value = values["lasting.speed"],
                                  .until_day = values["lasting.until"]}};
      }};
  return treatment(kind);
}

struct Story {
  const char* about;
  Protocol protocol;
  Skin person;
  std::map<std::string, double> set = {};
  std::map<std::string, double> given = {};
};

std::vector<Story> stories() {
  using enum Turn::Operation;
  const auto four = Protocol().at(0, needles()).every(28, 4);
  const auto various = Protocol().at(0, needles()).at(0, needles(0.5)).at(7, treatment("punch")).at(14, needles());
  const auto agents = Protocol()
                          .at(0, mesotherapy({{"agent", "prp"}}))
                          .at(10, microneedling_with_agent({{"depth_mm", 1.0}, {"agent", "vitamin_c"}}))
                          .at(20, mesotherapy({{"agent", "prp"}}));
  const auto cared =
      four.during(0, 3, care("nsaid")).during(2, 30, care("retinoid")).during(28, 29, care("occlusion"));
  const auto cut = Protocol().at(0, incision()).at(5, lasting()).at(9, lasting()).at(60, incision());
  const auto turned =
      four.turn({"needle.crush", multiply, 1.5, 20, 60}).turn({"cheek.dermis_mm", set, 1.2, 28, 90});
  const auto turned_care = cared.turn({"nsaid.closing", multiply, 0.5, 1, 2}).turn({"front_speed", set, 0.1, 1, 9});
  return {
      {"nothing", {}, skin()},
      {"four needlings", four, skin()},
      {"several treatments, two at once", various, skin("forearm", 70)},
      {"agents", agents, skin("forehead", 50)},
      {"care", cared, skin("cheek", 55, {"smoker"})},
      {"treatments that turn", cut, skin()},
      {"numbers of needles and sites turned", turned, skin("cheek", 40, {"photoaged"})},
      {"numbers of care turned", turned_care, skin("cheek", 40)},
      {"a skin that starts otherwise", four, skin("cheek", 40, {"acne_scar"})},
      {"a condition's number turned", four.turn({"smoker.synthesis_i_factor", set, 0.9, 5, 40}),
       skin("cheek", 40, {"smoker"})},
      {"numbers set by name", turned, skin("cheek", 60),
       {{"needle.crush", 3.0}, {"front_speed", 0.2}, {"nsaid.closing", 0.5}}},
      {"numbers given", cared, skin(),
       {{"age.front_speed", 0.004}}, {{"needle.parting", 0.3}, {"tewl_healthy", 11.0}}},
  };
}

std::vector<double> in_order(const ParameterSet& set, const std::map<std::string, double>& named) {
  std::vector<double> values;
  for (const auto& name : set.names()) values.push_back(named.at(name));
  return values;
}

constexpr double horizon = 120.0;

}  // namespace

TEST_CASE("a member planned in numbers is the same bit for bit as one planned by names") {
  for (const auto& story : stories()) {
    SimulateOptions options;
    options.parameters = story.set;
    options.in_place_of_recorded = story.given;
    const Planner planner(story.protocol, story.person, horizon, standard_model(), options);
    HealthJudge judge(*standard_model().data());
    const ParameterDraws draws(planner);
    for (int member = 0; member < 20; ++member) {
      INFO(story.about << ", member " << member);
      const auto values = draws.draw(3, member);
      auto named = options;
      named.in_place_of_recorded.merge(draw_parameters(planner.set(), 3, member));
      const auto expected = plan(story.protocol, story.person, horizon, standard_model(), named).schedule;
      check_same(planner.schedule(values.data(), judge), expected);
      check_same(planner.schedule(in_order(planner.set(), named.in_place_of_recorded).data()), expected);
    }
  }
}

TEST_CASE("a member with the recorded values is the run itself") {
  for (const auto& story : stories()) {
    INFO(story.about);
    SimulateOptions options;
    options.parameters = story.set;
    options.in_place_of_recorded = story.given;
    const Planner planner(story.protocol, story.person, horizon, standard_model(), options);
    check_same(planner.schedule(planner.recorded().data()), planner.plan().schedule);
  }
}

TEST_CASE("threads may plan members with one planner at once, and each is the same") {
  const auto story = stories()[7];
  const Planner planner(story.protocol, story.person, horizon, standard_model(), {});
  const ParameterDraws draws(planner);
  constexpr int members = 40, threads = 4;
  std::vector<Schedule> made(threads * members);
  std::vector<std::thread> workers;
  for (int worker = 0; worker < threads; ++worker) {
    workers.emplace_back([&, worker] {
      HealthJudge judge(*standard_model().data());
      for (int member = 0; member < members; ++member) {
        const auto place = static_cast<std::size_t>(worker * members + member);
        made[place] = planner.schedule(draws.draw(3, member).data(), judge);
      }
    });
  }
  for (auto& worker : workers) worker.join();
  for (int member = 0; member < members; ++member) {
    const auto expected = planner.schedule(draws.draw(3, member).data());
    for (int worker = 0; worker < threads; ++worker) {
      check_same(made[static_cast<std::size_t>(worker * members + member)], expected);
    }
  }
}

TEST_CASE("on a published model a member is planned as its run is, and notes are told to the run alone") {
  const auto& model = published_model("adler2020");
  const auto protocol = Protocol().at(0, mesotherapy({{"agent", "prp"}})).during(0, 3, care("nsaid"));
  const Planner planner(protocol, skin("cheek", 40, {"acne_scar"}), horizon, model, {});
  const auto planned = planner.plan();
  CHECK(!planned.notes.texts().empty());
  CHECK(planner.plan().notes.texts() == planned.notes.texts());
  check_same(planner.schedule(planner.recorded().data()), planned.schedule);
}

TEST_CASE("what an act does is asked again when a number behind it is turned, and not before") {
  static int asked = 0;
  static const TreatmentKind kind = {.name = "counted",
                                     .about = "counts how often it is asked",
                                     .settings = {},
                                     .injure = [](const Settings&, const SiteValues& site, const Values&) {
                                       ++asked;
                                       Injury injury;
                                       injury.losses.push_back({Layer::dermis, Kind::cell, site.dermis_mm});
                                       return injury;
                                     }};
  const auto weekly = Protocol().at(0, treatment(kind)).every(7, 10);
  asked = 0;
  plan(weekly, skin(), horizon, standard_model(), {});
  CHECK(asked == 1);
  asked = 0;
  const auto turned = weekly.turn({"cheek.dermis_mm", Turn::Operation::multiply, 2.0, 10, 40});
  const auto schedule = plan(turned, skin(), horizon, standard_model(), {}).schedule;
  CHECK(asked == 3);
  std::vector<std::vector<double>> doses;
  for (const auto& moment : schedule.moments) doses.insert(doses.end(), moment.jumps.begin(), moment.jumps.end());
  REQUIRE(doses.size() == 10);
  CHECK(same_bits(doses[0], doses[1]));
  CHECK(!same_bits(doses[1], doses[2]));
  CHECK(same_bits(doses[2], doses[5]));
  CHECK(same_bits(doses[9], doses[0]));
}

TEST_CASE("a member's value that is not allowed is refused with its name, and the planner goes on") {
  const Planner planner(Protocol().at(0, needles()), skin(), horizon, standard_model(), {});
  const auto place = *planner.set().find("needle.crush");
  for (const double wrong : {-1.0, std::numeric_limits<double>::infinity(), std::nan("")}) {
    auto values = planner.recorded();
    values[place] = wrong;
    CHECK_THROWS_WITH(planner.schedule(values.data()), Contains("'needle.crush' is"));
  }
  CHECK_NOTHROW(planner.schedule(planner.recorded().data()));
}

TEST_CASE("held is what is set by name or given in place of what is recorded") {
  SimulateOptions options;
  options.parameters = {{"front_speed", 0.2}, {"nsaid.closing", 0.5}};
  options.in_place_of_recorded = {{"needle.crush", 3.0}};
  const Planner planner(Protocol().at(0, needles()), skin(), horizon, standard_model(), options);
  std::vector<std::string> held;
  for (std::size_t i = 0; i < planner.set().size(); ++i) {
    if (planner.is_held(i)) held.push_back(planner.set()[i].name);
  }
  CHECK(held == std::vector<std::string>{"front_speed", "needle.crush"});
  CHECK(planner.recorded()[*planner.set().find("needle.crush")] == 3.0);
}

TEST_CASE("a set drawn in one go has the bits of its numbers drawn by name") {
  const auto set = parameters_of_run(standard_model(), stories()[4].protocol, stories()[4].person);
  const ParameterDraws draws(set);
  for (int member = 0; member < 50; ++member) {
    const auto values = draws.draw(17, member, member % 3);
    const auto named = draw_parameters(set, 17, member, member % 3);
    REQUIRE(values.size() == named.size());
    CHECK(same_bits(values, in_order(set, named)));
  }
}

namespace {

// From all eigenvalues of the whole matrix, with more digits than the library takes, and what that leaves uncertain:
// of two eigenvalues that are nearly one, half of the digits.
std::pair<double, double> dense_growth(const SparsityPattern& pattern, const double* entries) {
  const auto size = static_cast<Eigen::Index>(pattern.row_starts.size() - 1);
  using Matrix = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
  Matrix matrix = Matrix::Zero(size, size);
  for (Eigen::Index row = 0; row < size; ++row) {
    const auto r = static_cast<std::size_t>(row);
    for (auto k = pattern.row_starts[r]; k < pattern.row_starts[r + 1]; ++k) {
      matrix(row, pattern.columns[k]) = entries[k];
    }
  }
  const auto growth = static_cast<double>(matrix.eigenvalues().real().maxCoeff());
  return {growth, 1e-7 * std::abs(growth) + 1e-16 * static_cast<double>(matrix.norm())};
}

}  // namespace

TEST_CASE("one judge of many healths finds the same balance and stability as the whole matrix of each") {
  std::vector<const Model*> models{&standard_model()};
  for (const auto& published : published_models()) models.push_back(&published_model(published.name));
  for (const auto* model : models) {
    const auto& data = *model->data();
    HealthJudge judge(data);
    const ParameterDraws draws(*data.parameter_set);
    int stable = 0;
    for (int member = 0; member < 400; ++member) {
      INFO(model->name() << ", member " << member);
      const auto baseline = draws.draw(7, member);
      judge.set_baseline(baseline.data());
      CHECK(judge.is_balanced() == impossible_balance(data, baseline).empty());
      CHECK(judge.impossible_balance() == impossible_balance(data, baseline));
      CHECK(same_bits(judge.state(), healthy_state(data, baseline)));
      const double* entries = judge.linear().data() + data.species.size();
      const auto [growth, uncertain] = dense_growth(data.program->pattern(Function::linear), entries);
      if (!std::isfinite(growth)) continue;
      CHECK(std::abs(judge.growth() - growth) <= uncertain);
      CHECK(judge.is_stable() == (judge.growth() < 0.0));
      if (std::abs(growth) > uncertain) CHECK(judge.is_stable() == (growth < 0.0));
      stable += judge.is_stable();
    }
    if (model == &standard_model()) CHECK((stable > 100 && stable < 399));
  }
}
