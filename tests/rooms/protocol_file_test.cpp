#include "skinheal/protocol_file.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "skinheal/fault.hpp"

using namespace skinheal;

namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::string small(const std::string& rest) {
  return R"({"skin": {"site": "cheek", "age": 35}, "sessions": [], )" + rest + "}";
}

}  // namespace

TEST_CASE("Every example protocol is read, and written so that it reads the same") {
  std::size_t count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(SKINHEAL_SOURCE_DIR "/examples/protocols")) {
    if (entry.path().extension() != ".json") continue;
    INFO(entry.path());
    const ProtocolFile file = read_protocol(text_of(entry.path()));
    CHECK_FALSE(file.title().empty());
    CHECK(file.times().back() == file.horizon_days());
    const std::string written = write_protocol(file);
    CHECK(read_protocol(written) == file);
    CHECK(write_protocol(read_protocol(written)) == written);
    ++count;
  }
  CHECK(count >= 6);
}

TEST_CASE("The face course is three sessions, four weeks apart") {
  const ProtocolFile file =
      read_protocol(text_of(SKINHEAL_SOURCE_DIR "/examples/protocols/face_course.json"));
  const Treatment needling = microneedling({{"depth_mm", 1.5}, {"density_per_cm2", 200}});
  CHECK(file.protocol() == Protocol().at(0, needling).every(28, 3));
  CHECK(file.horizon_days() == 252.0);
}

TEST_CASE("Numbers survive writing to the last bit") {
  const double odd = 0.1 + 0.2;
  const ProtocolFile file(Protocol()
                              .at(odd, microneedling({{"depth_mm", 1.0 / 3.0}}))
                              .at(1e-300, fractional_laser({{"ablative", false}}))
                              .during(odd, 5.0, care("nsaid"))
                              .turn({.parameter = "front_speed",
                                     .value = -1e-17,
                                     .from_day = 1.0 / 7.0,
                                     .until_day = 2.0})
                              .turn({.parameter = "front_speed",
                                     .operation = Turn::Operation::set,
                                     .value = 1e300,
                                     .from_day = 0.0,
                                     .until_day = 2.0,
                                     .by = "nsaid.closing"}),
                          skin("scalp", 18.0 + 1e-13, {"androgenetic_alopecia"}), 10.0 / 3.0,
                          {0.0, odd, 1.0, 10.0 / 3.0}, "quotes \" and \\ and \xC3\xA9");
  CHECK(read_protocol(write_protocol(file)) == file);
}

TEST_CASE("The horizon is always the last point of the grid") {
  CHECK(read_protocol(small(R"("horizon_days": 2.5, "output": {"every_days": 1})")).times() ==
        std::vector<double>{0, 1, 2, 2.5});
  CHECK(read_protocol(small(R"("horizon_days": 2, "output": {"every_days": 1})")).times() ==
        std::vector<double>{0, 1, 2});
  CHECK(read_protocol(small(R"("horizon_days": 9, "output": {"times_days": [1, 3]})")).times() ==
        std::vector<double>{1, 3, 9});
  const auto sensible = read_protocol(small(R"("horizon_days": 30)")).times();
  CHECK(sensible.size() > 10);
  CHECK(sensible.back() == 30.0);
}

TEST_CASE("A session on the horizon is allowed, and entries keep their order") {
  const ProtocolFile file = read_protocol(
      R"({"skin": {"site": "cheek", "age": 35}, "horizon_days": 28, "sessions": [
          {"day": 0, "treatment": "punch", "every_days": 28, "times": 2},
          {"day": 28, "treatment": "incision"}]})");
  REQUIRE(file.protocol().sessions().size() == 3);
  CHECK(file.protocol().sessions()[1].treatment.name() == "punch");
  CHECK(file.protocol().sessions()[2].treatment.name() == "incision");
}

TEST_CASE("Repeats are written as repeats and even grids as steps") {
  const std::string needling = R"("treatment": "microneedling", "depth_mm": 1.5, )";
  std::string entries;
  for (const char* day : {"0", "0.1", "0.2", "0.3", "0.4"}) {
    entries += (entries.empty() ? "{\"day\": " : ", {\"day\": ") + std::string(day) + ", " + needling +
               R"("every_days": 1, "times": 1000})";
  }
  const ProtocolFile file = read_protocol(R"({"skin": {"site": "cheek", "age": 35}, "sessions": [)" +
                                          entries + R"(], "horizon_days": 2500,
                                          "output": {"every_days": 0.1}})");
  CHECK(file.protocol().session_count() == 5000);
  CHECK(file.times().size() == 25'001);
  const std::string written = write_protocol(file);
  CHECK(written.size() < 2000);
  CHECK(written.find("\"output\": {\"every_days\": 0.1}") != std::string::npos);
  CHECK(read_protocol(written) == file);
}

