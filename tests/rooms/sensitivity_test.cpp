// What sensitivity() refuses, and what it tells of runs that did not come to their end.
#include "skinheal/sensitivity.hpp"

#include <cmath>
#include <string>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

Protocol course() {
  return Protocol()
      .at(0, microneedling({{"depth_mm", 1.5}}))
      .at(7, microneedling_with_agent({{"depth_mm", 1.0}, {"agent", "prp"}}));
}

}  // namespace

TEST_CASE("what makes no sense is refused before anything is computed, with what is near") {
  const auto protocol = course();
  const auto refused = [&](SensitivityOptions more, SimulateOptions options = SimulateOptions()) {
    try {
      sensitivity(protocol, skin("cheek", 50, {"smoker"}), times({1.0, 20.0}), standard_model(), options, more);
    } catch (const Misuse& fault) {
      return std::string(fault.what());
    }
    return std::string();
  };
  using Catch::Contains;
  CHECK_THAT(refused({.of = {}, .to = {"tgf_decay"}}), Contains("of: is empty"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {}}), Contains("to: is empty"));
  CHECK_THAT(refused({.of = {"twel"}, .to = {"tgf_decay"}}), Contains("'twel'") && Contains("'tewl'"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"tgf_deccay"}}), Contains("'tgf_deccay'") && Contains("'tgf_decay'"));
  CHECK_THAT(refused({.of = {"tewl", "tewl"}, .to = {"tgf_decay"}}), Contains("twice"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"tgf_decay", "tgf_decay"}}), Contains("twice"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"sessions[2].depth_mm"}}), Contains("2 session"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"sessions[0].volume_ul"}}), Contains("volume_ul"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"sessions[0].passes"}}), Contains("whole number"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"sessions[0].device"}}), Contains("no number"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"courses[0].every_days"}}), Contains("no interval"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"initial.tewl"}}), Contains("initial.tewl"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"forearm.dermis_mm"}}), Contains("nothing in this run depends on it"));
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"tgf_decay"}, .width = 3}), Contains("width"));
  auto other = SimulateOptions();
  other.solver.solver = "dopri5";
  CHECK_THAT(refused({.of = {"tewl"}, .to = {"tgf_decay"}}, other), Contains("rodas5p"));
  const auto both = refused({.of = {"tewl"}, .to = {"nonsense1", "initial.nonsense2"}});
  CHECK_THAT(both, Contains("nonsense1") && Contains("nonsense2"));
}

TEST_CASE("what a run did not reach has no derivative, and a wish to stop is heard") {
  auto options = SimulateOptions();
  options.solver.step_limit = 40;
  SensitivityOptions more{.of = {"tewl"}, .to = {"tgf_decay"}};
  const auto found = sensitivity(course(), skin(), times({1e-6, 20.0}), standard_model(), options, more);
  CHECK(found.outcome.ending == Ending::step_limit);
  CHECK(std::isfinite(found.derivatives[0]));
  CHECK(std::isnan(found.derivatives[1]));
  options.solver.step_limit = 1'000'000;
  int polls = 0, enough = 1'000'000;
  options.solver.cancelled = [&] { return ++polls > enough; };
  const auto asked = [&] {
    return sensitivity(course(), skin(), times({1e-6, 20.0}), standard_model(), options, more);
  };
  CHECK(asked().outcome.completed());
  enough = 3 * polls / 4;  // when the run itself is over, and its steps are differentiated
  polls = 0;
  const auto stopped = asked();
  CHECK(std::isfinite(stopped.values[0]));
  CHECK(stopped.outcome.ending == Ending::cancelled);
  CHECK(std::isnan(stopped.derivatives[1]));
}
