// Explaining the parts of a model that have no balance of their own: processes and parameters.
#pragma once

#include <cstddef>
#include <string>

#include "ledger/model_data.hpp"

namespace skinheal {

// What a process does, its rate, what it changes, and the numbers that it reads.
std::string explain_process(const Model::Data& data, std::size_t index);
// A number with its range, meaning and source, and whatever in the model reads it.
std::string explain_parameter(const Model::Data& data, std::uint32_t index);
// The number alone.
std::string parameter_text(const Parameter& parameter);

}  // namespace skinheal
