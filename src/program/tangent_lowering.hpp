// From a tape to linear operations on tangents, before they have slots.
//
// Every tangent has a number of its own here; 0 stands for no movement.
#pragma once

#include <cstdint>
#include <vector>

#include "program/tangent_tape.hpp"

namespace skinheal {

struct LoweredTangents {
  std::vector<TangentTape::Operation> operations;  // only those that outputs need, in runs of one kind
  std::vector<TangentTape::Weight> weights;        // those that are not values, from register_count on
  std::vector<std::uint32_t> inputs;               // registers that bring a tangent ...
  std::vector<std::uint32_t> input_tangents;       // ... and its number
  std::vector<std::uint32_t> tangent_of;           // of each register
  std::uint32_t tangent_count = 1;
};

// With `keep_all` all operations are kept, whether an output needs them or not.
LoweredTangents lowered_tangents(const std::vector<Instruction>& instructions, const std::vector<char>& moving,
                                 const std::vector<std::uint32_t>& outputs, bool keep_all);

}  // namespace skinheal
