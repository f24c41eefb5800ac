// Every way to read a number off a timeline, on curves whose numbers are known.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/simulate.hpp"
#include "skinheal/validation.hpp"

using namespace skinheal;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double centre = 5.03;  // of the bell, on no time of the grid

// Curves of time alone. With g a bell of height 1 and width 1 around the centre:
//   hump       2 + 3 g             pulse  3 g              dent  2 - g
//   departure  2 - exp(-time)      saw    straight from 0 over 4 (day 2), 1 (day 5) and 3 (day 9), then down by half
//                                         a unit a day
// Before day 0 the height is zero, so that the hump, the dent and the departure know a rest of 2.
Model curves() {
  ModelBuilder model("curves");
  model.starts_wounded();
  model.species("x", {.healthy = 1.0, .about = "what decays beside the curves"});
  model.process("x.decay").consumes("x").rate(assumed(1.0, "1/d", {0.5, 2.0}, "decay"));
  model.parameter("height", assumed(0.0, "1", {0.0, 10.0}, "height of the curves"));
  model.parameter("day", assumed(1.0, "d", {0.5, 2.0}, "unit of time"));
  model.observable("g", {}, "exp(0 - 0.5*((time - 5.03*day)/day)^2)");
  model.observable("hump", {}, "2 + height*g");
  model.observable("pulse", {}, "height*g");
  model.observable("dent", {}, "2 - height/3*g");
  model.observable("departure", {}, "2 - height/3*exp(0 - time/day)");
  model.observable("saw", {}, "2*time/day - 3*positive(time/day - 2) + 1.5*positive(time/day - 5)"
                              " - positive(time/day - 9)");
  return model.seal();
}

const Timeline& timeline() {
  static const Timeline run = [] {
    std::vector<double> grid;
    for (int i = 0; i <= 80; ++i) grid.push_back(0.25 * i);
    const auto height = Turn{"height", Turn::Operation::set, 3.0, 0.0, 1000.0};
    return simulate(Protocol().turn(height), skin(), times(grid), curves());
  }();
  return run;
}

double read(const std::string& kind, const std::string& observable,
            const std::map<std::string, double>& numbers) {
  return measure(timeline(), {kind, observable, "", numbers});
}

// How far from its centre the bell has fallen to a height.
double off_centre(double height) { return std::sqrt(-2.0 * std::log(height)); }

double bell(double day) { return std::exp(-0.5 * (day - centre) * (day - centre)); }

