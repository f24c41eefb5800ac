// Laws of protocols and protocol files: what may be said can be written, and what was written is
// read as the same, to the last bit.
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/moment.hpp"
#include "skinheal/protocol_file.hpp"
#include "skinheal/simulate.hpp"

using namespace skinheal;

namespace {

// Random protocols that look for trouble: tenths and thirds, days a rounding error apart, crowded days.
class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
  double share() { return std::uniform_real_distribution<double>(0.0, 1.0)(random_); }

  double day() {
    const double tenth = below(400) * 0.1;
    switch (below(5)) {
      case 0: return tenth;
      case 1: return std::nextafter(tenth, 1e9);
      case 2: return tenth + (2e-11 + 2e-9 * tenth) * share();
      case 3: return below(120) / 3.0;
      default: return 40.0 * share();
    }
  }

  Treatment treatment() {
    switch (below(4)) {
      case 0: return punch();
      case 1: return tape_stripping();
      case 2: return microneedling({{"depth_mm", 0.1 + share()}, {"passes", 1 + below(3)}});
      default: return microneedling({{"depth_mm", 1.5}, {"device", "roller"}});
    }
  }

  Protocol protocol() {
    Protocol protocol;
    for (int call = below(12); call > 0; --call) protocol = longer(protocol);
    return protocol;
  }

  Protocol longer(const Protocol& protocol) {
    const double from = day();
    const double shortest = 3.0 * (1.2e-11 + 1e-9 * from);
    const double until = from + (below(3) == 0 ? shortest * (1.01 + share()) : 0.01 + day());
    switch (below(6)) {
      case 0: return protocol.during(from, until, care(below(2) == 0 ? "nsaid" : "occlusion"));
      case 1: return protocol.turn(turn(from, until));
      case 2:
      case 3: return protocol.at(from, treatment()).every(step(), 1 + below(8));
      default: return protocol.at(from, treatment());
    }
  }

  double step() {
    const double steps[] = {0.1, 1.1, 1.0 / 3.0, 1e-4, 7.0, 0.05 + share()};
    return steps[below(6)];
  }

  Turn turn(double from, double until) {
    return {.parameter = below(2) == 0 ? "front_speed" : "a \"name\" \xC3\xA9",
            .operation = below(2) == 0 ? Turn::Operation::set : Turn::Operation::multiply,
            .value = below(5) == 0 ? -0.0 : share() * std::pow(10.0, below(40) - 20),
            .from_day = from,
            .until_day = until};
  }

  std::vector<double> times(double horizon) {
    if (below(2) == 0) {
      std::vector<double> even;
      for (double time = 0.0; time < horizon; time += 0.7) even.push_back(time);
      return even.empty() ? std::vector<double>{0.0} : even;
    }
    std::vector<double> own;
    for (double time = share(); time < horizon; time += below(4) == 0 ? 1e-12 : day()) {
      if (own.empty() || time > own.back()) own.push_back(time);
    }
    return own.empty() ? std::vector<double>{0.0} : own;
  }

  ProtocolFile file() {
    const Protocol made = protocol();
    const double last = std::max(80.0, made.last_day());
    const double horizon = below(2) == 0 ? last : std::nextafter(last, 0.0) + below(3);
    const std::vector<std::string> titles = {"", "plain", "\"quoted\" \\ \xE4\xB8\x89"};
    return {made, skin("cheek", 18.0 + 60.0 * share()), horizon, times(horizon),
            titles[static_cast<std::size_t>(below(3))]};
  }

 private:
  std::mt19937 random_;
};

bool same_bits(double left, double right) {
  return left == right && std::signbit(left) == std::signbit(right);
}

}  // namespace

TEST_CASE("Reading what was written gives the same file, to the last bit") {
  Chance chance(1);
  for (int trial = 0; trial < 500; ++trial) {
    const ProtocolFile file = chance.file();
    const std::string written = write_protocol(file);
    INFO("trial " << trial << "\n" << written);
    const ProtocolFile again = read_protocol(written);
    REQUIRE(again == file);
    REQUIRE(again.hash() == file.hash());
    REQUIRE(write_protocol(again) == written);
    for (std::size_t i = 0; i < file.protocol().turns().size(); ++i) {
      REQUIRE(same_bits(again.protocol().turns()[i].value, file.protocol().turns()[i].value));
    }
  }
}

TEST_CASE("Courses added one after the other give the same sessions") {
  Chance chance(2);
  for (int trial = 0; trial < 500; ++trial) {
    const Protocol protocol = chance.protocol();
    Protocol again;
    for (const Course& course : protocol.courses()) {
      again = again.at(course.first_day, course.treatment);
      if (course.times > 1) again = again.every(course.every_days, course.times);
    }
    for (const CareInterval& care : protocol.cares()) {
      again = again.during(care.from_day, care.until_day, care.care);
    }
    for (const Turn& turn : protocol.turns()) again = again.turn(turn);
    INFO("trial " << trial);
    REQUIRE(again == protocol);
  }
}

TEST_CASE("No two sessions of a protocol are the same moment on different days") {
  Chance chance(3);
  for (int trial = 0; trial < 500; ++trial) {
    const Protocol protocol = chance.protocol();
    for (std::size_t i = 1; i < protocol.sessions().size(); ++i) {
      const double before = protocol.sessions()[i - 1].day;
      const double day = protocol.sessions()[i].day;
      REQUIRE((before == day || earlier(before, day)));
    }
  }
}

TEST_CASE("A course in tenths of a day runs to the horizon as one writes it") {
  for (int tenths = 1; tenths <= 139; ++tenths) {
    for (int times = 2; times <= 12; ++times) {
      const auto decimal = [](int t) { return std::to_string(t / 10) + "." + std::to_string(t % 10); };
      const std::string horizon = decimal(tenths * (times - 1));
      const ProtocolFile file = read_protocol(
          R"({"skin": {"site": "cheek", "age": 35}, "sessions": [{"day": 0, "treatment": "punch",
          "every_days": )" + decimal(tenths) + R"(, "times": )" + std::to_string(times) +
          R"(}], "horizon_days": )" + horizon + R"(, "output": {"every_days": 0.1}})");
      INFO("every " << decimal(tenths) << " days, " << times << " times");
      REQUIRE(file.protocol().session_count() == static_cast<std::size_t>(times));
      REQUIRE(file.horizon_days() == std::stod(horizon));
      REQUIRE(file.times().back() == file.protocol().last_day());
      REQUIRE(file.times().size() == static_cast<std::size_t>(tenths * (times - 1) + 1));
      REQUIRE(file.protocol() == Protocol().at(0, punch()).every(std::stod(decimal(tenths)), times));
    }
  }
}

TEST_CASE("The last row of a course that ends on the horizon is after its last session") {
  for (const double step : {0.1, 1.1, 0.3}) {
    const Protocol course = Protocol().at(0, punch()).every(step, 4);
    const ProtocolFile file(course, skin(), 3 * step, {0.0});
    const Timeline timeline = simulate(file.protocol(), file.skin(), times(file.times()));
    CHECK(timeline.outcome().completed());
    CHECK(timeline.sessions().size() == 4);
  }
}
