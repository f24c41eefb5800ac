// The shelf of lesions: what people come for, and what a treatment costs them.
//
// Each index is the lesion that a skin condition brings (its baseline, 0 where there is none) times
// what new matrix has not yet filled. So a condition is a set of parameters and its skin a steady
// state. A parameter that only a condition sets has no range: nothing about it is uncertain in skin
// without the condition.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void remodelling(ModelBuilder& model);
void scar(ModelBuilder& model);
void striae(ModelBuilder& model);
void wrinkle(ModelBuilder& model);
void pore_visibility(ModelBuilder& model);
void pigmentation(ModelBuilder& model);
void burden(ModelBuilder& model);

}  // namespace skinheal::cascade
