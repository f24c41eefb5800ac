// Describing: the printed face of a sealed model, made from the model itself.
#pragma once

#include <string>
#include <vector>

#include "ledger/rates.hpp"

namespace skinheal {

// Fills in the public list of processes and the hash.
void describe(Model::Data& data, const std::vector<OpenProcess>& open);

// One line for a parameter: name, value, unit, range, how obtained, source.
std::string parameter_line(const Parameter& parameter);

std::string explain_species(const Model::Data& data, std::uint32_t index);
std::string explain_observable(const Model::Data& data, std::uint32_t index);
std::string print_equations(const Model::Data& data);

}  // namespace skinheal
