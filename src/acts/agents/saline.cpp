// Saline: the control of every comparison, the needle and the fluid alone.
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent saline_agent() {
  return {.name = "saline",
          .about = "salt water: the control",
          .grade = Grade::high,
          .contents = {fluid_of(Layer::dermis)},
          .why = "it is the control: the needle and the fluid, and nothing else"};
}

}  // namespace skinheal
