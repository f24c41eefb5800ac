// States that a solver takes a little below zero on its way there: every rate stays a number, so any solver survives.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

// Rates of the system at this state that are no numbers, by name.
std::string without_a_rate(const Model& model, const std::vector<double>& state) {
  const auto system = model.bind();
  std::vector<double> slope(state.size()), by_time(state.size()), jacobian(system->pattern().entry_count());
  system->linearise(0.5, state.data(), slope.data(), jacobian.data(), by_time.data());
  std::string names;
  for (std::size_t i = 0; i < slope.size(); ++i) {
    if (!std::isfinite(slope[i])) names += model.species()[i].name + " ";
  }
  for (const double entry : jacobian) {
    if (!std::isfinite(entry)) return names + "Jacobian ";
  }
  return names;
}

}  // namespace

TEST_CASE("no rate of the cascade is infinite where a state lies a little below zero, alone or with others") {
  const auto& model = standard_model();
  const auto healthy = model.healthy_state();
  for (const double below : {1e-9, 1e-6, 1e-5, 1e-4, 1e-3}) {
    INFO("by " << below);
    for (std::size_t i = 0; i < healthy.size(); ++i) {
      INFO(model.species()[i].name);
      auto state = healthy;
      state[i] = -below;
      CHECK(without_a_rate(model, state).empty());
    }
    auto all = healthy;
    for (auto& value : all) value = value == 0.0 ? -below : value;
    CHECK(without_a_rate(model, all).empty());
  }
}

TEST_CASE("a closing pore has a rate for every area and number of holes about zero") {
  const auto& model = standard_model();
  std::size_t area = 0, number = 0;
  for (std::size_t i = 0; i < model.species().size(); ++i) {
    if (model.species()[i].name == "pore_area") area = i;
    if (model.species()[i].name == "hole_number") number = i;
  }
  for (double a = -1e-4; a <= 1e-4; a += 7.9e-6) {
    for (double n = -3e-4; n <= 3e-4; n += 9.7e-6) {
      auto state = model.healthy_state();
      state[area] = a;
      state[number] = n;
      INFO("area " << a << ", number " << n);
      CHECK(without_a_rate(model, state).empty());
    }
  }
}
