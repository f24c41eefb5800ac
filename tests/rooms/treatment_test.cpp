#include "skinheal/treatment.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "stated_number.hpp"

using namespace skinheal;
using skinheal::testing::stated_number;

namespace {

double dose(const Injury& injury, Layer layer, Kind kind) {
  double sum = 0.0;
  for (const Injury::Loss& loss : injury.losses) {
    if (loss.layer == layer && loss.kind == kind) sum += loss.dose;
  }
  return sum;
}

double gift(const Injury& injury, const std::string& agent) {
  double sum = 0.0;
  for (const Injury::Gift& given : injury.gifts) {
    if (given.agent == agent) sum += given.amount;
  }
  return sum;
}

std::string fault_of(const std::string& name, const Settings& settings) {
  try {
    treatment(name, settings);
  } catch (const Misuse& misuse) {
    return misuse.what();
  }
  return "no fault";
}

// Settings with which every treatment on the shelf can be made.
Settings least(const TreatmentKind& kind) {
  Settings settings;
  for (const Setting& setting : kind.settings) {
    if (setting.standard) continue;
    if (setting.choices.empty()) {
      settings.emplace(setting.name, std::min(1.0, setting.high));
    } else {
      settings.emplace(setting.name, setting.choices.front());
    }
  }
  return settings;
}

const TreatmentKind& treatment_kind(const std::string& name) {
  return *std::ranges::find(treatments(), name, &TreatmentKind::name);
}

}  // namespace

TEST_CASE("A treatment is completed by its defaults") {
  const Treatment needling = microneedling({{"depth_mm", 1.5}});
  CHECK(std::get<double>(needling.settings().at("density_per_cm2")) == 200.0);
  CHECK(std::get<std::string>(needling.settings().at("device")) == "pen");
  CHECK(needling.text() == "microneedling 1.5 mm, 200 per cm2, pen");
  CHECK(microneedling({{"depth_mm", 1}, {"passes", 3}}).text() ==
        "microneedling 1 mm, 200 per cm2, passes 3, pen");
}

TEST_CASE("A call with several faults hears of all of them") {
  const std::string fault =
      fault_of("microneedling", {{"depht_mm", 1.5}, {"passes", 1.5}, {"device", "rollr"}});
  CHECK(fault.find("4 faults") == 0);
  CHECK(fault.find("microneedling.depth_mm: is missing: needle length") != std::string::npos);
  CHECK(fault.find("did you mean 'depth_mm'?") != std::string::npos);
  CHECK(fault.find("did you mean 'roller'?") != std::string::npos);
  CHECK(fault.find("1.5 is not a whole number from 1 to 20") != std::string::npos);
  CHECK(fault_of("microneedeling", {}) ==
        "no treatment 'microneedeling'; did you mean 'microneedling'?");
  CHECK(fault_of("microneedling", {{"depth_mm", std::nan("")}}).find("NaN mm is not") !=
        std::string::npos);
  CHECK(fault_of("microneedling", {{"depth_mm", true}}).find("got true") != std::string::npos);
}

TEST_CASE("Needles that stop in the epidermis do not touch the dermis") {
  const Skin palm = skin("palm", 35);
  const Injury shallow = microneedling({{"depth_mm", 0.25}}).injury(palm);
  CHECK(dose(shallow, Layer::epidermis, Kind::cell) > 0.0);
  for (const Kind kind : {Kind::cell, Kind::vessel, Kind::fibre}) {
    CHECK(dose(shallow, Layer::dermis, kind) == 0.0);
  }
  const Injury same = microneedling({{"depth_mm", 0.25}}).injury(skin("cheek", 35));
  CHECK(dose(same, Layer::dermis, Kind::cell) > 0.0);
}

TEST_CASE("Depth is a dose that never falls with depth") {
  const Skin cheek = skin("cheek", 35);
  double before = 0.0;
  for (double depth = 0.05; depth <= 4.0; depth += 0.05) {
    const double now = dose(microneedling({{"depth_mm", depth}}).injury(cheek), Layer::dermis,
                            Kind::cell);
    // Where needles cross all of the dermis the dose stays, but for rounding.
    CHECK(now >= before * (1.0 - 1e-12));
    before = now;
  }
}

