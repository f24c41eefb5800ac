// Injected fluid: the water of every injection, a papule that is flat again within a day.
//
// It stretches the skin while it lasts (see the oedema in observables/redness.cpp) and does nothing
// else. Amounts are shares of the tissue's volume, those of dermis and fat together.
//
//   d(injected_fluid)/dt = - fluid_absorption injected_fluid
//
// No paper with a number was read.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void injected_fluid(ModelBuilder& model) {
  model.parameter("fluid_absorption",
                  assumed(4, "1/d", {1.5, 12},
                          "absorption of injected water: papules of saline flatten within hours "
                          "to a day"));
  model.species("injected_fluid",
                {.kind = Kind::agent, .about = "injected water, share of the tissue's volume"});
  model.process("injected_fluid.absorption")
      .about("vessels take the water up")
      .consumes("injected_fluid")
      .rate("fluid_absorption");
}

}  // namespace skinheal::cascade
