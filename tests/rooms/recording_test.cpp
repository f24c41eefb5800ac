#include "skinheal/recording.hpp"

#include <cmath>
#include <cstdio>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;
using Catch::Contains;

namespace {

Timeline course() {
  const auto protocol = Protocol()
                            .at(0, microneedling({{"depth_mm", 1.5}}))
                            .every(28, 2)
                            .during(1, 3, care("nsaid"));
  return simulate(protocol, skin("cheek", 60, {"smoker"}), days(60, protocol));
}

}  // namespace

TEST_CASE("what is written of a recording is read to the last bit") {
  const auto timeline = course();
  const auto& recording = timeline.recording();
  const auto again = read_recording(write_recording(recording));
  CHECK(again.model == recording.model);
  CHECK(again.model_hash == recording.model_hash);
  CHECK(again.version == recording.version);
  CHECK(again.species == recording.species);
  CHECK(again.parameters == recording.parameters);
  CHECK(again.baseline == recording.baseline);
  CHECK(again.legs == recording.legs);
  CHECK(again.sessions == recording.sessions);
  CHECK(again.times == recording.times);
  CHECK(again.notes == recording.notes);
  CHECK(again.outcome.message() == recording.outcome.message());
  CHECK(again.statistics.steps == recording.statistics.steps);
  CHECK(again.statistics.rejected_steps == recording.statistics.rejected_steps);
  CHECK(again.statistics.rhs_evaluations == recording.statistics.rhs_evaluations);
  CHECK(again.statistics.jacobian_evaluations == recording.statistics.jacobian_evaluations);
  CHECK(again.statistics.decompositions == recording.statistics.decompositions);
  CHECK(again.statistics.seconds == recording.statistics.seconds);
  CHECK(again.trajectory.end() == recording.trajectory.end());
  CHECK(again.trajectory.final_state() == recording.trajectory.final_state());
  REQUIRE(again.trajectory.segments().size() == recording.trajectory.segments().size());
  const Timeline read(standard_model(), again);
  for (const auto& name : timeline.names()) {
    INFO(name);
    CHECK(read[name] == timeline[name]);
  }
}

TEST_CASE("states of a recording are read without a model, before and after a session") {
  const auto timeline = course();
  const auto recording = read_recording(write_recording(timeline.recording()));
  for (const double day : {0.0, 0.3, 28.0, 41.5, 60.0}) {
    for (const Side side : {Side::before, Side::after}) {
      INFO("day " << day);
      CHECK(recording.state("fibroblasts", day, side) ==
            timeline.values("fibroblasts", {day}, side).front());
    }
  }
  CHECK(recording.state("platelets", 28.0) > recording.state("platelets", 28.0, Side::before));
  CHECK(std::isnan(recording.state("fibroblasts", 61.0)));
  CHECK_THROWS_WITH(recording.state("fibroblast", 1.0), Contains("did you mean 'fibroblasts'"));
}

TEST_CASE("a run that did not come to its end is written and read with its outcome and its gaps") {
  SimulateOptions options;
  options.solver.step_limit = 40;
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}}));
  const auto stopped = simulate(protocol, skin(), days(90, protocol), standard_model(), options);
  REQUIRE_FALSE(stopped.outcome().completed());
  const Timeline read(standard_model(), read_recording(write_recording(stopped.recording())));
  CHECK(read.outcome().message() == stopped.outcome().message());
  CHECK(read.outcome().day == stopped.outcome().day);
  CHECK(read.outcome().advice == stopped.outcome().advice);
  CHECK(std::isnan(read["collagen_i"].back()));
  CHECK(std::isnan(stopped["collagen_i"].back()));
}

TEST_CASE("what is no recording, or only part of one, is refused and never read") {
  const auto bytes = write_recording(simulate({}, skin(), times({0.0, 1.0})).recording());
  CHECK_THROWS_WITH(read_recording(""), Contains("no whole recording"));
  CHECK_THROWS_WITH(read_recording("not a recording"), Contains("recording"));
  CHECK_THROWS_AS(read_recording("\xa1\x66"), Misuse);
  for (std::size_t length = 0; length < bytes.size(); length += 211) {
    CHECK_THROWS_AS(read_recording(std::string_view(bytes).substr(0, length)), Misuse);
  }
}

