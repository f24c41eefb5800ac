// Times that are equal to within rounding are one time, everywhere in a run.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

Treatment session() { return microneedling({{"depth_mm", 1.5}}); }

double written(int tenths) { return std::stod(std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)); }

}  // namespace

TEST_CASE("a moment is a microsecond or a billionth wide, and no more") {
  CHECK(same_moment(3 * 1.1, 3.3));
  CHECK(same_moment(0.0, 1e-12));
  CHECK_FALSE(same_moment(0.0, 1e-10));
  CHECK_FALSE(same_moment(1.0, 1.0 + 2e-9));
  CHECK(same_moment(100.0, 100.0 + 5e-8));
  CHECK_FALSE(same_moment(100.0, 100.0 + 2e-7));
  CHECK(earlier(1.0, 1.0 + 2e-9));
  CHECK_FALSE(earlier(3.3, 3 * 1.1));
  CHECK_FALSE(same_moment(NAN, NAN));
  CHECK(same_moment(INFINITY, INFINITY));
  CHECK_FALSE(same_moment(1.0, INFINITY));
}

TEST_CASE("a course in tenths of days runs to the horizon as one writes it, and ends after its last session") {
  for (const int tenths : {1, 3, 7, 11, 23, 97, 139}) {
    for (const int times_in_all : {2, 4, 7}) {
      const auto protocol = Protocol().at(0, session()).every(written(tenths), times_in_all);
      const double horizon = written(tenths * (times_in_all - 1));
      const auto timeline = simulate(protocol, skin(), times({0.0, horizon}));
      INFO(tenths << " tenths, " << times_in_all << " times");
      CHECK(timeline.sessions().size() == static_cast<std::size_t>(times_in_all));
      CHECK(timeline["pore_area"].back() > 0.9 * timeline["pore_area"].front());
    }
  }
}

TEST_CASE("output times that differ from a session by rounding hold the state after it") {
  for (const double beside : {3.3, std::nextafter(3.3, 0.0), std::nextafter(3.3, 9.0), 3.3 + 1e-10, 3.3 - 1e-10}) {
    const auto protocol = Protocol().at(0, session()).at(3.3, session());
    const auto timeline = simulate(protocol, skin(), times({0.0, beside, 5.0}));
    CHECK(timeline["pore_area"][1] == timeline.values("pore_area", {3.3}).front());
    CHECK(timeline.at(beside, Side::before).at("pore_area") < 0.01);
    CHECK(timeline.at(beside).at("pore_area") > 0.01);
  }
}

TEST_CASE("care that ends as a session comes has ended for it, to within rounding") {
  const auto exact = Protocol().at(3.3, session()).during(1.0, 3.3, care("occlusion"));
  const auto near = Protocol().at(3.3, session()).during(1.0, 3 * 1.1, care("occlusion"));
  const auto a = simulate(exact, skin(), times({3.3, 4.0})), b = simulate(near, skin(), times({3.3, 4.0}));
  CHECK(a.recording().legs == b.recording().legs);
  CHECK(a["tewl"] == b["tewl"]);
}

TEST_CASE("sessions that lie closer together than rounding are done at one moment, in their order") {
  const auto protocol = Protocol().at(0, session()).at(1e-300, session()).at(2e-13, session());
  const auto timeline = simulate(protocol, skin(), times({0.0, 2.0}));
  CHECK(timeline.outcome().completed());
  REQUIRE(timeline.sessions().size() == 3);
  for (const auto& mark : timeline.sessions()) CHECK(mark.day == 0.0);
}

