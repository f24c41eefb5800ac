// Vessels after the strongest injuries that the settings allow, in which hardly one of them survives: how many
// there are at last must not be decided by numbers that are too small for the tolerance of a solver.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

// The dose of a treatment rises with all of its numbers but the spacing of a grid.
Settings strongest(const TreatmentKind& kind) {
  Settings settings;
  for (const auto& setting : kind.settings) {
    if (!setting.choices.empty()) {
      settings.emplace(setting.name, setting.choices.back());
    } else if (setting.standard && std::holds_alternative<bool>(*setting.standard)) {
      settings.insert_or_assign(setting.name, *setting.standard);
    } else {
      settings.emplace(setting.name, setting.name == "spacing_mm" ? setting.low : setting.high);
    }
  }
  return settings;
}

// Those that tear vessels, and needles so close that one in 1e120 or one in 1e240 survives.
std::vector<Treatment> strongest_treatments() {
  std::vector<Treatment> result;
  for (const int passes : {5, 10}) {
    result.push_back(microneedling({{"depth_mm", 4}, {"density_per_cm2", 2000}, {"device", "stamp"},
                                    {"diameter_um", 1000}, {"passes", passes}}));
  }
  for (const auto& kind : treatments()) {
    const auto one = treatment(kind.name, strongest(kind));
    const auto timeline = simulate(Protocol().at(0, one), skin(), times({0.0}));
    if (timeline["capillaries"].front() < 1.0) result.push_back(one);
  }
  return result;
}

Timeline healed(const Treatment& treatment, const std::string& solver) {
  SimulateOptions options;
  options.solver.solver = solver;
  return simulate(Protocol().at(0, treatment), skin(), times({0.0, 5.0, 20.0, 60.0, 100.0, 400.0}),
                  standard_model(), options);
}

}  // namespace

TEST_CASE("all solvers agree on the vessels of day 400 after every treatment at its strongest, and all are back") {
  const auto treated = strongest_treatments();
  CHECK(treated.size() > 6);
  for (const auto& one : treated) {
    std::vector<double> last;
    for (const auto& solver : solvers()) {
      const auto timeline = healed(one, solver.name);
      INFO(one.text() << ", by " << solver.name);
      REQUIRE(timeline.outcome().completed());
      for (const auto* name : {"capillaries", "sprouts"}) {
        const auto& values = timeline[name];
        INFO(name);
        CHECK(*std::min_element(values.begin(), values.end()) >= 0.0);
      }
      last.push_back(timeline["capillaries"].back());
      CHECK(last.back() == Approx(1.0).margin(0.05));
      CHECK(last.back() == Approx(last.front()).epsilon(1e-3));
    }
  }
}