namespace {

// What is written is an envelope: a format, a checksum and the body.
nlohmann::json body_of(const std::string& bytes) {
  const auto envelope = nlohmann::json::from_cbor(bytes.begin(), bytes.end());
  return nlohmann::json::from_cbor(envelope.at("body").get_binary());
}

std::string enveloped(const nlohmann::json& body, const char* format = "skinheal recording 1") {
  auto bytes = nlohmann::json::to_cbor(body);
  std::uint64_t sum = 0xcbf29ce484222325ULL;
  for (const auto byte : bytes) sum = (sum ^ byte) * 0x100000001b3ULL;
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(sum));
  std::string result;
  nlohmann::json::to_cbor(
      {{"format", format}, {"checksum", text}, {"body", nlohmann::json::binary(std::move(bytes))}}, result);
  return result;
}

}  // namespace

TEST_CASE("a recording of another format, or with rows that do not fit, is refused") {
  const auto bytes = write_recording(simulate({}, skin(), times({0.0, 1.0})).recording());
  const auto with = [&](auto change) {
    auto json = body_of(bytes);
    change(json);
    return read_recording(enveloped(json));
  };
  CHECK_NOTHROW(with([](auto&) {}));
  CHECK_THROWS_WITH(read_recording(enveloped(body_of(bytes), "skinheal recording 2")),
                    Contains("this is no recording"));
  CHECK_THROWS_WITH(with([](auto& json) { json["baseline"].get_binary().pop_back(); }), Contains("cut off"));
  CHECK_THROWS_WITH(with([](auto& json) {
    auto& row = json["trajectory"]["segments"][0][1].get_binary();
    row.resize(row.size() - 8);
  }), Contains("does not fit the number of states"));
  CHECK_THROWS_WITH(with([](auto& json) { json["trajectory"]["end"].get_binary().clear(); }), Contains("too short"));
  CHECK_THROWS_WITH(with([](auto& json) { json.erase("notes"); }), Contains("no whole recording"));
}

namespace {

Recording grid_recording() {
  SimulateOptions options;
  options.keep = Keep::grid;
  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}})).every(7, 2);
  return simulate(protocol, skin(), days(20, protocol), standard_model(), options).recording();
}

}  // namespace

TEST_CASE("a recording of a grid is written and read to the last bit, with the steps around its peaks") {
  const auto recording = grid_recording();
  const auto bytes = write_recording(recording);
  const auto again = read_recording(bytes);
  CHECK(again.trajectory.kept() == Keep::grid);
  CHECK(again.around_peaks.kept() == Keep::dense);
  CHECK(again.around_peaks.segments().size() == recording.around_peaks.segments().size());
  CHECK(write_recording(again) == bytes);
  const Timeline written(standard_model(), recording), read(standard_model(), again);
  for (const auto& name : written.names()) {
    INFO(name);
    CHECK(read[name] == written[name]);
    CHECK(read.peak(name).value == written.peak(name).value);
    CHECK(read.peak(name).day == written.peak(name).day);
  }
  CHECK_THROWS_WITH(again.state("fibroblasts", 3.3), Contains("day 3.3 was not kept"));
}

TEST_CASE("a recording of a grid is not taken for one of steps, nor the other way round") {
  const auto grid = body_of(write_recording(grid_recording()));
  CHECK_NOTHROW(read_recording(enveloped(grid, "skinheal grid recording 1")));
  const auto dense = body_of(write_recording(simulate({}, skin(), times({0.0, 1.0})).recording()));
  CHECK_THROWS_AS(read_recording(enveloped(dense, "skinheal grid recording 1")), Misuse);
  CHECK_THROWS_WITH(read_recording(enveloped(grid, "skinheal grid recording 2")), Contains("this is no recording"));
}

