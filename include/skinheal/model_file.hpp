// Model files: a sealed model as text, and back.
//
// What is written is the ledger that the model was sealed from, as JSON: species, processes and numbers with all that
// was said of them. Reading seals it again, with every check, and gives a model with the same hash, so a model can be
// kept, sent to another process and read elsewhere.
//
//   const auto again = read_model(write_model(model));
//   again.hash() == model.hash();                       // true
#pragma once

#include <string>
#include <string_view>

#include "skinheal/model.hpp"

namespace skinheal {

// Throws Misuse for a model with a text that is not UTF-8.
std::string write_model(const Model& model);
// Throws Misuse for what is no model file, and with every fault of the model.
Model read_model(std::string_view json);

}  // namespace skinheal
