#include "skinheal/protocol_file.hpp"

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

void check_equal(const ProtocolFile& left, const ProtocolFile& right) {
  CHECK(left.title == right.title);
  CHECK(&left.skin.site() == &right.skin.site());
  CHECK(left.skin.age() == right.skin.age());
  CHECK(left.skin.conditions() == right.skin.conditions());
  CHECK(left.protocol == right.protocol);
  CHECK(left.horizon_days == right.horizon_days);
  CHECK(left.times == right.times);
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
    CHECK_FALSE(file.title.empty());
    CHECK(file.times.back() == file.horizon_days);
    const std::string written = write_protocol(file);
    check_equal(read_protocol(written), file);
    CHECK(write_protocol(read_protocol(written)) == written);
    ++count;
  }
  CHECK(count >= 6);
}

TEST_CASE("The face course is three sessions, four weeks apart") {
  const ProtocolFile file =
      read_protocol(text_of(SKINHEAL_SOURCE_DIR "/examples/protocols/face_course.json"));
  const Treatment needling = microneedling({{"depth_mm", 1.5}, {"density_per_cm2", 200}});
  CHECK(file.protocol == Protocol().at(0, needling).every(28, 3));
  CHECK(file.horizon_days == 252.0);
}

TEST_CASE("Numbers survive writing to the last bit") {
  const double odd = 0.1 + 0.2;
  const ProtocolFile file{.title = "quotes \" and \\ and \xC3\xA9",
                          .skin = skin("scalp", 18.0 + 1e-13, {"androgenetic_alopecia"}),
                          .protocol = Protocol()
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
                                                 .until_day = 2.0}),
                          .horizon_days = 10.0 / 3.0,
                          .times = {0.0, odd, 1.0, 10.0 / 3.0}};
  check_equal(read_protocol(write_protocol(file)), file);
}

TEST_CASE("The horizon is always the last point of the grid") {
  CHECK(read_protocol(small(R"("horizon_days": 2.5, "output": {"every_days": 1})")).times ==
        std::vector<double>{0, 1, 2, 2.5});
  CHECK(read_protocol(small(R"("horizon_days": 2, "output": {"every_days": 1})")).times ==
        std::vector<double>{0, 1, 2});
  CHECK(read_protocol(small(R"("horizon_days": 9, "output": {"times_days": [1, 3]})")).times ==
        std::vector<double>{1, 3, 9});
  const auto sensible = read_protocol(small(R"("horizon_days": 30)")).times;
  CHECK(sensible.size() > 10);
  CHECK(sensible.back() == 30.0);
}

TEST_CASE("A session on the horizon is allowed, and entries keep their order") {
  const ProtocolFile file = read_protocol(
      R"({"skin": {"site": "cheek", "age": 35}, "horizon_days": 28, "sessions": [
          {"day": 0, "treatment": "punch", "every_days": 28, "times": 2},
          {"day": 28, "treatment": "incision"}]})");
  REQUIRE(file.protocol.sessions().size() == 3);
  CHECK(file.protocol.sessions()[1].treatment.name() == "punch");
  CHECK(file.protocol.sessions()[2].treatment.name() == "incision");
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
