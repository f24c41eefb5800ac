#include "skinheal/modules.hpp"

#include "cascade/cascade.hpp"

namespace skinheal {

const std::vector<Module>& modules() {
  static const std::vector<Module> shelf = {
#define SKINHEAL_MODULE(room, name) {#name, #room, cascade::name},
#include "cascade/modules.inc"
#undef SKINHEAL_MODULE
  };
  return shelf;
}

void write_standard_cascade(ModelBuilder& model) {
  for (const Module& module : modules()) module.write(model);
}

const Model& standard_model() {
  static const Model model = [] {
    ModelBuilder builder("skinheal standard cascade");
    write_standard_cascade(builder);
    return builder.seal();
  }();
  return model;
}

}  // namespace skinheal
