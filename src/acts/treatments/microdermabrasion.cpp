// Microdermabrasion: the surface abraded, the dermis not touched.
//
// Procollagen rises in the dermis all the same when it is coarse enough, so the epidermis must
// be able to call (see the module that receives the alarm of keratinocytes).
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

const Quantity& abraded_barrier() {
  static const Quantity quantity =
      assumed(2.5, "1", {1.0, 3.0}, "dose to the barrier of one coarse pass of microdermabrasion");
  return quantity;
}

const Quantity& abraded_cells() {
  static const Quantity quantity = assumed(
      1.2, "1", {0.2, 2.0}, "dose to keratinocytes of one coarse pass of microdermabrasion");
  return quantity;
}

Injury injure(const Settings& settings, const Skin&) {
  const double passes = number(settings, "passes");
  Injury injury;
  injury.losses.push_back({Layer::epidermis, Kind::barrier, passes * abraded_barrier().value});
  injury.losses.push_back({Layer::epidermis, Kind::cell, passes * abraded_cells().value});
  return injury;
}

}  // namespace

TreatmentKind microdermabrasion_kind() {
  return {.name = "microdermabrasion",
          .about = "the surface abraded by a coarse grain",
          .settings = {{.name = "passes",
                        .unit = "1",
                        .about = "coarse passes over the same skin",
                        .standard = 1,
                        .low = 1.0,
                        .high = 5.0,
                        .whole = true}},
          .quantities = {abraded_barrier(), abraded_cells()},
          .injure = injure,
          .family = "reference injury"};
}

}  // namespace skinheal
