// Doses: an injury as the numbers that the jump of a model reads.
#pragma once

#include <string>
#include <vector>

#include "ledger/model_data.hpp"
#include "skinheal/injury.hpp"

namespace skinheal {

struct Doses {
  std::vector<double> values;          // see ledger/dose_layout.hpp
  std::vector<std::string> unknown;    // gifts that the model has no species for
  bool acts = false;                   // the model has something that this injury reaches
};

// Doses at one moment add up, and so do those of an injury that says a thing twice; shares that stand beside a
// dose are weighed by it. Throws Misuse for a dose that is negative or not finite.
Doses doses_of(const Injury& injury, const Model::Data& model);

}  // namespace skinheal
