#include "skinheal/protocol.hpp"

#include <chrono>
#include <cmath>

#include "catch.hpp"
#include "skinheal/fault.hpp"

using namespace skinheal;

namespace {

Treatment needles(double depth) { return microneedling({{"depth_mm", depth}}); }

std::vector<double> days_of(const Protocol& protocol) {
  std::vector<double> days;
  for (const Session& session : protocol.sessions()) days.push_back(session.day);
  return days;
}

}  // namespace

TEST_CASE("A course repeats the session that was added last") {
  const Protocol course = Protocol().at(0, needles(1.5)).every(28, 3);
  CHECK(days_of(course) == std::vector<double>{0, 28, 56});
  CHECK(course.last_day() == 56.0);
  const Protocol both = Protocol().at(100, punch()).at(0, needles(1)).every(10, 2);
  CHECK(days_of(both) == std::vector<double>{0, 10, 100});
  CHECK(both.sessions()[1].treatment.name() == "microneedling");
}

TEST_CASE("Sessions of one day keep the order in which they were added") {
  const Protocol day = Protocol().at(7, punch()).at(0, incision()).at(7, needles(1)).at(7, punch());
  CHECK(day.sessions()[0].treatment.name() == "incision");
  CHECK(day.sessions()[1].treatment.name() == "punch");
  CHECK(day.sessions()[2].treatment.name() == "microneedling");
  CHECK(day.sessions()[3].treatment.name() == "punch");
}

TEST_CASE("A protocol is a value") {
  const Protocol one = Protocol().at(0, needles(1));
  const Protocol two = one.every(28, 2);
  CHECK(one.sessions().size() == 1);
  CHECK(two == Protocol().at(28, needles(1)).at(0, needles(1)));
  CHECK_FALSE(one == two);
  CHECK_FALSE(one == Protocol().at(0, needles(1.1)));
  CHECK_FALSE(one == one.during(0, 3, care("nsaid")));
}

TEST_CASE("A thousand sessions in any order stay sorted") {
  Protocol protocol;
  for (int i = 0; i < 300; ++i) protocol = protocol.at((i * 37) % 301, needles(1)).every(0.5, 2);
  double before = 0.0;
  for (const double day : days_of(protocol)) {
    CHECK(day >= before);
    before = day;
  }
  CHECK(protocol.sessions().size() == 600);
}

TEST_CASE("A repeat is on the day that one would write") {
  const Protocol course = Protocol().at(0, needles(1)).every(1.1, 4);
  CHECK(days_of(course) == std::vector<double>{0, 1.1, 2.2, 3.3});
  CHECK(days_of(Protocol().at(0, needles(1)).every(0.1, 4)) ==
        std::vector<double>{0, 0.1, 0.2, 0.3});
}

TEST_CASE("Sessions at one moment are on one day, in the order in which they were added") {
  const Protocol course =
      Protocol().at(3 * 1.1, punch()).at(3.3, incision()).at(3.3 - 1e-12, needles(1)).at(0, punch());
  CHECK(days_of(course) == std::vector<double>{0, 3 * 1.1, 3 * 1.1, 3 * 1.1});
  CHECK(course.sessions()[1].treatment.name() == "punch");
  CHECK(course.sessions()[2].treatment.name() == "incision");
  CHECK(course.sessions()[3].treatment.name() == "microneedling");
  CHECK(Protocol().at(1, punch()).at(1 + 1e-10, punch()).last_day() == 1.0);
  CHECK(Protocol().at(1, punch()).at(1 + 1e-7, punch()).last_day() == 1 + 1e-7);
}

TEST_CASE("Edges of care and turns are on the days of sessions, and of one another") {
  const Protocol course = Protocol()
                              .during(3 * 1.1, 4 * 1.1, care("nsaid"))
                              .turn({.parameter = "x", .from_day = 2, .until_day = 4.4})
                              .at(3.3, punch());
  CHECK(course.cares()[0].from_day == 3.3);
  CHECK(course.cares()[0].until_day == course.turns()[0].until_day);
}

TEST_CASE("An interval too short to be moved to a session stays as it is") {
  const Protocol course =
      Protocol().at(1e-3, punch()).during(1e-3 - 1.1e-11, 1e-3 + 2.5e-11, care("nsaid"));
  CHECK(course.cares()[0].from_day == 1e-3 - 1.1e-11);
  CHECK(course.cares()[0].until_day == 1e-3 + 2.5e-11);
}

