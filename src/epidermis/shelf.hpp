// The shelf of the epidermis: what covers the skin and how it is covered again.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void pores(ModelBuilder& model);
void front(ModelBuilder& model);
void plug(ModelBuilder& model);
void keratinocytes(ModelBuilder& model);
void barrier(ModelBuilder& model);
void melanin(ModelBuilder& model);

}  // namespace skinheal::cascade