TEST_CASE("a recording of a grid that does not hold together is refused") {
  const auto sound = grid_recording();
  CHECK_NOTHROW(check(sound));
  const auto refused = [&](auto change, const char* why) {
    auto broken = sound;
    change(broken);
    CHECK_THROWS_WITH(check(broken), Contains(why));
    CHECK_THROWS_AS(read_recording(write_recording(broken)), Misuse);
  };
  const auto with = [](const Trajectory& grid, auto change) {
    auto segments = grid.segments();
    change(segments);
    auto changed = Trajectory::of(Keep::grid, grid.size(), std::move(segments));
    changed.finish(grid.end(), grid.final_state());
    return changed;
  };
  refused([&](Recording& r) { r.trajectory = with(r.trajectory, [](auto& s) { s[3].length = 0.001; }); },
          "single state");
  refused([&](Recording& r) { r.trajectory = with(r.trajectory, [](auto& s) {
    s[3].coefficients.resize(2 * s[3].coefficients.size());
  }); }, "single state");
  refused([&](Recording& r) {
    r.trajectory = with(r.trajectory, [](auto& s) { s[4].start = s[3].start = s[2].start; });
  }, "more than two edges");
  refused([](Recording& r) { r.around_peaks = Trajectory(0); }, "states");
  refused([](Recording& r) { r.around_peaks = simulate({}, skin(), times({9.0})).recording().trajectory; },
          "of another run");
}

TEST_CASE("numbers of a recording are written as little-endian doubles") {
  const auto json = body_of(write_recording(simulate({}, skin(), times({0.0, 1.0})).recording()));
  const std::vector<std::uint8_t> zero_and_one{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f};
  CHECK(static_cast<const std::vector<std::uint8_t>&>(json.at("times").get_binary()) == zero_and_one);
}

TEST_CASE("a recording is read by the model that made it, and by no other") {
  auto recording = simulate({}, skin(), times({0.0, 1.0})).recording();
  CHECK_THROWS_WITH(Timeline(published_model("waugh2006"), recording),
                    Contains("was made with the model 'skinheal standard cascade'"));
  const auto pool = [](double loss) {
    ModelBuilder builder("a pool");
    builder.species("x", {.kind = Kind::cell, .healthy = 1.0, .about = "a pool"});
    builder.process("x.loss").consumes("x").rate(assumed(loss, "1/d", {0.1, 1.0}, "loss"));
    return builder.seal();
  };
  recording = simulate({}, skin(), times({0.0, 1.0}), pool(0.5)).recording();
  CHECK_NOTHROW(Timeline(pool(0.5), recording));
  CHECK_THROWS_WITH(Timeline(pool(0.6), recording), Contains("cannot be read with 'a pool'"));
}

TEST_CASE("a bit that turned over on the way is noticed") {
  const auto bytes = write_recording(simulate({}, skin(), times({0.0, 1.0})).recording());
  for (std::size_t i = 0; i < bytes.size(); i += bytes.size() / 40) {
    auto changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 4);
    INFO("byte " << i);
    CHECK_THROWS_AS(read_recording(changed), Misuse);
  }
}

TEST_CASE("bytes that nest without an end are refused") {
  for (const char open : {'\x81', '\x9f'}) {
    CHECK_THROWS_WITH(read_recording(std::string(3'000'000, open)), Contains("nests deeper"));
  }
}

TEST_CASE("a recording that does not hold together is refused before it is read") {
  const auto sound = course().recording();
  CHECK_NOTHROW(check(sound));
  const auto refused = [&](auto change, const char* why) {
    auto broken = sound;
    change(broken);
    CHECK_THROWS_WITH(check(broken), Contains(why));
    CHECK_THROWS_AS(Timeline(standard_model(), broken), Misuse);
    CHECK_THROWS_AS(read_recording(write_recording(broken)), Misuse);
  };
  refused([](Recording& r) { r.trajectory.finish(60.0, std::vector<double>(500, 0.0)); }, "last state");
  refused([](Recording& r) { r.trajectory = Trajectory(3); }, "states");
  refused([](Recording& r) { r.trajectory.append({61.0, 1.0, {1.0}}); }, "polynomial");
  refused([](Recording& r) { r.trajectory.append({1.0, 1.0, std::vector<double>(r.species.size())}); }, "days fall");
  refused([](Recording& r) { r.baseline.clear(); }, "baseline");
  refused([](Recording& r) { r.legs.back().values.clear(); }, "a leg");
  refused([](Recording& r) { r.legs.back().from_day = -1.0; }, "legs fall back");
  refused([](Recording& r) { r.sessions.back().day = -1.0; }, "sessions fall back");
  refused([](Recording& r) { r.times.front() = NAN; }, "output time");
}