struct Row {
  std::string kind;
  std::string observable;
  std::map<std::string, double> numbers;
  double known;
  double margin = 1e-6;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> table = {
      {"value", "hump", {{"day", 4.0}}, 2.0 + 3.0 * bell(4.0)},
      {"relative", "hump", {{"day", 4.0}}, 1.0 + 1.5 * bell(4.0)},
      {"excess", "hump", {{"day", 4.0}}, 3.0 * bell(4.0)},
      {"closed", "hump", {{"day", 4.0}}, -1.0 - 3.0 * bell(4.0)},
      {"recovered", "departure", {{"day", 2.0}}, 1.0 - std::exp(-2.0)},
      {"recovered", "departure", {{"day", 0.0}}, 0.0},
      {"ratio", "hump", {{"day", 4.0}, {"over_day", 7.0}},
       (2.0 + 3.0 * bell(4.0)) / (2.0 + 3.0 * bell(7.0))},
      {"excess_ratio", "hump", {{"day", 4.0}, {"over_day", 7.0}}, bell(4.0) / bell(7.0)},
      {"peak_time", "hump", {}, centre, 3e-3},
      {"peak_time", "saw", {}, 2.0},
      {"peak_time", "saw", {{"from_day", 3.5}}, 9.0},
      {"peak_time", "saw", {{"from_day", 5.5}, {"until_day", 7.1}}, 7.1, 1e-3},
      {"peak_value", "hump", {}, 5.0, 3e-5},
      {"peak_value", "saw", {{"from_day", 3.5}}, 3.0},
      {"peak_fold", "hump", {}, 2.5, 3e-5},
      {"peak_excess", "hump", {}, 3.0, 3e-5},
      {"ratio_to_peak", "hump", {{"day", 4.0}}, (2.0 + 3.0 * bell(4.0)) / 5.0, 3e-5},
      {"excess_ratio_to_peak", "hump", {{"day", 4.0}}, bell(4.0), 3e-5},
      {"time_to_fraction", "hump", {{"fraction", 0.25}}, centre + off_centre(0.25), 1e-4},
      {"duration_above", "hump", {{"level", 1.5}}, centre + off_centre(1.0 / 3.0)},
      {"duration_above", "saw", {{"level", 2.5}}, 10.0},
      {"duration_above", "hump", {{"level", 4.0}}, 0.0},
      {"duration_above", "hump", {{"level", 0.5}}, infinity},
      {"time_until_recovered", "dent", {{"level", 0.8}}, centre + off_centre(0.4)},
      {"time_until_recovered", "dent", {{"level", 0.4}}, 0.0},
      {"time_until_recovered", "dent", {{"level", 1.1}}, infinity},
      {"first_fraction", "pulse", {{"fraction", 0.5}}, centre - off_centre(0.5), 1e-4},
      {"first_rise", "dent", {{"rise", 0.5}}, centre + off_centre(0.5), 2e-3},
      {"first_rise", "dent", {{"rise", 0.05}, {"until_day", 3.0}},
       centre + off_centre(bell(3.0) - 0.05)},
      {"first_rise", "dent", {{"rise", 3.0}}, infinity},
      {"dip", "saw", {{"between_day", 4.0}}, 1.0 / 3.0},
      {"dip", "saw", {{"between_day", 4.0}, {"until_day", 8.0}}, 0.4, 1e-3},
      {"dip", "saw", {{"between_day", 4.0}, {"from_day", 3.0}}, 1.0 / 3.0},
  };
  return table;
}

}  // namespace

TEST_CASE("every measure reads what is known of the curve") {
  for (const auto& row : rows()) {
    INFO(row.kind << " of " << row.observable);
    if (std::isinf(row.known)) {
      CHECK(read(row.kind, row.observable, row.numbers) == row.known);
    } else {
      CHECK(read(row.kind, row.observable, row.numbers) == Approx(row.known).margin(row.margin).epsilon(0.0));
    }
  }
}

TEST_CASE("every kind of measure stands in the table of known curves") {
  for (const auto& kind : measure_kinds()) {
    INFO(kind.name);
    CHECK(std::ranges::find(rows(), kind.name, &Row::kind) != rows().end());
    CHECK_FALSE(kind.about.empty());
  }
}

TEST_CASE("a measure without a number that it needs is refused by its name") {
  for (const auto& kind : measure_kinds()) {
    for (const auto& missing : kind.numbers) {
      std::map<std::string, double> numbers;
      for (const auto& number : kind.numbers) {
        if (number != missing) numbers[number] = 1.0;
      }
      INFO(kind.name << " without " << missing);
      CHECK_THROWS_WITH(read(kind.name, "hump", numbers),
                        Catch::Contains(kind.name) && Catch::Contains(missing));
    }
  }
}

TEST_CASE("a misspelt measure or observable is told with what is near") {
  CHECK_THROWS_WITH(read("peek_time", "hump", {}), Catch::Contains("did you mean 'peak_time'"));
  CHECK_THROWS_WITH(read("peak_time", "humpp", {}), Catch::Contains("did you mean 'hump'"));
}

TEST_CASE("what a run did not reach is read as no number") {
  CHECK(std::isnan(read("value", "hump", {{"day", 21.0}})));
  CHECK(std::isnan(read("peak_time", "hump", {{"from_day", 30.0}})));
}
