// What a clinician or a teacher reads: every name is there, healthy skin reads as documented, and
// lesions answer to a course by about what was measured.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

Treatment needling() { return microneedling({{"depth_mm", 1.5}}); }

double on_day(const Timeline& timeline, const std::string& name, double day) {
  return timeline.values(name, {day}).front();
}

// Healthy values of a cheek: the names are promised.
const std::map<std::string, double>& canonical() {
  static const std::map<std::string, double> values = {
      {"erythema", 0.0},        {"electrical_barrier", 1.0},
      {"oedema", 0.0},          {"epidermal_thickness", 1.0},
      {"hydration", 1.0},       {"collagen_i", 1.0},
      {"collagen_iii", 1.0},    {"collagen_ratio", 1.0},
      {"collagen", 1.0},        {"collagen_i_synthesis", 1.0},
      {"dermal_density", 1.0},  {"collagen_iii_synthesis", 1.0},
      {"elasticity", 1.0},      {"tensile_strength", 1.0},
      {"scar", 0.0},            {"striae", 0.0},
      {"wrinkle", 0.0},         {"pore_visibility", 1.0},
      {"pigmentation", 0.0},    {"fat", 1.0},
      {"burden", 0.0},          {"reserve", 1.0},
      {"macrophages", 1.0},     {"elastin", 1.0},
      {"hyaluronan", 1.0},
  };
  return values;
}

}  // namespace

TEST_CASE("healthy skin reads every canonical name as documented, and goes on so") {
  const auto timeline = simulate({}, skin("cheek", 35), times({0.0, 365.0}));
  for (const auto& [name, value] : canonical()) {
    INFO(name);
    CHECK(on_day(timeline, name, 0.0) == Approx(value).margin(1e-9));
    CHECK(on_day(timeline, name, 365.0) == Approx(value).margin(1e-9));
  }
  const auto cheek = skin("cheek", 35).site();
  CHECK(on_day(timeline, "tewl", 0.0) == Approx(cheek.tewl.value));
  CHECK(on_day(timeline, "hair_density", 0.0) == Approx(cheek.hair_density.value));
}

TEST_CASE("every reading says what it means, in which unit and with which grade") {
  for (const auto& reading : standard_model().observables()) {
    INFO(reading.name);
    CHECK_FALSE(reading.about.empty());
    CHECK_NOTHROW(Unit::parse(reading.unit));
    if (reading.source.key.empty()) continue;
    CHECK(std::ranges::any_of(bibliography(), [&](const Reference& reference) {
      return reference.key == reading.source.key;
    }));
  }
}

TEST_CASE("a condition is a rest of its own: untreated it neither mends nor worsens") {
  const std::map<std::string, std::vector<std::string>> lesions = {
      {"photoaged", {"wrinkle"}}, {"acne_scar", {"scar"}}, {"striae", {"striae"}}};
  for (const auto& [condition, indices] : lesions) {
    const auto site = condition == "striae" ? "abdomen" : "cheek";
    const auto timeline = simulate({}, skin(site, 40, {condition}), times({0.0, 3650.0}));
    for (const auto& species : timeline.model().species()) {
      INFO(condition << ", " << species.name);
      CHECK(on_day(timeline, species.name, 3650.0) ==
            Approx(on_day(timeline, species.name, 0.0)).margin(1e-9));
    }
    for (const auto& index : indices) CHECK(on_day(timeline, index, 3650.0) == Approx(1.0));
    CHECK(on_day(timeline, "collagen_i", 3650.0) < 1.0);
  }
}

TEST_CASE("three monthly sessions lower an acne scar by about a third, and not for ever") {
  const auto course = Protocol().at(0, needling()).every(30, 3);
  const auto timeline = simulate(course, skin("cheek", 30, {"acne_scar"}), times({0.0, 1100.0}));
  CHECK(on_day(timeline, "scar", 120.0) < 0.9);  // -31 %, uncontrolled (Fabbrocini 2014)
  CHECK(on_day(timeline, "scar", 120.0) > 0.5);
  CHECK(on_day(timeline, "scar", 365.0) < 0.97);
  CHECK(on_day(timeline, "scar", 1095.0) > on_day(timeline, "scar", 365.0));
}

TEST_CASE("stretch marks answer, lines a little, and the skin's own pores hardly") {
  const auto marks = simulate(Protocol().at(0, needling()).every(14, 6),
                              skin("abdomen", 30, {"striae"}), times({0.0, 180.0}));
  CHECK(on_day(marks, "striae", 120.0) < 0.8);
  CHECK(on_day(marks, "striae", 120.0) > 0.2);
  const auto lines = simulate(Protocol().at(0, needling()).every(30, 4),
                              skin("cheek", 55, {"photoaged"}), times({0.0, 180.0}));
  CHECK(on_day(lines, "wrinkle", 150.0) < 0.98);
  CHECK(on_day(lines, "wrinkle", 150.0) > 0.75);
  CHECK(on_day(lines, "pore_visibility", 150.0) < 0.99);
  CHECK(on_day(lines, "pore_visibility", 150.0) > 0.85);
}

