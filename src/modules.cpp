#include "skinheal/modules.hpp"

#include "cascade.hpp"

namespace skinheal {

const std::vector<Module>& modules() {
  static const std::vector<Module> shelf = {
#define SKINHEAL_MODULE(room, name) {#name, #room, cascade::name},
#include "modules.inc"
#undef SKINHEAL_MODULE
  };
  return shelf;
}

void write_standard_cascade(ModelBuilder& model) {
  for (const Module& module : modules()) module.write(model);
}

}  // namespace skinheal
