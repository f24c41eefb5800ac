// Microneedling with an agent: needling, and then an agent through the open pores.
//
// What enters is taken as what the channels hold when skin has sprung back: the open share of
// their volume in each layer. That is far less than an injection brings, which is the reason why
// saline-controlled trials of this kind find so little.
#include "acts/agents/shelf.hpp"
#include "acts/treatments/injection.hpp"
#include "acts/treatments/needle_numbers.hpp"
#include "acts/treatments/needling_settings.hpp"
#include "acts/treatments/puncture.hpp"
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

std::vector<Parameter> parameters() {
  return joined(
      needling_parameters(),
      {{"microneedling_with_agent.fillings",
        assumed(1.0, "1", {0.2, 5.0},
                "times that the open channels fill with what lies on the skin")}});
}

Injury injure(const Settings& settings, const SiteValues& site, const Values& values) {
  const Needles needles = needles_of(settings, values);
  const Agent& agent = agent_named(word(settings, "agent"));
  const double open = values["microneedling_with_agent.fillings"] * values["needle.recoil"];
  Injury injury = puncture(needles, site, values);
  fill_channels(injury, agent, needles, open, site, values);
  return injury;
}

}  // namespace

TreatmentKind microneedling_with_agent_kind() {
  TreatmentKind kind = {.name = "microneedling_with_agent",
                        .about = "fine needles to a set depth, then an agent through the pores",
                        .settings = needling_settings(),
                        .parameters = parameters(),
                        .injure = injure};
  kind.settings.push_back(agent_setting());
  return kind;
}

}  // namespace skinheal
