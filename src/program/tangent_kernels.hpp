// TangentKernels: the loops over directions side by side, for one instruction set and a width.
//
// Tangents hold as many numbers for each slot as there are directions; weights hold one for all of them. Every
// direction has the bits that it would have alone, whatever the width and the set.
#pragma once

#include <cstddef>
#include <cstdint>

#include "skinheal/execution.hpp"

namespace skinheal {

// Linear operations; c, a and b are tangents, v, w and u weights.
enum class TangentKind : std::uint8_t {
  negate, add, subtract,
  scale,            // w a
  scale_two,        // w a + v b
  scale_three,      // w a + v b + u c
  add_scaled,       // c + w a
  subtract_scaled,  // c - w a
  add_scaled_two,   // c + (w a + v b)
  subtract_scaled_two,
  choose            // a if the weight is above zero, else b
};

struct TangentKernels {
  // Operations from `code` to `end`, in runs of one kind: kind, count, {out, tangents ..., weights ...} ...
  void (*execute)(const std::uint32_t* code, const std::uint32_t* end, const double* weights, double* tangents);
  // Of each slot in `slots` the tangents, one after the other.
  void (*gather)(const std::uint32_t* slots, std::size_t count, const double* tangents, double* out);
};

// Throws nothing: the width is 1, 2, 4 or 8.
const TangentKernels& tangent_kernels(InstructionSet set, std::size_t width) noexcept;

}  // namespace skinheal
