// Numbers of treatments, care and skin in a run: set, turned, drawn and told like those of the model.
#include <algorithm>
#include <map>
#include <memory>
#include <chrono>
#include <limits>
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

// Something is done, and from the second to the fifth day after it fibroblasts grow at a tenth.
Treatment delayed() {
  static const TreatmentKind kind = {
      .name = "delayed",
      .about = "what acts later",
      .settings = {},
      .parameters = {{"delayed.until", assumed(5.0, "d", {1.0, 20.0}, "when it has worn off")}},
      .injure = [](const Settings&, const SiteValues&, const Values&) { return Injury{}; },
      .turns =
          [](const Settings&, const Values& values) {
            return std::vector<Turn>{{.parameter = "front_speed",
                                      .operation = Turn::Operation::set,
                                      .value = 0.125,
                                      .from_day = 2.0,
                                      .until_day = values["delayed.until"]}};
          }};
  return treatment(kind);
}

double parameter_at(const Timeline& timeline, const std::string& name, double day) {
  const auto& recording = timeline.recording();
  const auto place = std::find(recording.parameters.begin(), recording.parameters.end(), name);
  return recording.parameters_at(day)[static_cast<std::size_t>(place - recording.parameters.begin())];
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

TEST_CASE("what a treatment turns begins and ends in days from its session") {
  const auto timeline = run(needled().at(10, delayed()));
  const double healthy = parameter_at(timeline, "front_speed", 9.0);
  REQUIRE(healthy != 0.125);
  CHECK(parameter_at(timeline, "front_speed", 11.9) == healthy);
  CHECK(parameter_at(timeline, "front_speed", 12.0) == 0.125);
  CHECK(parameter_at(timeline, "front_speed", 14.9) == 0.125);
  CHECK(parameter_at(timeline, "front_speed", 15.0) == healthy);
  CHECK(parameter_at(run(needled().at(10, delayed()), {{"delayed.until", 8.0}}), "front_speed", 17.9) == 0.125);
}

TEST_CASE("when a turn ends is said by the numbers before anything is turned") {
  const auto protocol =
      needled().at(10, delayed()).turn({"delayed.until", Turn::Operation::set, 20.0, 14.0, 40.0});
  const auto timeline = run(protocol);
  CHECK(parameter_at(timeline, "front_speed", 14.5) == 0.125);
  CHECK(parameter_at(timeline, "front_speed", 16.0) == parameter_at(timeline, "front_speed", 0.0));
}

TEST_CASE("a number of care is turned for an interval, and the care turns by it") {
  const auto cared = needled().during(0, 6, care("nsaid"));
  const auto timeline = run(cared.turn({"nsaid.fibroblasts", Turn::Operation::set, 1.0, 2.0, 4.0}));
  const auto plain = run(cared), without = run(needled());
  for (const auto& parameter : standard_model().parameters()) {
    const auto& name = parameter.name;
    INFO(name);
    CHECK(parameter_at(timeline, name, 1.0) == parameter_at(plain, name, 1.0));
    CHECK(parameter_at(timeline, name, 5.0) == parameter_at(plain, name, 5.0));
    const bool by_fibroblasts = parameter_at(timeline, name, 3.0) != parameter_at(plain, name, 3.0);
    if (by_fibroblasts) CHECK(parameter_at(timeline, name, 3.0) == parameter_at(without, name, 3.0));
  }
  CHECK(timeline.recording().parameters_at(3.0) != plain.recording().parameters_at(3.0));
}

TEST_CASE("a turn of the model is made once, also while a number of an act is turned") {
  const Turn act{"needle.crush", Turn::Operation::set, 1.0, 0.0, 40.0};
  const Turn own{"front_speed", Turn::Operation::multiply, 0.5, 0.0, 40.0};
  const auto alone = run(needled().turn(own)), both = run(needled().turn(own).turn(act));
  CHECK(parameter_at(both, "front_speed", 1.0) == parameter_at(alone, "front_speed", 1.0));
}

TEST_CASE("of a number of an act the recorded value gives way to what takes its place, and that to what is set") {
  SimulateOptions options;
  options.in_place_of_recorded["needle.crush"] = 0.0;
  const auto simulated = [&] {
    return simulate(needled(), skin(), times({0.0, 1.0}), standard_model(), options);
  };
  CHECK(taken(simulated(), 0.0) == Approx(0.0).margin(1e-12));
  options.parameters["needle.crush"] = 9.0;
  CHECK(taken(simulated(), 0.0) == Approx(taken(run(needled(), {{"needle.crush", 9.0}}), 0.0)));
  CHECK(taken(simulated(), 0.0) > 0.01);
}

TEST_CASE("a turn of a number that another skin has is noted and changes nothing") {
  const auto timeline = run(needled().turn({"forearm.dermis_mm", Turn::Operation::set, 2.0, 0.0, 40.0}));
  CHECK(is_noted(timeline, "'forearm.dermis_mm' is turned, but nothing in this run depends on it"));
  CHECK(timeline["collagen_i"] == run(needled())["collagen_i"]);
}

TEST_CASE("what skin, care and treatments bring or turn in vain is noted by who does it") {
  ModelBuilder builder("nearly nothing");
  builder.starts_wounded().species("x", {.healthy = 1.0, .about = "what decays"});
  builder.process("x.decay").consumes("x").rate(assumed(1.0, "1/d", {0.5, 2.0}, "decay"));
  const auto saline = mesotherapy({{"agent", "saline"}});
  const auto protocol = Protocol().at(0, delayed()).at(1, saline).during(0, 1, care("nsaid"));
  const auto timeline = simulate(protocol, skin(), times({0.0, 2.0}), builder.seal());
  CHECK(is_noted(timeline, "the skin changes 'tewl_healthy', which this model does not have"));
  CHECK(is_noted(timeline, "delayed changes 'front_speed', which this model does not have"));
  CHECK(is_noted(timeline, "nsaid changes"));
  CHECK(is_noted(timeline, "mesotherapy brings 'injected_fluid', which this model does not have"));
  CHECK(is_noted(timeline, "mesotherapy changes nothing"));
  CHECK_FALSE(is_noted(timeline, "delayed changes nothing"));
}

TEST_CASE("a leg begins where a parameter changes, and nowhere else") {
  const auto timeline = run(needled().at(5, microneedling({{"depth_mm", 1.5}})).turn(
      {"front_speed", Turn::Operation::multiply, 0.5, 10.0, 20.0}));
  std::vector<double> days;
  for (const auto& leg : timeline.recording().legs) days.push_back(leg.from_day);
  CHECK(days == std::vector<double>{0.0, 10.0, 20.0});
}

TEST_CASE("two treatments may not mean two numbers by one name") {
  const auto kind = [](double value) {
    TreatmentKind made;
    made.name = "mine";
    made.parameters = {{"mine.dose", assumed(value, "1", {0.0, 1.0}, "a dose")}};
    made.injure = [](const Settings&, const SiteValues&, const Values& values) {
      return Injury{{}, {{Layer::dermis, Kind::cell, values["mine.dose"]}}, {}};
    };
    return made;
  };
  static const TreatmentKind weak = kind(0.1), strong = kind(0.9);
  const auto both = Protocol().at(0, treatment(weak)).at(1, treatment(strong));
  CHECK_THROWS_WITH(simulate(both, skin(), times({2.0})), Contains("'mine.dose' stands for two different numbers"));
}

TEST_CASE("a set that stands on another has no name twice") {
  const std::vector<Parameter> few{{"a", assumed(1.0, "1", {0.5, 2.0}, "a")}}, same = few;
  const auto base = std::make_shared<const ParameterSet>(few);
  CHECK_THROWS_WITH(ParameterSet(base, same), Contains("'a' stands there twice"));
  CHECK_THROWS_WITH(ParameterSet({few[0], few[0]}), Contains("'a' stands there twice"));
  CHECK(ParameterSet(base, {{"b", few[0].quantity}}).names() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a number of the model that is called like one of the skin is refused with both owners") {
  ModelBuilder builder("a namesake");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "a pool"});
  builder.parameter("age.front_speed", assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  builder.process("x.loss").consumes("x").rate("age.front_speed");
  CHECK_THROWS_WITH(simulate({}, skin(), times({1.0}), builder.seal()),
                    Contains("'age.front_speed' is the name of a number of the model and of one of the skin"));
}

TEST_CASE("which parameters a treatment turns may not depend on a number that is turned itself") {
  static const TreatmentKind kind = [] {
    TreatmentKind made;
    made.name = "fickle";
    made.parameters = {{"fickle.level", assumed(0.5, "1", {0.0, 1.0}, "a level")}};
    made.injure = [](const Settings&, const SiteValues&, const Values&) { return Injury{}; };
    made.turns = [](const Settings&, const Values& values) {
      std::vector<Turn> turns;
      if (values["fickle.level"] < 0.7) turns.push_back({"front_speed", Turn::Operation::multiply, 0.5, 0.0, 9.0});
      return turns;
    };
    return made;
  }();
  const auto plain = Protocol().at(0, treatment(kind));
  CHECK_NOTHROW(simulate(plain, skin(), times({10.0})));
  CHECK_THROWS_WITH(simulate(plain.turn({"fickle.level", Turn::Operation::set, 0.9, 1.0, 5.0}), skin(), times({10.0})),
                    Contains("fickle turns other parameters"));
}

namespace {

// A treatment that turns what it is told; what makes its turns is a plain function.
Turn told;

Treatment turning(const Turn& turn) {
  static const TreatmentKind kind = [] {
    TreatmentKind made;
    made.name = "turning";
    made.injure = [](const Settings&, const SiteValues&, const Values&) { return Injury{}; };
    made.turns = [](const Settings&, const Values&) { return std::vector<Turn>{told}; };
    return made;
  }();
  told = turn;
  return treatment(kind);
}

}  // namespace

TEST_CASE("a turn may not bring a number to where it may not be set, whoever turns it and however") {
  ModelBuilder builder("gained");
  builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "a pool"});
  builder.species("y", {.kind = Kind::cell, .healthy = 1.0, .about = "another"});
  builder.process("x.loss").consumes("x").rate(assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  builder.parameter("gain", assumed(5.0, "1", {-0.9, 9.0}, "a gain"));
  builder.process("y.loss").consumes("y").rate(assumed(0.5, "1/d", {0.1, 1.0}, "loss"));
  builder.modify("y.loss").stimulated_by("x", {.gain = "gain", .half = assumed(1.0, "1", {0.5, 2.0}, "half")});
  const auto model = builder.seal();
  const auto turned = [&](Turn::Operation operation, double value) {
    const auto protocol = Protocol().turn({"gain", operation, value, 1.0, 3.0});
    return simulate(protocol, skin(), times({10.0}), model);
  };
  CHECK_NOTHROW(turned(Turn::Operation::multiply, -0.1));
  CHECK_THROWS_WITH(turned(Turn::Operation::set, -4.5), Contains("'gain' is -4.5; allowed"));
  CHECK_THROWS_WITH(turned(Turn::Operation::multiply, -0.9), Contains("'gain' is -4.5; allowed"));
}

