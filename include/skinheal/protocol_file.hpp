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
// file it is, what was found, what is allowed and what is near. A byte order mark is skipped.
//
// Times that are the same moment are one (see moment.hpp): a horizon or an output time that is the
// same moment as a session is on the day of the session, and output times that are one moment are
// one output time.
//
// A file may have up to 8 MB, 5000 sessions, 1000 intervals of care, 1000 turns and 100 000 output
// times, on days from 0 to 36 525; a title has at most 200 characters, none of which controls a
// terminal, breaks the line or turns the direction of writing.
#pragma once

#include <cstddef>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "skinheal/protocol.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

// What a protocol file says, checked: whatever can be made can be written and read again.
class ProtocolFile {
 public:
  static constexpr std::size_t longest_title = 200;  // characters, not bytes

  // Throws Misuse with every fault; the checks are those of read_protocol. The times must rise.
  ProtocolFile(Protocol protocol, Skin skin, double horizon_days, std::vector<double> times,
               std::string title = "");

  const Protocol& protocol() const noexcept { return protocol_; }
  const Skin& skin() const noexcept { return skin_; }
  double horizon_days() const noexcept { return horizon_days_; }
  // The output grid, rising; the horizon is its last point.
  const std::vector<double>& times() const noexcept { return times_; }
  const std::string& title() const noexcept { return title_; }

  bool operator==(const ProtocolFile& other) const;
  std::size_t hash() const;

 private:
  Protocol protocol_;
  Skin skin_;
  double horizon_days_;
  std::vector<double> times_;
  std::string title_;
};

// Throws Misuse with every fault found, each with its place ("sessions[2].depth_mm (line 7)").
ProtocolFile read_protocol(std::string_view json);

// The same file again, with every setting in full; sessions and output times that are even are
// written as courses and steps. Reading what was written gives an equal file, to the last bit of
// every number.
std::string write_protocol(const ProtocolFile& file);

// The published JSON schema (draft 2020-12), made from the shelves.
std::string protocol_schema();

}  // namespace skinheal

template <>
struct std::hash<skinheal::ProtocolFile> {
  std::size_t operator()(const skinheal::ProtocolFile& file) const { return file.hash(); }
};
