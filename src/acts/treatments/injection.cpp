#include "acts/treatments/injection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skinheal {
namespace {

// Share of a ball of radius 1 that lies below the height h above its centre, from 0 to 1.
double ball_below(double h) {
  const double height = std::clamp(h, -1.0, 1.0) + 1.0;
  return height * height * (3.0 - height) / 4.0;
}

}  // namespace

double depot_share(const Site& site, Layer layer, double depth_mm, double volume_ul) {
  const double radius = std::cbrt(3.0 * volume_ul / (4.0 * std::numbers::pi));
  const auto above = [&](double depth) { return ball_below((depth - depth_mm) / radius); };
  const double outside = above(0.0);
  const DepthSpan span = layer_span(site, layer);
  return (above(span.to_mm) - above(span.from_mm)) / (1.0 - outside);
}

void give(Injury& injury, const Agent& agent, Layer layer, double volume_share) {
  for (const Agent::Content& content : agent.contents) {
    const double amount = volume_share * content.amount_per_ul.value;
    if (content.layer == layer && amount > 0.0) injury.gifts.push_back({content.species, amount});
  }
}

Setting agent_setting() {
  std::vector<std::string> names;
  for (const Agent& agent : agents()) names.push_back(agent.name);
  return {.name = "agent",
          .about = "what is given",
          .choices = std::move(names),
          .phrase = "{}"};
}

}  // namespace skinheal