TEST_CASE("what a treatment of one's own turns is judged as a turn of the protocol is") {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  const auto with = [](const Turn& turn) {
    return simulate(Protocol().at(2, turning(turn)), skin(), times({10.0}));
  };
  CHECK_NOTHROW(with({"front_speed", Turn::Operation::multiply, 0.5, 0.0, 2.0}));
  CHECK_THROWS_WITH(with({"front_speed", Turn::Operation::set, -3.0, 0.0, 2.0}),
                    Contains("'front_speed' is -3; allowed"));
  CHECK_THROWS_WITH(with({"front_speed", Turn::Operation::multiply, none, 0.0, 2.0}), Contains("allowed"));
  CHECK_THROWS_WITH(with({"front_speed", Turn::Operation::multiply, 0.5, 5.0, 2.0}),
                    Contains("turning turns 'front_speed' from day 7 to day 4; a turn begins"));
  CHECK_THROWS_WITH(with({"front_speed", Turn::Operation::multiply, 0.5, none, 2.0}), Contains("a turn begins"));
  CHECK_THROWS_WITH(with({"front_speed", Turn::Operation::multiply, 0.5, 0.0, none}), Contains("a turn begins"));
}

TEST_CASE("many intervals of care cost no more than in proportion") {
  Protocol protocol;
  for (int i = 0; i < 4000; ++i) protocol = protocol.during(i * 0.1, i * 0.1 + 0.05, care("nsaid"));
  SimulateOptions options;
  options.solver.step_limit = 20;
  const auto begun = std::chrono::steady_clock::now();
  simulate(protocol, skin(), times({10.0}), standard_model(), options);
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begun;
  CHECK(spent.count() < 2.0);  // it took 6 s, and 41 s for 5000
}

TEST_CASE("a number beyond all measure does not slip past the balance of healthy skin") {
  for (const double value : {1e3, 1e100, 1e300}) {
    CHECK_THROWS_WITH(run(needled(), {{"hyaluronan_fibroblasts", value}}), Contains("healthy skin cannot be in balance"));
  }
}

TEST_CASE("what is no number after a session is noted") {
  CHECK(is_noted(run(needled(), {{"needle.parting", 1e300}}), "'collagen_ratio' is"));
}
