// Every module of the standard cascade, declared from the list in modules.inc.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

#define SKINHEAL_MODULE(room, name) void name(ModelBuilder& model);
#include "cascade/modules.inc"
#undef SKINHEAL_MODULE

}  // namespace skinheal::cascade
