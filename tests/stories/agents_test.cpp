// What becomes of an injected agent: how long it stays, what it does, and which ones do nothing.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

constexpr double hour = 1.0 / 24.0;

Treatment injection(const std::string& agent, double volume_ul = 50.0, double depth_mm = 1.0) {
  return mesotherapy({{"agent", agent},
                      {"depth_mm", depth_mm},
                      {"volume_ul", volume_ul},
                      {"spacing_mm", 10.0}});
}

Timeline after(const Treatment& treatment, double days, const Skin& on = skin()) {
  return simulate(Protocol().at(0, treatment), on, times({0.0, days}));
}

double on_day(const Timeline& timeline, const std::string& name, double day) {
  return timeline.values(name, {day}).front();
}

}  // namespace

TEST_CASE("an agent without a mechanism has exactly the timeline of salt water") {
  const std::vector<double> days{0.0, 0.1, 1.0, 7.0, 30.0, 180.0};
  for (const bool needled : {false, true}) {
    const auto run = [&](const std::string& agent) {
      const auto given =
          needled ? microneedling_with_agent({{"agent", agent}, {"depth_mm", 1.5}})
                  : injection(agent);
      return simulate(Protocol().at(0, given), skin(), times(days));
    };
    const auto saline = run("saline");
    for (const auto* agent : {"homeopathic", "multivitamin", "antioxidants", "plant_extracts"}) {
      const auto timeline = run(agent);
      for (const auto& name : timeline.names()) {
        INFO(agent << ", " << name);
        CHECK(timeline[name] == saline[name]);
      }
    }
  }
}

TEST_CASE("every agent of the shelf fills species that the model has") {
  for (const auto& agent : agents()) {
    INFO(agent.name);
    const auto timeline = after(injection(agent.name, 50.0, 2.0), 30.0, skin("abdomen"));
    CHECK(timeline.outcome().completed());
    CHECK(timeline.notes().empty());
  }
}

TEST_CASE("free hyaluronan is gone within a week, and a dense papule waits for about a day") {
  const auto timeline = after(injection("hyaluronic_acid"), 30.0);
  const double given = on_day(timeline, "hyaluronan_free", 0.0);
  CHECK(on_day(timeline, "hyaluronan_free", 1.0) > 0.7 * given);
  CHECK(on_day(timeline, "hyaluronan_free", 7.0) < 0.02 * given);
  // Past its lag, half of it leaves in half a day to a day (Reed 1990).
  const double half_life =
      std::log(2.0) * 2.0 /
      std::log(on_day(timeline, "hyaluronan_free", 6.0) / on_day(timeline, "hyaluronan_free", 8.0));
  CHECK(half_life > 0.5);
  CHECK(half_life < 1.0);
}

TEST_CASE("cross-linked hyaluronan lasts for months and keeps skin moist and firm meanwhile") {
  const auto gel = after(injection("hyaluronic_acid_crosslinked"), 400.0);
  const auto free = after(injection("hyaluronic_acid"), 400.0);
  const double given = on_day(gel, "hyaluronan_crosslinked", 0.0);
  CHECK(on_day(gel, "hyaluronan_crosslinked", 168.0) > 0.1 * given);
  CHECK(on_day(gel, "hyaluronan_crosslinked", 168.0) < 0.3 * given);
  CHECK(on_day(gel, "hydration", 84.0) > 1.1);
  CHECK(on_day(free, "hydration", 84.0) < 1.02);
  CHECK(on_day(gel, "elasticity", 84.0) > on_day(free, "elasticity", 84.0) + 0.02);
  CHECK(std::abs(on_day(gel, "elastin", 84.0) - on_day(free, "elastin", 84.0)) < 0.01);
}

