// The tangents of an interpreted program.
#pragma once

#include <cstddef>
#include <memory>

#include "program/code.hpp"
#include "program/tangent_frame.hpp"

namespace skinheal {

// The code must live as long as the frame.
std::unique_ptr<TangentFrame> interpreted_tangents(const Code& code, std::size_t packs, std::size_t width);

}  // namespace skinheal
