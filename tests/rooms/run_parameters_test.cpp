// Numbers of treatments, care and skin in a run: set, turned, drawn and told like those of the model.
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

Protocol needled(double day = 0.0) { return Protocol().at(day, microneedling({{"depth_mm", 1.5}})); }

Timeline run(const Protocol& protocol, const std::map<std::string, double>& parameters = {},
             const Skin& person = skin()) {
  SimulateOptions options;
  options.parameters = parameters;
  return simulate(protocol, person, days(40.0, protocol), standard_model(), options);
}

// Fibroblasts that a session takes.
double taken(const Timeline& timeline, double day) {
  return timeline.values("fibroblasts", {day}, Side::before).front() -
         timeline.values("fibroblasts", {day}).front();
}

bool is_noted(const Timeline& timeline, const std::string& text) {
  for (const auto& note : timeline.notes()) {
    if (note.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a number of the needle is set by name, and the injury follows") {
  CHECK(parameters_of_run(standard_model(), needled(), skin()).find("needle.crush"));
  CHECK(taken(run(needled(), {{"needle.crush", 0.0}}), 0.0) == Approx(0.0).margin(1e-12));
  CHECK(taken(run(needled(), {{"needle.crush", 9.0}}), 0.0) > 1.5 * taken(run(needled()), 0.0));
}

TEST_CASE("a layer of the site is set by name, and needles reach less of a thicker one") {
  CHECK(taken(run(needled(), {{"cheek.dermis_mm", 3.0}}), 0.0) < 0.7 * taken(run(needled()), 0.0));
}

TEST_CASE("a number of the needle is turned for an interval, and only sessions within it feel it") {
  const auto protocol = needled().at(20, microneedling({{"depth_mm", 1.5}})).turn(
      {"needle.crush", Turn::Operation::set, 0.0, 10.0, 30.0});
  const auto timeline = run(protocol);
  CHECK(taken(timeline, 0.0) == Approx(taken(run(needled()), 0.0)));
  CHECK(taken(timeline, 20.0) == Approx(0.0).margin(1e-12));
}

TEST_CASE("what a condition changes is turned for an interval, and healthy skin stays that of the condition") {
  const auto smoker = skin("cheek", 35, {"smoker"});
  const auto plain = run(needled(), {}, smoker);
  const auto helped = run(
      needled().turn({"smoker.synthesis_i_factor", Turn::Operation::set, 1.0, 0.0, 40.0}), {}, smoker);
  CHECK(helped.healthy("collagen_i") == plain.healthy("collagen_i"));
  CHECK(helped.recording().baseline == plain.recording().baseline);
  CHECK(helped["procollagen_i"].back() > plain["procollagen_i"].back());
}

TEST_CASE("care takes its factor from a number with a name") {
  const auto protocol = needled().during(0, 3, care("nsaid"));
  const auto plain = run(protocol), without = run(protocol, {{"nsaid.closing", 1.0}});
  CHECK(without.values("pore_area", {1.0}).front() < plain.values("pore_area", {1.0}).front());
}

TEST_CASE("a number that another skin or treatment has is noted and changes nothing") {
  const auto timeline = run(needled(), {{"forearm.dermis_mm", 2.0}, {"incision.sutured_half_gap", 0.2}});
  CHECK(is_noted(timeline, "'forearm.dermis_mm' was set, but nothing in this run depends on it"));
  CHECK(timeline["collagen_i"] == run(needled())["collagen_i"]);
}

TEST_CASE("a misspelt number is told with what is near, and an impossible one with what is allowed") {
  CHECK_THROWS_WITH(run(needled(), {{"needle.crsh", 1.0}}), Contains("did you mean 'needle.crush'"));
  CHECK_THROWS_WITH(run(needled(), {{"needle.crush", -1.0}}), Contains("needle.crush") && Contains("at least 0"));
  CHECK_THROWS_WITH(run(needled().turn({"cheek.dermis_m", Turn::Operation::set, 1.0, 0.0, 1.0})),
                    Contains("did you mean 'cheek.dermis_mm'"));
}

TEST_CASE("what a member of a band draws covers every number of the run that has a range") {
  const auto protocol = needled().during(0, 3, care("nsaid"));
  const auto set = parameters_of_run(standard_model(), protocol, skin("cheek", 60, {"smoker"}));
  const auto drawn = draw_parameters(set, 1, 0);
  for (const auto* name : {"needle.crush", "needle.epidermal_crush", "cheek.dermis_mm", "age.front_speed",
                           "smoker.synthesis_i_factor", "nsaid.closing", "front_speed"}) {
    INFO(name);
    REQUIRE(drawn.contains(name));
    CHECK(drawn.at(name) != set[set.index(name)].quantity.value);
  }
  CHECK_FALSE(set.find("forearm.dermis_mm"));
}

TEST_CASE("the draw of a number does not depend on which other numbers there are") {
  const auto one = draw_parameters(parameters_of_run(standard_model(), needled(), skin()), 5, 3);
  const auto more = draw_parameters(
      parameters_of_run(standard_model(), needled().during(0, 3, care("nsaid")), skin()), 5, 3);
  for (const auto& [name, value] : one) CHECK(more.at(name) == value);
}

TEST_CASE("a session that finds nothing to act on is noted") {
  const auto protocol = Protocol().at(0, tape_stripping());
  for (const auto& entry : published_models()) {
    const auto timeline = simulate(protocol, skin(), times({0.0, 1.0}), published_model(entry.name));
    INFO(entry.name);
    CHECK(is_noted(timeline, "tape_stripping changes nothing"));
  }
  CHECK_FALSE(is_noted(run(protocol), "changes nothing"));
}
