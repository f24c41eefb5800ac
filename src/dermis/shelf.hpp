// The shelf of the dermis: clot, leukocytes, fibroblasts, vessels and matrix.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void platelets(ModelBuilder& model);
void fibrin(ModelBuilder& model);
void fibronectin(ModelBuilder& model);
void debris(ModelBuilder& model);
void neutrophils(ModelBuilder& model);
void monocytes(ModelBuilder& model);
void macrophages(ModelBuilder& model);
void fibroblasts(ModelBuilder& model);
void reserve(ModelBuilder& model);
void myofibroblasts(ModelBuilder& model);
void capillaries(ModelBuilder& model);
void collagenase(ModelBuilder& model);
void hyaluronan(ModelBuilder& model);
void procollagen(ModelBuilder& model);
void collagen_iii(ModelBuilder& model);
void collagen_i(ModelBuilder& model);
void tropoelastin(ModelBuilder& model);
void elastin(ModelBuilder& model);

}  // namespace skinheal::cascade
