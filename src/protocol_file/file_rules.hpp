// What a protocol file must keep to beyond the allowed range of each number: one rule, asked by the
// reader (which knows the line) and by ProtocolFile itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "skinheal/fault.hpp"

namespace skinheal::file_rules {

// What is wrong, or nothing.
using Wrong = std::optional<std::string>;

// "the session is on day 101, after the horizon on day 100"
Wrong session(double day, double horizon);
// "the interval starts on day 120, after the horizon on day 100"; or ends before it starts.
Wrong interval_start(double from, double horizon);
Wrong interval_end(double from, double until);
// An output time; `before` is the one before it.
Wrong time(std::optional<double> before, double time, double horizon);
// "gives 100001 output times; at most 100000 are written"
Wrong time_count(double count);

// At most a dozen, and how many there are beyond: a message is read by a person.
std::vector<Fault> shown(std::vector<Fault> faults);

}  // namespace skinheal::file_rules