TEST_CASE("A dermis that needles cross in full is hit by their whole cross-section") {
  // 200 per cm2 of 0.25 mm: 2 per mm2 times 0.0491 mm2.
  const Treatment needling = microneedling({{"depth_mm", 4.0}});
  const ParameterSet set(parameters_of(needling));
  const Values numbers(set);
  const Injury deep = needling.injury(skin("eyelid", 35));
  const double inside = 2.0 * std::numbers::pi * 0.125 * 0.125;
  CHECK(dose(deep, Layer::dermis, Kind::cell) ==
        Approx(numbers["needle.crush"] * inside).epsilon(1e-9));
  CHECK(dose(deep, Layer::dermis, Kind::fibre) ==
        Approx(numbers["needle.parting"] * inside).epsilon(1e-9));
}

TEST_CASE("Twice the crush of a needle is twice the dose to cells") {
  const Skin cheek = skin();
  const Treatment needling = microneedling({{"depth_mm", 1.5}});
  const ParameterSet set(joined(parameters_of(needling), parameters_of(cheek)));
  auto values = set.values();
  values[set.index("needle.crush")] *= 2.0;
  const Injury once = needling.injury(cheek);
  const Injury twice = needling.injury(cheek, Values(set, values.data()));
  CHECK(dose(twice, Layer::dermis, Kind::cell) ==
        Approx(2.0 * dose(once, Layer::dermis, Kind::cell)));
  CHECK(dose(twice, Layer::dermis, Kind::fibre) == dose(once, Layer::dermis, Kind::fibre));
}

TEST_CASE("The numbers of a treatment with an agent are its kind's and that agent's") {
  const ParameterSet numbers(parameters_of(mesotherapy({{"agent", "prp"}})));
  CHECK(numbers.find("prp.growth_factor_depot"));
  CHECK(numbers.find("needle.crush"));
  CHECK_FALSE(numbers.find("vitamin_c.ascorbate"));
  CHECK_THROWS_WITH(Values(numbers)["needle.crsh"],
                    "no parameter 'needle.crsh'; did you mean 'needle.crush'?");
}

TEST_CASE("A kind of one's own may mean something else by a setting named agent") {
  static const TreatmentKind kind = {
      .name = "compress",
      .about = "a compress",
      .settings = {{.name = "agent", .about = "what is on it", .choices = {"tea"}}},
      .injure = [](const Settings&, const SiteValues&, const Values&) { return Injury{}; }};
  const Treatment compress = treatment(kind, {{"agent", "tea"}});
  CHECK(parameters_of(compress).empty());
  CHECK(compress.injury(skin()).losses.empty());
}

TEST_CASE("Sutures hold until the day that the table of the incision says") {
  const auto turns = incision().turns();
  REQUIRE(turns.size() == 1);
  CHECK(turns[0].parameter == "sutured");
  CHECK(turns[0].from_day == 0.0);
  CHECK(turns[0].by == "incision.sutured_share");
  for (const auto& [name, quantity] : incision().kind().parameters) {
    if (name == "incision.suture_removal") CHECK(turns[0].until_day == quantity.value);
  }
}

