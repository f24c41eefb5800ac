// The fixed fields of a protocol file, in the form of settings: what the reader allows and what
// the schema prints is one table.
#pragma once

#include <cstddef>
#include <vector>

#include "skinheal/treatment.hpp"

namespace skinheal::protocol_fields {

inline constexpr std::size_t most_sessions = 5000;
inline constexpr std::size_t most_intervals = 1000;  // of care, and of turns
inline constexpr std::size_t most_times = 100'000;

Setting site();
Setting age();
Setting condition();
Setting day();
Setting treatment();
Setting every_days();
Setting times();
Setting care();
Setting from_day();
Setting until_day();
Setting multiply();
Setting set();
Setting horizon_days();
Setting output_every_days();
Setting output_time();

}  // namespace skinheal::protocol_fields
