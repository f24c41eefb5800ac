// A protocol with one of its settings or days moved.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "skinheal/protocol.hpp"

namespace skinheal {

// The sessions with these indices (in order of time) have another value of one setting.
Protocol with_setting(const Protocol& protocol, const std::vector<std::size_t>& sessions,
                      const std::string& setting, double value);

// Marks are days on which sessions stand. All that happens at a mark moves with it: its sessions, the edges of care
// and turns that lie there, and of those that begin there the end too. Throws Misuse for a day before 0.
Protocol with_days(const Protocol& protocol, const std::map<double, double>& day_of_mark);

// All that happens so many days later.
Protocol later(const Protocol& protocol, double days);

// A turn of the protocol itself has another value.
Protocol with_turn(const Protocol& protocol, std::size_t turn, double value);

}  // namespace skinheal
