// The model's hash: equal for equal models, another one for whatever changes a result or a band.
#pragma once

#include <string>

#include "ledger/model_data.hpp"

namespace skinheal {

// Covers expressions, values, units, ranges and what is known of health. Texts and sources are left out: they
// say where a number is from, and no result follows from them.
std::string model_hash(const Model::Data& data);

}  // namespace skinheal
