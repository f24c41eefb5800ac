#include "acts/treatments/injection.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "acts/agents/shelf.hpp"
#include "words/shelf.hpp"

namespace skinheal {
namespace {

// Share of a ball of radius 1 that lies below the height h above its centre, from 0 to 1.
double ball_below(double h) {
  const double height = std::clamp(h, -1.0, 1.0) + 1.0;
  return height * height * (3.0 - height) / 4.0;
}

// Share of a depot that lies within a layer.
double depot_share(DepthSpan span, double depth_mm, double volume_ul) {
  const double radius = std::cbrt(3.0 * volume_ul / (4.0 * std::numbers::pi));
  const auto above = [&](double depth) { return ball_below((depth - depth_mm) / radius); };
  const double outside = above(0.0);
  return (above(span.to_mm) - above(span.from_mm)) / (1.0 - outside);
}

// Goes by the contents and not by a list of layers, so that no content can be left out.
void give(Injury& injury, const Agent& agent, const Values& values,
          const std::function<double(Layer)>& volume_share) {
  for (const Agent::Content& content : agent.contents) {
    const double amount = volume_share(content.layer) * values[number_of(agent, content)];
    if (amount > 0.0) injury.gifts.push_back({content.species, amount});
  }
}

}  // namespace

void inject(Injury& injury, const Agent& agent, const Needles& needles, double volume_ul,
            const SiteValues& site, const Values& values) {
  give(injury, agent, values, [&](Layer layer) {
    const DepthSpan span = layer_span(site, layer);
    if (span.thickness_mm() <= 0.0) return 0.0;
    const double share = depot_share(span, needles.reach_mm, volume_ul);
    return share * volume_ul * needles.per_mm2 / span.thickness_mm();
  });
}

void fill_channels(Injury& injury, const Agent& agent, const Needles& needles, double open_share,
                   const SiteValues& site, const Values& values) {
  give(injury, agent, values,
       [&](Layer layer) { return open_share * geometric_dose(needles, site, layer); });
}

Setting agent_setting() {
  return {.name = "agent",
          .about = "what is given",
          .choices = names_of(agents()),
          .phrase = "{}"};
}

}  // namespace skinheal