TEST_CASE("Every treatment on the shelf has a function of its name") {
  const auto check = [](const std::string& name, auto function) {
    INFO(name);
    CHECK(function(least(treatment_kind(name))).name() == name);
  };
#define SKINHEAL_TREATMENT(name) \
  check(#name, [](const Settings& settings) { return name(settings); });
#include "acts/treatments/shelf.inc"
#undef SKINHEAL_TREATMENT
}

TEST_CASE("A pen reaches deeper than a stamp, and a stamp deeper than a roller") {
  const auto dermal = [](const char* device) {
    return dose(microneedling({{"depth_mm", 1.0}, {"device", device}}).injury(skin()),
                Layer::dermis, Kind::cell);
  };
  CHECK(dermal("pen") > dermal("stamp"));
  CHECK(dermal("stamp") > dermal("roller"));
}

TEST_CASE("Two passes at half the density are one pass") {
  const Injury one = microneedling({{"depth_mm", 1.5}, {"density_per_cm2", 200}}).injury(skin());
  const Injury two =
      microneedling({{"depth_mm", 1.5}, {"density_per_cm2", 100}, {"passes", 2}}).injury(skin());
  REQUIRE(one.losses.size() == two.losses.size());
  for (std::size_t i = 0; i < one.losses.size(); ++i) {
    CHECK(one.losses[i].dose == Approx(two.losses[i].dose).epsilon(1e-14));
  }
  CHECK(one.openings.at(0).dose == Approx(two.openings.at(0).dose).epsilon(1e-14));
  CHECK(one.openings.at(0).half_gap_mm == Approx(two.openings.at(0).half_gap_mm));
}

TEST_CASE("A blister is covered from its appendages and a full punch from its rim") {
  const Skin arm = skin("forearm", 35);
  CHECK(suction_blister({{"diameter_mm", 6}}).injury(arm).openings.at(0).half_gap_mm < 0.5);
  CHECK(punch({{"diameter_mm", 4}}).injury(arm).openings.at(0).half_gap_mm == 2.0);
  CHECK(dose(suction_blister().injury(arm), Layer::dermis, Kind::fibre) == 0.0);
}

TEST_CASE("Every treatment gives finite doses, none below zero, on every site") {
  for (const TreatmentKind& kind : treatments()) {
    const Treatment made = treatment(kind.name, least(kind));
    for (const Site& site : sites()) {
      INFO(kind.name << " on " << site.name);
      const Injury injury = made.injury(skin(site.name, 35));
      for (const auto& loss : injury.losses) CHECK((std::isfinite(loss.dose) && loss.dose >= 0.0));
      for (const auto& open : injury.openings) {
        CHECK((std::isfinite(open.dose) && open.dose >= 0.0));
        CHECK((std::isfinite(open.half_gap_mm) && open.half_gap_mm > 0.0));
      }
      for (const auto& given : injury.gifts) {
        CHECK((std::isfinite(given.amount) && given.amount > 0.0));
      }
    }
    CHECK_FALSE(made.text().empty());
    CHECK_FALSE(kind.about.empty());
  }
}

TEST_CASE("Every setting has a default inside its own limits") {
  for (const TreatmentKind& kind : treatments()) {
    for (const Setting& setting : kind.settings) {
      INFO(kind.name << "." << setting.name);
      CHECK_FALSE(setting.about.empty());
      if (!setting.standard) continue;
      Settings settings = least(kind);
      settings.insert_or_assign(setting.name, *setting.standard);
      CHECK_NOTHROW(treatment(kind.name, settings));
    }
  }
}

TEST_CASE("An agent without a mechanism brings its fluid alone and says why") {
  for (const char* name : {"homeopathic", "antioxidants", "plant_extracts", "multivitamin"}) {
    const Injury injury = mesotherapy({{"agent", name}}).injury(skin());
    REQUIRE(injury.gifts.size() == 1);
    CHECK(injury.gifts[0].agent == "injected_fluid");
  }
  for (const Agent& agent : agents()) {
    if (agent.contents.size() == 1) CHECK_FALSE(agent.why.empty());
  }
}

TEST_CASE("A fat solvent does nothing in the dermis and hyaluronan nothing below it") {
  const Skin abdomen = skin("abdomen", 35);
  const auto amount = [&](const char* agent, double depth, const char* species) {
    return gift(mesotherapy({{"agent", agent}, {"depth_mm", depth}, {"volume_ul", 1}})
                    .injury(abdomen), species);
  };
  CHECK(amount("deoxycholate", 0.8, "deoxycholate") == 0.0);
  CHECK(amount("deoxycholate", 8.0, "deoxycholate") > 0.0);
  CHECK(amount("hyaluronic_acid", 0.8, "hyaluronan_free") > 0.0);
  CHECK(amount("hyaluronic_acid", 8.0, "hyaluronan_free") == 0.0);
}

TEST_CASE("Less of an agent enters through pores than by injection") {
  const double needled =
      gift(microneedling_with_agent({{"depth_mm", 1.0}, {"agent", "prp"}}).injury(skin()),
           "growth_factor_depot");
  const double injected = gift(
      mesotherapy({{"agent", "prp"}, {"volume_ul", 20}, {"spacing_mm", 5}}).injury(skin()),
      "growth_factor_depot");
  CHECK(needled > 0.0);
  CHECK(needled < injected);
}

TEST_CASE("Care turns the parameters that it names") {
  CHECK(care("occlusion").turns().at(0).parameter == "occlusion");
  CHECK(care("occlusion").turns().at(0).by == "occlusion.cover");
  const auto weak = care("topical_steroid").turns();
  const auto strong = care("topical_steroid", {{"potency", "strong"}}).turns();
  REQUIRE(weak.size() == strong.size());
  CHECK(weak[0].parameter == "glucocorticoid_supply");
  CHECK(weak[0].value < strong[0].value);
  for (std::size_t i = 1; i < weak.size(); ++i) CHECK(weak[i].value > strong[i].value);
  CHECK_THROWS_AS(care("oclusion"), Misuse);
  CHECK_THROWS_AS(care("nsaid", {{"dose", 1}}), Misuse);
}
