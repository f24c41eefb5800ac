// Tape stripping: the cornified layer taken off by adhesive tape, the living cells left in place.
//
// The injury in which barrier repair and acanthosis were timed (Ghadially 1995).
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

const Quantity& barrier_per_strip() {
  static const Quantity quantity =
      assumed(0.1, "1", {0.05, 0.2}, "dose to the barrier of one strip; thirty take 95 % of it");
  return quantity;
}

const Quantity& cells_per_strip() {
  static const Quantity quantity = assumed(
      0.05 / 30.0, "1", {0.0, 0.005}, "dose to living keratinocytes of one strip");
  return quantity;
}

Injury injure(const Settings& settings, const Skin&) {
  const double strips = number(settings, "strips");
  Injury injury;
  injury.losses.push_back({Layer::epidermis, Kind::barrier, strips * barrier_per_strip().value});
  injury.losses.push_back({Layer::epidermis, Kind::cell, strips * cells_per_strip().value});
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
          .quantities = {barrier_per_strip(), cells_per_strip()},
          .injure = injure,
          .family = "reference injury"};
}

}  // namespace skinheal
