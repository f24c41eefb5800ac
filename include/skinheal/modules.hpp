// Modules: the shelf of biology from which the standard cascade is written.
//
// Each module is one file that writes its species, processes and numbers into a ledger. Take all
// of them and add your own, or leave some out:
//
//   ModelBuilder model("cascade with mast cells");
//   for (const auto& module : modules()) module.write(model);
//   mast_cells(model);
//   const auto sealed = model.seal();
#pragma once

#include <string>
#include <vector>

#include "skinheal/model_builder.hpp"

namespace skinheal {

struct Module {
  std::string name;
  std::string room;  // epidermis, dermis, signals, observables
  void (*write)(ModelBuilder& model) = nullptr;
};

const std::vector<Module>& modules();

// Writes every module of the shelf.
void write_standard_cascade(ModelBuilder& model);

// The standard cascade of skin healing after micropuncture, sealed once.
const Model& standard_model();

}  // namespace skinheal
