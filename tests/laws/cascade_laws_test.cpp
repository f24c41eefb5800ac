// The standard cascade as a whole: what each module promised, held once for all of them.
#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "evidence/embedded.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

Timeline healing(const Treatment& treatment, double horizon) {
  return simulate(Protocol().at(0, treatment), skin("cheek", 25.0), days(horizon));
}

Treatment needling(double depth_mm) { return microneedling({{"depth_mm", depth_mm}}); }

bool in_bibliography(const std::string& key) {
  return embedded::bibliography.find("{" + key + ",") != std::string_view::npos;
}

// Every species between a tenth and ten times of health, or up to one where it is absent there.
std::vector<double> wounded_state(unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> share(0.0, 1.0);
  std::vector<double> state;
  for (const Species& species : standard_model().species()) {
    const bool present = species.healthy > 0.0;
    state.push_back(present ? species.healthy * std::pow(10.0, 2.0 * share(random) - 1.0)
                            : share(random));
  }
  return state;
}

std::vector<double> rates(System& system, const std::vector<double>& state) {
  std::vector<double> result(state.size());
  system.rhs(0.0, state.data(), result.data());
  return result;
}

// Central differences of the rates over one species.
std::vector<double> slopes(System& system, std::vector<double> state, std::size_t column) {
  const double middle = state[column];
  const double step = 1e-6 * std::max(std::abs(middle), 1e-3);
  state[column] = middle + step;
  auto above = rates(system, state);
  state[column] = middle - step;
  const auto below = rates(system, state);
  for (std::size_t i = 0; i < above.size(); ++i) above[i] = (above[i] - below[i]) / (2.0 * step);
  return above;
}

std::vector<std::vector<double>> jacobian(System& system, const std::vector<double>& state) {
  const auto& pattern = system.pattern();
  std::vector<double> entries(pattern.entry_count()), dxdt(state.size()), dfdt(state.size());
  system.linearise(0.0, state.data(), dxdt.data(), entries.data(), dfdt.data());
  std::vector<std::vector<double>> dense(state.size(), std::vector<double>(state.size(), 0.0));
  for (std::size_t row = 0; row < state.size(); ++row) {
    for (auto k = pattern.row_starts[row]; k < pattern.row_starts[row + 1]; ++k) {
      dense[row][pattern.columns[k]] = entries[k];
    }
  }
  return dense;
}

double phase(const Timeline& timeline, const std::string& name, double day) {
  return timeline.values("phase_" + name, {day}).front();
}

}  // namespace

TEST_CASE("the standard cascade seals, and each module and species on it is told apart") {
  REQUIRE_NOTHROW(standard_model());
  std::set<std::string> names;
  for (const Module& module : modules()) {
    INFO(module.name);
    CHECK(names.insert(module.room + "/" + module.name).second);
  }
  for (const Species& species : standard_model().species()) {
    INFO(species.name);
    CHECK_FALSE(species.about.empty());
  }
  for (const Observable& observable : standard_model().observables()) {
    INFO(observable.name);
    CHECK_FALSE(observable.about.empty());
    CHECK((observable.source.key.empty() || in_bibliography(observable.source.key)));
  }
}

TEST_CASE("every parameter has a unit, a meaning, a range that holds it and a source that exists") {
  for (const auto& [name, quantity] : standard_model().parameters()) {
    INFO(name);
    CHECK_NOTHROW(Unit::parse(quantity.unit));
    CHECK(quantity.meaning.size() > 10);
    CHECK(quantity.range.low <= quantity.value);
    CHECK(quantity.value <= quantity.range.high);
    const auto& [key, locator] = quantity.source;
    CHECK((key.empty() || in_bibliography(key)));
    CHECK((key.empty() || !locator.empty()));
  }
}

TEST_CASE("the cascade holds what the promise names, as a state or as an observable") {
  const auto names = healing(needling(1.5), 1.0).names();
  for (const auto* name : {"pore_area",
                           "barrier",
                           "tewl",
                           "erythema",
                           "keratinocytes_migrating",
                           "keratinocytes_proliferating",
                           "epidermal_thickness",
                           "platelets",
                           "fibrin",
                           "debris",
                           "neutrophils",
                           "macrophages_m1",
                           "macrophages_m2",
                           "macrophages",
                           "il1",
                           "tgf_beta",
                           "pdgf",
                           "vegf",
                           "kgf",
                           "fibroblasts",
                           "myofibroblasts",
                           "capillaries",
                           "mmp",
                           "hyaluronan",
                           "collagen_iii",
                           "collagen_i",
                           "collagen",
                           "collagen_i_synthesis",
                           "collagen_iii_synthesis",
                           "elastin"}) {
    INFO(name);
    CHECK(std::count(names.begin(), names.end(), name) == 1);
  }
}

TEST_CASE("healthy skin is an exact steady state, stable, with a loop gain below one") {
  const auto system = standard_model().bind();
  for (const double rate : rates(*system, standard_model().healthy_state())) {
    CHECK(std::abs(rate) < 1e-14);
  }
  CHECK(standard_model().growth_at_health() < 0.0);
  CHECK(standard_model().loop_gain() < 1.0);
}

