// Code: a program as tapes over one register file, shared by all frames of it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "program/program.hpp"
#include "program/registers.hpp"
#include "program/tape.hpp"

namespace skinheal {

struct FunctionCode {
  Tape tape;
  std::vector<std::uint32_t> slots;  // of the outputs
};

struct Code {
  ProgramShape shape;
  RegisterLayout layout;
  std::vector<double> registers;  // at the start, one number a register
  Tape parameter_tape;
  std::array<FunctionCode, function_count> functions;
  std::vector<FunctionCode> observables;  // each alone
};

}  // namespace skinheal
