// The output grid of a protocol file.
#pragma once

#include <vector>

#include "protocol_file/fields.hpp"
#include "skinheal/protocol.hpp"

namespace skinheal {

// The grid that `output` asks for, or a sensible one if it is absent; the horizon is its last
// point. Empty if something is wrong.
std::vector<double> read_output(const Fields& file, double horizon, const Protocol& protocol,
                                std::vector<Fault>& faults);

}  // namespace skinheal
