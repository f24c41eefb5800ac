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

std::vector<Treatment> strongest_treatments() {
  std::vector<Treatment> result;
  for (const auto& kind : treatments()) result.push_back(treatment(kind.name, strongest(kind)));
  // Needles so close that one vessel in 1e30 survives and one in 1e200.
  for (const auto* device : {"pen", "stamp"}) {
    for (const int passes : {5, 10}) {
      result.push_back(microneedling({{"depth_mm", 4}, {"density_per_cm2", 2000}, {"device", device},
                                      {"diameter_um", 1000}, {"passes", passes}}));
    }
  }
  return result;
}

Timeline healed(const Treatment& treatment, const std::string& solver, double rtol = 1e-6) {
  SimulateOptions options;
  options.solver.solver = solver;
  options.solver.rtol = rtol;
  options.solver.atol = 1e-3 * rtol;
  return simulate(Protocol().at(0, treatment), skin(), times({0.0, 5.0, 20.0, 60.0, 100.0, 400.0}),
                  standard_model(), options);
}

}  // namespace

TEST_CASE("all solvers agree on the vessels of day 400 after every treatment at its strongest, and all are back") {
  for (const auto& one : strongest_treatments()) {
    const double judged = healed(one, "fehlberg78", 1e-8)["capillaries"].back();
    CHECK(judged == Approx(1.0).margin(0.08));
    for (const auto& solver : solvers()) {
      const auto timeline = healed(one, solver.name);
      INFO(one.text() << ", by " << solver.name);
      REQUIRE(timeline.outcome().completed());
      CHECK(timeline["capillaries"].back() == Approx(judged).epsilon(1e-3));
      for (const auto* name : {"capillaries", "sprouts"}) {
        const auto& values = timeline[name];
        INFO(name);
        CHECK(*std::min_element(values.begin(), values.end()) >= 0.0);
      }
    }
  }
}
