// The shelf of observables: what a probe, an eye or a stain reads from the state.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void barrier_readings(ModelBuilder& model);
void redness(ModelBuilder& model);
void epidermal_thickness(ModelBuilder& model);
void macrophages_together(ModelBuilder& model);
void collagen_readings(ModelBuilder& model);
void tensile_strength(ModelBuilder& model);
void dermal_density(ModelBuilder& model);
void elasticity(ModelBuilder& model);
void hydration(ModelBuilder& model);
void phases(ModelBuilder& model);

}  // namespace skinheal::cascade
