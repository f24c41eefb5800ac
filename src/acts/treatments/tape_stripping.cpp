// Tape stripping: the cornified layer taken off by adhesive tape, the living cells left in place.
//
// The injury in which barrier repair and acanthosis were timed (Ghadially 1995).
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

Injury injure(const Settings& settings, const SiteValues&, const Values& values) {
  const double strips = number(settings, "strips");
  const double barrier = strips * values["tape_stripping.barrier_per_strip"];
  const double cells = strips * values["tape_stripping.cells_per_strip"];
  Injury injury;
  injury.losses.push_back({Layer::epidermis, Kind::barrier, barrier});
  injury.losses.push_back({Layer::epidermis, Kind::cell, cells});
  return injury;
}

}  // namespace

TreatmentKind tape_stripping_kind() {
  return {.name = "tape_stripping",
          .about = "the cornified layer taken off by adhesive tape",
          .settings = {{.name = "strips",
                        .unit = "1",
                        .about = "strips of tape on the same skin",
                        .standard = 30,
                        .low = 1.0,
                        .high = 100.0,
                        .whole = true,
                        .phrase = "{} strips"}},
          .parameters = {{"tape_stripping.barrier_per_strip",
                          assumed(0.1, "1", {0.05, 0.2},
                                  "dose to the barrier of one strip; thirty take 95 % of it")},
                         {"tape_stripping.cells_per_strip",
                          assumed(0.05 / 30.0, "1", {0.0, 0.005},
                                  "dose to living keratinocytes of one strip")}},
          .injure = injure};
}

}  // namespace skinheal
