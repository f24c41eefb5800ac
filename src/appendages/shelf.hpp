// The shelf of the skin's appendages: hair.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void hair(ModelBuilder& model);

}  // namespace skinheal::cascade