TEST_CASE("Ten times as many calls take about ten times as long") {
  const auto started = std::chrono::steady_clock::now();
  Protocol protocol;
  for (int i = 0; i < 100'000; ++i) protocol = protocol.at(i * 0.25, punch());
  CHECK(protocol.session_count() == 100'000);
  CHECK(protocol.sessions().size() == 100'000);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  CHECK(took.count() < 10.0);  // a second or so; by copying it would be hours
}

TEST_CASE("Limits are told before the work") {
  const Protocol one = Protocol().at(0, needles(1));
  CHECK_THROWS_WITH(one.every(1e-6, 1'000'000'000), Catch::Contains("at most 100000"));
  CHECK_THROWS_WITH(one.every(1, 100'000), Catch::Contains("would be on day 99999, after day 36525"));
  CHECK_THROWS_WITH(Protocol().at(1e300, needles(1)), Catch::Contains("not a day from 0 to 36525"));
  CHECK_THROWS_WITH(one.during(0, 40'000, care("nsaid")), Catch::Contains("36525"));
  CHECK_THROWS_WITH(one.every(1e-12, 3), Catch::Contains("less than a microsecond"));
  CHECK(one.every(0.1, 100'000).session_count() == 100'000);
  CHECK_THROWS_WITH(one.every(0.1, 100'000).at(0, needles(1)), Catch::Contains("100001 sessions in all"));
}

TEST_CASE("Courses are found again, however the sessions were added") {
  const Protocol course = Protocol().at(0, punch()).every(28, 3);
  REQUIRE(course.courses().size() == 1);
  CHECK(course.courses()[0].times == 3);
  CHECK(course.courses()[0].every_days == 28.0);
  const Protocol listed = Protocol().at(56, punch()).at(0, punch()).at(28, punch());
  CHECK(listed.courses().size() == 1);
  CHECK(Protocol().at(0, punch()).every(1.0 / 3.0, 1000).courses().size() == 1);
  CHECK(course.at(28, incision()).courses().size() == 2);
  CHECK(course.courses(2).size() == 2);
  CHECK(Protocol().courses().empty());
}

TEST_CASE("Sessions of one day act in their order, also as courses") {
  const Protocol crossed = Protocol().at(0, punch()).at(0, incision()).at(28, incision()).at(28, punch());
  Protocol again;
  for (const Course& course : crossed.courses()) {
    again = again.at(course.first_day, course.treatment);
    if (course.times > 1) again = again.every(course.every_days, course.times);
  }
  CHECK(again == crossed);
}

TEST_CASE("Equal protocols hash alike, and can be told from others") {
  const Protocol course = Protocol().at(0, needles(1)).every(28, 2).during(0, 3, care("nsaid"));
  const Protocol same = Protocol().during(0, 3, care("nsaid")).at(28, needles(1)).at(0, needles(1));
  CHECK(course == same);
  CHECK(std::hash<Protocol>{}(course) == std::hash<Protocol>{}(same));
  CHECK(course.hash() != Protocol().at(0, needles(1)).hash());
}

TEST_CASE("A turn without an end lasts until the last day of all") {
  CHECK(Protocol().turn({.parameter = "x"}).turns()[0].until_day == Protocol::latest_day);
  CHECK(Protocol().turn({.parameter = "x", .until_day = 1e6}).turns()[0].until_day == 36525.0);
  CHECK_THROWS_AS(Protocol().turn({.parameter = "x", .until_day = NAN}), Misuse);
}

TEST_CASE("A turn's parameter is a name that can be written") {
  const auto turn = [](const std::string& name) {
    return Protocol().turn({.parameter = name, .until_day = 1});
  };
  CHECK_THROWS_WITH(turn(""), Catch::Contains("the parameter is empty"));
  CHECK_THROWS_WITH(turn("a\nb"), Catch::Contains("U+000A"));
  CHECK_THROWS_WITH(turn("\xFF"), Catch::Contains("not UTF-8"));
  CHECK_THROWS_WITH(turn(std::string(201, 'a')), Catch::Contains("201 characters"));
}

TEST_CASE("A turn keeps the name of the number behind it, and differs by it") {
  const auto turn = [](const std::string& by) {
    return Protocol().turn({.parameter = "plug_rate", .until_day = 1, .by = by});
  };
  CHECK(turn("nsaid.closing").turns()[0].by == "nsaid.closing");
  CHECK(turn("nsaid.closing") == turn("nsaid.closing"));
  CHECK(turn("nsaid.closing") != turn(""));
  CHECK_THROWS_WITH(turn("a\nb"), Catch::Contains("the number behind it") && Catch::Contains("U+000A"));
}

TEST_CASE("A calendar that makes no sense is refused") {
  const Protocol one = Protocol().at(0, needles(1));
  CHECK_THROWS_AS(Protocol().at(-1, needles(1)), Misuse);
  CHECK_THROWS_AS(Protocol().at(std::nan(""), needles(1)), Misuse);
  CHECK_THROWS_AS(Protocol().at(INFINITY, needles(1)), Misuse);
  CHECK_THROWS_AS(Protocol().every(28, 3), Misuse);
  CHECK_THROWS_AS(one.every(0, 3), Misuse);
  CHECK_THROWS_AS(one.every(28, 0), Misuse);
  CHECK_THROWS_AS(one.during(3, 3, care("nsaid")), Misuse);
  CHECK_THROWS_AS(one.during(-1, 3, care("nsaid")), Misuse);
  CHECK_THROWS_AS(one.turn({.parameter = "x", .value = NAN, .until_day = 1}), Misuse);
}
