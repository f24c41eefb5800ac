// How to add an observable: how far the skin is from its healthy state as a whole.
//
// An observable is a formula over species, parameters and other observables, with a unit that is
// checked against the formula. It is read by name like a species, stands in every table and figure
// that asks for it, and may itself be used by processes. In the library this would be one file
// under src/cascade/observables/ and one line on the shelf in src/cascade/modules.inc.
#include <cstdio>
#include <skinheal/skinheal.hpp>

using namespace skinheal;

namespace {

void unrest(ModelBuilder& model) {
  model.parameter("unrest_of_barrier", assumed(0.5, "1", {0.2, 1.0},
                                               "weight of a missing barrier in the unrest"));
  model.observable("unrest",
                   {.unit = "1", .about = "inflammation and open barrier together; 0 is healthy",
                    .grade = Grade::very_low},
                   "il1 + neutrophils + macrophages_m1 + unrest_of_barrier*(1 - barrier)");
}

}  // namespace

int main() {
  ModelBuilder builder("cascade with unrest");
  write_standard_cascade(builder);
  unrest(builder);
  const auto model = builder.seal();
  std::printf("%s\n", model.explain("unrest").c_str());

  const auto protocol = Protocol().at(0, microneedling({{"depth_mm", 1.5}}));
  const auto timeline = simulate(protocol, skin("cheek", 35), days(30, protocol), model);
  const auto peak = timeline.peak("unrest");
  std::printf("largest unrest %.2f after %.1f days, %.3f after a month\n", peak.value, peak.day,
              timeline["unrest"].back());
  return timeline.healthy("unrest") == 0.0 && peak.value > timeline["unrest"].back() ? 0 : 1;
}
