// The calendar of a protocol file: sessions, care and turns.
#pragma once

#include "protocol_file/fields.hpp"
#include "skinheal/protocol.hpp"

namespace skinheal {

// What is right goes into the protocol; what is wrong is with the faults of `file`. Without a
// horizon (it was wrong itself) days are not held against it.
Protocol read_course(const Fields& file, std::optional<double> horizon,
                     std::vector<Fault>& faults);

}  // namespace skinheal
