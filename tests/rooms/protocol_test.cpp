#include "skinheal/protocol.hpp"

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