TEST_CASE("a step in time that a turn moves is not stepped over") {
  ModelBuilder builder("a pulse");
  builder.starts_wounded();
  builder.parameter("tp", assumed(1.0, "d", {0.0, 90.0}, "when the pulse begins"));
  builder.species("x", {.kind = Kind::signal, .about = "what the pulse brings"});
  builder.parameter("height", assumed(1000.0, "1/d", {0.0, 2000.0}, "height of the pulse"));
  builder.parameter("width", assumed(0.001, "d", {0.0, 1.0}, "how long it lasts"));
  builder.process("x.pulse").produces("x").rate_formula("height * step(time - tp) * step(tp + width - time)");
  const auto model = builder.seal();
  const auto moved = Protocol().turn({"tp", Turn::Operation::set, 53.217, 0.0, 100.0});
  CHECK(simulate({}, skin(), times({0.0, 90.0}), model)["x"].back() == Approx(1.0));
  CHECK(simulate(moved, skin(), times({0.0, 90.0}), model)["x"].back() == Approx(1.0));
  CHECK(simulate(moved, skin(), times({0.0, 53.0}), model)["x"].back() == 0.0);
}

TEST_CASE("a smooth pulse of seconds is stepped over, unless the longest step is set") {
  ModelBuilder builder("a smooth pulse");
  builder.starts_wounded();
  builder.species("x", {.kind = Kind::signal, .about = "what the pulse brings"});
  builder.parameter("height", assumed(5641.9, "1/d", {0.0, 9000.0}, "height of the pulse: its area is one"));
  builder.parameter("day", assumed(53.2, "d", {0.0, 90.0}, "middle of the pulse"));
  builder.parameter("width", assumed(1e-4, "d", {0.0, 1.0}, "how long it lasts"));
  builder.process("x.pulse").produces("x").rate_formula("height * exp(0 - ((time - day) / width)^2)");
  const auto model = builder.seal();
  SimulateOptions options;
  CHECK(simulate({}, skin(), times({0.0, 90.0}), model, options)["x"].back() == Approx(0.0).margin(1e-6));
  options.solver.longest_step = 1e-4;
  CHECK(simulate({}, skin(), times({0.0, 90.0}), model, options)["x"].back() == Approx(1.0).epsilon(1e-3));
  options.solver.longest_step = -1.0;
  CHECK_THROWS_WITH(simulate({}, skin(), times({0.0, 90.0}), model, options), Catch::Contains("longest_step"));
}

TEST_CASE("a session that comes a rounding after care has ended is done, and no step is shorter than a moment") {
  const double before = std::nextafter(3.3, 0.0);
  const auto protocol = Protocol().at(3.3, session()).during(1.0, before, care("occlusion"));
  for (const double horizon : {3.3, std::nextafter(3.3, 9.0), 5.0}) {
    const auto timeline = simulate(protocol, skin(), times({horizon}));
    REQUIRE(timeline.sessions().size() == 1);
    CHECK(timeline.at(3.3).at("pore_area") > 0.01);
    for (const auto& segment : timeline.recording().trajectory.segments()) {
      CHECK((segment.length == 0.0 || !same_moment(segment.start, segment.start + segment.length)));
    }
  }
}

TEST_CASE("a time that is the edge of a turn or the horizon to within rounding is read as that") {
  const double edge = 2.2;
  const auto turned = Protocol().turn({"front_speed", Turn::Operation::multiply, 0.5, edge, 50.0});
  const auto timeline = simulate(turned, skin(), times({0.0, 7.7}));
  const auto& recording = timeline.recording();
  CHECK(recording.parameters_at(std::nextafter(edge, 0.0)) == recording.parameters_at(edge));
  CHECK(recording.parameters_at(std::nextafter(edge, 9.0), Side::before) == recording.parameters_at(1.0));
  CHECK(timeline.at(std::nextafter(7.7, 9.0)).at("tewl") == timeline["tewl"].back());
}

TEST_CASE("a session at the moment at which sutures come out is done, though their sum is a rounding before it") {
  REQUIRE(0.7 + 0.1 < 0.8);
  SimulateOptions options;
  options.parameters["incision.suture_removal"] = 0.1;
  const auto protocol = Protocol().at(0.7, incision()).at(0.8, session());
  const auto timeline = simulate(protocol, skin(), times({20.0}), standard_model(), options);
  CHECK(timeline.sessions().size() == 2);
}