TEST_CASE("platelets set their growth factors free within hours") {
  const auto prp = after(injection("prp"), 30.0);
  CHECK(prp.peak("pdgf").day > 1.0 * hour);
  CHECK(prp.peak("pdgf").day < 8.0 * hour);
  CHECK(prp.peak("pdgf").value > 2.0);
  CHECK(prp.peak("tgf_beta").value > 1.05);  // most of it is latent
  CHECK(prp.peak("tgf_beta").value < 2.0);
  CHECK(prp.peak("vegf").value > 1.1);
  CHECK(on_day(prp, "growth_factor_depot", 1.0) <
        0.01 * on_day(prp, "growth_factor_depot", 0.0));
  CHECK(on_day(prp, "pdgf", 7.0) == Approx(1.0).margin(0.05));
}

TEST_CASE("deoxycholate takes fat within one to three days, more by dose, and for years") {
  const auto on = skin("abdomen");
  const auto timeline = after(injection("deoxycholate", 200.0, 6.0), 3650.0, on);
  const double lost = 1.0 - on_day(timeline, "fat", 14.0);
  CHECK(lost > 0.05);
  CHECK(lost < 0.5);
  const auto share_by = [&](double day) { return (1.0 - on_day(timeline, "fat", day)) / lost; };
  CHECK(share_by(0.25) < 0.1);
  CHECK(share_by(1.0) > 0.1);
  CHECK(share_by(3.0) > 0.6);
  CHECK(on_day(timeline, "deoxycholate", 1.0) < 0.01 * on_day(timeline, "deoxycholate", 0.0));
  CHECK(timeline.peak("debris").value > 0.02);
  CHECK(1.0 - on_day(timeline, "fat", 365.0) > 0.8 * lost);
  const auto weaker = after(injection("deoxycholate", 80.0, 6.0), 14.0, on);
  CHECK(1.0 - on_day(weaker, "fat", 14.0) < lost);
}

TEST_CASE("deoxycholate in the dermis reaches no fat") {
  const auto timeline = after(injection("deoxycholate", 0.2, 0.7), 30.0);
  CHECK(on_day(timeline, "fat", 14.0) == Approx(1.0).margin(1e-6));
}

TEST_CASE("vitamin C stirs collagen synthesis for a day or two and leaves hardly any collagen") {
  const auto vitamin = after(injection("vitamin_c"), 180.0);
  const auto saline = after(injection("saline"), 180.0);
  CHECK(on_day(vitamin, "collagen_i_synthesis", 0.5) >
        on_day(saline, "collagen_i_synthesis", 0.5) + 0.02);
  CHECK(std::abs(on_day(vitamin, "collagen_i", 90.0) - on_day(saline, "collagen_i", 90.0)) < 0.01);
  CHECK(on_day(vitamin, "pigmentation", 3.0) < on_day(saline, "pigmentation", 3.0));
}

TEST_CASE("an injected papule is flat again within a day") {
  const auto timeline = after(injection("saline"), 2.0);
  CHECK(on_day(timeline, "oedema", 2.0 * hour) > 0.05);
  CHECK(on_day(timeline, "injected_fluid", 1.0) < 0.05 * on_day(timeline, "injected_fluid", 0.0));
}

TEST_CASE("platelets bring back a quarter of hair where it was lost, and none where it was not") {
  const auto course = Protocol().at(0, injection("prp", 100.0)).every(30, 3);
  const auto lost = skin("scalp", 40, {"androgenetic_alopecia"});
  const auto treated = simulate(course, lost, times({0.0, 120.0}));
  CHECK(on_day(treated, "hair_density", 0.0) == Approx(1.43).margin(0.01));
  const double gain = on_day(treated, "hair_density", 90.0) / on_day(treated, "hair_density", 0.0);
  CHECK(gain > 1.05);
  CHECK(gain < 1.4);
  const auto full = simulate(course, skin("scalp", 40), times({0.0, 120.0}));
  CHECK(on_day(full, "hair_density", 90.0) == Approx(2.23).margin(1e-9));
  const auto saline = simulate(Protocol().at(0, injection("saline", 100.0)).every(30, 3), lost,
                               times({0.0, 120.0}));
  CHECK(on_day(saline, "hair_density", 90.0) == Approx(1.43).margin(0.01));
}