TEST_CASE("prone skin darkens more than other skin, and longer") {
  const auto session = Protocol().at(0, needling());
  const auto prone = simulate(session, skin("cheek", 30, {"hyperpigmentation_prone"}),
                              times({0.0, 365.0}));
  const auto other = simulate(session, skin("cheek", 30), times({0.0, 365.0}));
  CHECK(prone.peak("pigmentation").value > 1.3 * other.peak("pigmentation").value);
  CHECK(on_day(prone, "pigmentation", 90.0) > 2.0 * on_day(other, "pigmentation", 90.0));
}

TEST_CASE("smoking lowers collagen III made in a wound more than collagen I") {
  std::map<std::string, double> factors;
  for (const auto& turn : skin("cheek", 25, {"smoker"}).turns()) {
    factors[turn.parameter] = turn.value;
  }
  CHECK(factors.at("synthesis_i_factor") == Approx(0.82));
  CHECK(factors.at("synthesis_iii_factor") == Approx(0.78));
  const auto smoker = simulate(Protocol().at(0, needling()), skin("cheek", 25, {"smoker"}),
                               times({0.0, 30.0}));
  const auto other = simulate(Protocol().at(0, needling()), skin("cheek", 25), times({0.0, 30.0}));
  for (const auto* type : {"collagen_i_synthesis", "collagen_iii_synthesis"}) {
    INFO(type);
    CHECK(smoker.peak(type).value < other.peak(type).value);
  }
}

TEST_CASE("twelve monthly sessions spend the reserve and gain less and less") {
  const auto timeline = simulate(Protocol().at(0, needling()).every(30, 12), skin("cheek", 30),
                                 times({0.0, 1100.0}));
  const double last = 330.0;
  CHECK(on_day(timeline, "reserve", 30.0) < 1.0);
  CHECK(on_day(timeline, "reserve", last + 14.0) < on_day(timeline, "reserve", 60.0));
  CHECK(on_day(timeline, "reserve", last + 14.0) < 0.95);
  CHECK(on_day(timeline, "collagen_i_synthesis", last + 14.0) <
        0.8 * on_day(timeline, "collagen_i_synthesis", 14.0));
  // A year of rest restores much of it.
  CHECK(on_day(timeline, "reserve", last + 379.0) >
        on_day(timeline, "reserve", last + 14.0) + 0.03);
  // What it costs: days of redness that add up.
  CHECK(on_day(timeline, "burden", 29.0) > 1.0);
  CHECK(on_day(timeline, "burden", last + 14.0) > 5.0 * on_day(timeline, "burden", 29.0));
  CHECK(on_day(timeline, "burden", 1100.0) < on_day(timeline, "burden", last + 14.0));
}

TEST_CASE("a course every year for five years: each gains less, for want of reserve among others") {
  Protocol courses;
  for (int year = 0; year < 5; ++year) {
    for (int session = 0; session < 4; ++session) {
      courses = courses.at(365.0 * year + 30.0 * session, needling());
    }
  }
  const auto grid = times({0.0, 2000.0});
  const auto timeline = simulate(courses, skin("cheek", 30), grid);
  for (int year = 1; year < 5; ++year) {
    const double start = 365.0 * year;
    INFO("year " << year);
    CHECK(on_day(timeline, "reserve", start - 1.0) > on_day(timeline, "reserve", start - 260.0));
    CHECK(on_day(timeline, "reserve", start - 1.0) < 1.0);
    CHECK(on_day(timeline, "collagen_i_synthesis", start + 14.0) <
          on_day(timeline, "collagen_i_synthesis", start - 365.0 + 14.0));
  }
  // With a reserve that is never spent the fifth course would make more.
  SimulateOptions endless;
  endless.parameters["reserve_turnover"] = 1e-9;
  const auto unspent = simulate(courses, skin("cheek", 30), grid, standard_model(), endless);
  CHECK(on_day(timeline, "collagen_i_synthesis", 4 * 365.0 + 104.0) <
        0.95 * on_day(unspent, "collagen_i_synthesis", 4 * 365.0 + 104.0));
}

TEST_CASE("every promise has an answer, a grade, sources that exist and a reading that exists") {
  const auto names = simulate({}, skin(), times({0.0, 1.0})).names();
  for (const auto& promise : promises()) {
    INFO(promise.name);
    CHECK_FALSE(promise.answer.empty());
    CHECK_FALSE(promise.found.empty());
    if (!promise.observable.empty()) {
      CHECK(std::ranges::find(names, promise.observable) != names.end());
    }
    for (const auto& key : promise.sources) {
      CHECK(std::ranges::any_of(bibliography(),
                                [&](const Reference& source) { return source.key == key; }));
    }
  }
  for (const auto* name : {"cellulite", "sagging", "complexion"}) {
    CHECK(std::ranges::find(promises(), name, &Promise::name) != promises().end());
  }
}