TEST_CASE("the Jacobian of the cascade is the derivative of its rates, in any state") {
  const auto system = standard_model().bind();
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const auto state = wounded_state(seed);
    const auto exact = jacobian(*system, state);
    for (std::size_t column = 0; column < state.size(); ++column) {
      const auto measured = slopes(*system, state, column);
      for (std::size_t row = 0; row < state.size(); ++row) {
        INFO(standard_model().species()[row].name << " by "
                                                  << standard_model().species()[column].name);
        CHECK(exact[row][column] == Approx(measured[row]).epsilon(1e-5).margin(1e-5));
      }
    }
  }
}

TEST_CASE("nothing falls below zero through a course of many kinds of injury") {
  Protocol protocol;
  double day = 0.0;
  for (const auto& injury : {needling(1.5), punch(), tape_stripping(), incision(), needling(2.5),
                             suction_blister(), microdermabrasion(), fractional_laser(), punch()}) {
    protocol = protocol.at(day, injury);
    day += 3.5;
  }
  const auto timeline = simulate(protocol, skin(), days(400.0, protocol));
  REQUIRE(timeline.outcome().completed());
  for (const Species& species : standard_model().species()) {
    INFO(species.name);
    const auto& values = timeline[species.name];
    CHECK(*std::min_element(values.begin(), values.end()) > -1e-7);
  }
}

TEST_CASE("after 1.5 mm come cytokines, neutrophils, macrophages, fibroblasts, collagen III, I") {
  const auto timeline = healing(needling(1.5), 400.0);
  const auto day = [&](const char* name) { return timeline.peak(name).day; };
  CHECK(day("il1") < 0.5);
  CHECK(day("il1") < day("neutrophils"));
  CHECK(day("neutrophils") == Approx(1.0).margin(0.6));
  CHECK(day("neutrophils") < day("macrophages"));
  CHECK(day("macrophages") == Approx(2.5).margin(1.0));
  CHECK(day("macrophages") < day("fibroblasts"));
  CHECK(day("fibroblasts") == Approx(8.0).margin(6.0));
  CHECK(day("fibroblasts") < day("collagen_iii"));
  CHECK(day("collagen_iii") == Approx(35.0).margin(25.0));
  CHECK(day("collagen_iii") < day("collagen_i"));
  CHECK(day("collagen_i") < 250.0);
}

TEST_CASE("a second session on a dry but open pore opens its wet part again and adds holes once") {
  const auto once = healing(needling(1.5), 1.0);
  const auto protocol = Protocol().at(0, needling(1.5)).at(0.2, needling(1.5));
  const auto twice = simulate(protocol, skin("cheek", 25.0), days(1.0));
  const auto before = twice.at(0.2, Side::before), after = twice.at(0.2);
  CHECK(before.at("wet_area") < before.at("pore_area"));
  CHECK(after.at("wet_area") < after.at("pore_area"));
  const double holes = once.at(0.0).at("hole_number");
  const double opened = after.at("pore_area") - before.at("pore_area");
  const double first = once.at(0.0).at("pore_area");
  CHECK(after.at("hole_number") - before.at("hole_number") ==
        Approx(holes * opened / first).epsilon(1e-9));
}

TEST_CASE("the phases of a 1.5 mm session follow each other and are absent in healthy skin") {
  const auto healthy = simulate({}, skin("cheek", 25.0), times({0.0, 1.0}));
  for (const auto& name : standard_model().phases()) CHECK(phase(healthy, name, 0.0) == 0.0);
  const auto timeline = healing(needling(1.5), 400.0);
  CHECK(phase(timeline, "haemostasis", 0.05) > 0.9);
  CHECK(phase(timeline, "haemostasis", 0.5) < 0.1);
  CHECK(phase(timeline, "inflammation", 1.0) > 0.9);
  CHECK(phase(timeline, "inflammation", 7.0) < 0.3);
  CHECK(phase(timeline, "proliferation", 1.0) < 0.3);
  CHECK(phase(timeline, "proliferation", 7.0) > 0.9);
  CHECK(phase(timeline, "proliferation", 35.0) < 0.2);
  CHECK(phase(timeline, "remodelling", 7.0) < 0.2);
  CHECK(phase(timeline, "remodelling", 60.0) > 0.9);
  CHECK(phase(timeline, "remodelling", 400.0) < 0.1);
}

TEST_CASE("a needle that stays in the epidermis shows proliferation there and no other phase") {
  const auto timeline = healing(needling(0.07), 60.0);
  CHECK(timeline.peak("phase_proliferation").value > 0.8);
  CHECK(phase(timeline, "proliferation", 7.0) < 0.05);
  for (const auto* name : {"haemostasis", "inflammation", "remodelling"}) {
    INFO(name);
    CHECK(timeline.peak(std::string("phase_") + name).value < 0.05);
  }
}