TEST_CASE("Sixty thousand times of the user's own can be read again") {
  std::vector<double> times;
  for (int i = 0; i < 60'000; ++i) times.push_back(i + 1.0 / (3.0 + i));
  std::ranges::sort(times);
  std::erase_if(times, [](double time) { return time > 36'000.0; });
  while (times.size() < 60'000) times.push_back(times.back() + 0.01);
  const ProtocolFile file(Protocol(), skin(), 36525.0, times);
  CHECK(file.times().size() == 60'001);
  CHECK(read_protocol(write_protocol(file)) == file);
}

TEST_CASE("What cannot be read again cannot be made, and all that is wrong is told") {
  const auto fault = [](const Protocol& protocol, double horizon, std::vector<double> times,
                        const std::string& title) -> std::string {
    try {
      (void)ProtocolFile(protocol, skin(), horizon, std::move(times), title);
    } catch (const Misuse& misuse) {
      return misuse.what();
    }
    return "no fault";
  };
  const auto says = [](const std::string& text, const std::string& words) {
    INFO(text << "\nexpected: " << words);
    CHECK(text.find(words) != std::string::npos);
  };
  const Protocol late = Protocol().at(7, punch());
  CHECK(fault(late, 7, {0, 7}, "right") == "no fault");
  says(fault(late, 5, {0, 5}, "two\nlines"), "2 faults");
  says(fault(late, 5, {0, 5}, ""), "sessions[0]: the session is on day 7, after the horizon on day 5");
  says(fault(late, NAN, {0, 5}, ""), "horizon_days: NaN days is not a number from 0.001");
  says(fault(late, -1, {0, 5}, ""), "horizon_days: -1 days");
  says(fault(late, 1e9, {0, 5}, ""), "horizon_days: 1e+09 days");
  says(fault(late, 9, {}, ""), "times: is empty");
  says(fault(late, 9, {0, 3, 2}, ""), "times[2]: day 2 comes after day 3; the times must rise");
  says(fault(late, 9, {0, NAN}, ""), "times[1]: NaN days");
  says(fault(late, 9, {0, 10}, ""), "times[1]: day 10 is after the horizon on day 9");
  says(fault(Protocol().at(0, punch()).every(1, 5001), 6000, {0}, ""),
       "sessions: has 5001 entries; at most 5000");
  says(fault(Protocol().during(8, 9, care("nsaid")), 7, {0}, ""), "care[0]: the interval starts");
  TreatmentKind own{};
  own.name = "mine";
  own.injure = [](const Settings&, const SiteValues&, const Values&) { return Injury{}; };
  says(fault(Protocol().at(0, treatment(own)), 7, {0}, ""), "'mine' is not on the shelf");
  std::vector<double> many;
  for (int i = 0; i < 100'001; ++i) many.push_back(i * 0.01);
  says(fault(Protocol(), 2000, many, ""), "times: has 100002 entries; at most 100000");
}

TEST_CASE("Files are equal, and hash alike, if they say the same") {
  const auto file = [](double day, const std::string& title) {
    return ProtocolFile(Protocol().at(day, punch()), skin(), 9, {0}, title);
  };
  CHECK(file(1, "a") == file(1, "a"));
  CHECK(file(1, "a").hash() == file(1, "a").hash());
  CHECK_FALSE(file(1, "a") == file(2, "a"));
  CHECK_FALSE(file(1, "a") == file(1, "b"));
  CHECK_FALSE(file(1, "a") == ProtocolFile(Protocol().at(1, punch()), skin("nose"), 9, {0}, "a"));
  CHECK_FALSE(file(1, "a") == ProtocolFile(Protocol().at(1, punch()), skin(), 9, {1}, "a"));
}

TEST_CASE("Horizon, times and edges that a machine computed are on the days that they mean") {
  const ProtocolFile file(Protocol()
                              .at(3.3, punch())
                              .at(1.1, punch())
                              .during(1.1 + 1e-13, 3 * 1.1, care("nsaid"))
                              .turn({.parameter = "x", .from_day = 2.0, .until_day = 3 * 1.1}),
                          skin(), 3 * 1.1, {0, 1.1 - 1e-12, 1.1 + 1e-12, 2, 3 * 1.1});
  CHECK(file.horizon_days() == 3.3);
  CHECK(file.times() == std::vector<double>{0, 1.1, 2, 3.3});
  CHECK(file.protocol().cares()[0].from_day == 1.1);
  CHECK(file.protocol().cares()[0].until_day == 3.3);
  CHECK(file.protocol().turns()[0].until_day == 3.3);
}

TEST_CASE("A byte order mark is skipped, and lines are still counted from one") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(read_protocol(mark + small(R"("horizon_days": 2)")).horizon_days() == 2.0);
  CHECK_THROWS_WITH(read_protocol(mark + "{\n\"skin\": 1}"), Catch::Contains("skin (line 2)"));
}

TEST_CASE("The schema names every treatment, care, site and setting") {
  const std::string schema = protocol_schema();
  const auto named = [&](const std::string& name) {
    INFO(name);
    CHECK(schema.find("\"" + name + "\"") != std::string::npos);
  };
  named("https://json-schema.org/draft/2020-12/schema");
  for (const Site& site : sites()) named(site.name);
  for (const Condition& condition : conditions()) named(condition.name);
  for (const Agent& agent : agents()) named(agent.name);
  for (const TreatmentKind& kind : treatments()) {
    named(kind.name);
    for (const Setting& setting : kind.settings) named(setting.name);
  }
  for (const CareKind& kind : cares()) named(kind.name);
}
