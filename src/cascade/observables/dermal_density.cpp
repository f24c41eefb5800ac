// Dermal density: what ultrasound echoes from, collagen for the most part and the water that
// hyaluronan binds for the rest.
//
//   dermal_density = density_collagen collagen + (1 - density_collagen) hyaluronan
//
// The weights are a choice. Papers: none with numbers for needled skin.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void dermal_density(ModelBuilder& model) {
  model.parameter(
      "density_collagen",
      assumed(0.9, "1", {0.7, 1}, "share of collagen in the density of healthy dermis"));
  model.observable(
      "dermal_density",
      {.about = "density of the dermis, relative to healthy skin", .grade = Grade::very_low},
      "density_collagen * collagen + (1 - density_collagen) * hyaluronan");
}

}  // namespace skinheal::cascade
