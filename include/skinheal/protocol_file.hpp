// Protocol files: a user's own calendar as JSON, read, checked and written by the library.
//
//   {
//     "skin": {"site": "cheek", "age": 35, "conditions": []},
//     "sessions": [
//       {"day": 0, "treatment": "microneedling", "depth_mm": 1.5, "density_per_cm2": 200,
//        "every_days": 28, "times": 3}
//     ],
//     "care": [{"from_day": 0, "until_day": 3, "care": "occlusion"}],
//     "horizon_days": 252,
//     "output": {"every_days": 1}                        or {"times_days": [0, 0.5, 1, 7]}
//   }
//
// `skin`, `sessions` and `horizon_days` are required; `title`, `care`, `turns` (single parameters
// turned for an interval) and `output` are not. Without `output` the grid is that of
// days(horizon_days, protocol). The horizon is always the last point of the grid, so that the
// run reaches it. Unknown and duplicate fields are refused, and every fault says where in the
// file it is, what was found, what is allowed and what is near. A file may have up to 1 MB,
// 5000 sessions and 100 000 output times.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "skinheal/protocol.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

struct ProtocolFile {
  std::string title;
  Skin skin;
  Protocol protocol;
  double horizon_days = 0.0;
  std::vector<double> times;  // the output grid, rising; the horizon is its last point
};

// Throws Misuse with every fault found, each with its place ("sessions[2].depth_mm (line 7)").
ProtocolFile read_protocol(std::string_view json);

// The same file again, with every setting and every session in full. Reading what was written
// gives an equal protocol, skin, horizon and grid, to the last bit of every number.
std::string write_protocol(const ProtocolFile& file);

// The published JSON schema (draft 2020-12), made from the shelves.
std::string protocol_schema();

}  // namespace skinheal
