// Microdermabrasion: the surface abraded, the dermis not touched.
//
// Procollagen rises in the dermis all the same when it is coarse enough, so the epidermis must
// be able to call (see the module that receives the alarm of keratinocytes).
#include "acts/settings.hpp"
#include "acts/treatments/shelf.hpp"

namespace skinheal {
namespace {

Injury injure(const Settings& settings, const SiteValues&, const Values& values) {
  const double passes = number(settings, "passes");
  const double barrier = passes * values["microdermabrasion.barrier_dose"];
  const double cells = passes * values["microdermabrasion.cell_dose"];
  Injury injury;
  injury.losses.push_back({Layer::epidermis, Kind::barrier, barrier});
  injury.losses.push_back({Layer::epidermis, Kind::cell, cells});
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
          .parameters = {{"microdermabrasion.barrier_dose",
                          assumed(2.5, "1", {1.0, 3.0},
                                  "dose to the barrier of one coarse pass of microdermabrasion")},
                         {"microdermabrasion.cell_dose",
                          assumed(1.2, "1", {0.2, 2.0},
                                  "dose to keratinocytes of one coarse pass of "
                                  "microdermabrasion")}},
          .injure = injure};
}

}  // namespace skinheal
