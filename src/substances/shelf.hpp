// The shelf of substances: what an injection or a cream leaves in the skin, how it leaves or acts.
//
// The agents' shelf says what a microlitre brings (src/agents); here stands what becomes of it.
// None is there in healthy skin. An agent that brings its fluid alone has no other file here, so
// its timeline is exactly that of salt water.
#pragma once

#include "skinheal/model_builder.hpp"

namespace skinheal::cascade {

void injected_fluid(ModelBuilder& model);
void hyaluronan_free(ModelBuilder& model);
void hyaluronan_crosslinked(ModelBuilder& model);
void ascorbate(ModelBuilder& model);
void growth_factor_depot(ModelBuilder& model);
void deoxycholate(ModelBuilder& model);
void glucocorticoid(ModelBuilder& model);

}  // namespace skinheal::cascade
