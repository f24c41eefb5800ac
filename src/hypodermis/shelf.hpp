// The shelf of the hypodermis: fat.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void adipocytes(ModelBuilder& model);

}  // namespace skinheal::cascade
