// Shelf: which solvers there are, and how each is made.
#pragma once

#include <memory>
#include <string>

#include "skinheal/solver.hpp"
#include "solvers/step_control.hpp"

namespace skinheal {

class Flow;
class Stepper;

struct ShelfEntry {
  SolverInfo info;
  std::unique_ptr<Stepper> (*make)(Flow& flow, Tolerance tolerance);
};

#define SKINHEAL_SOLVER(name) ShelfEntry name##_entry();
#include "solvers/shelf.inc"
#undef SKINHEAL_SOLVER

// Throws Misuse if there is no solver of that name.
const ShelfEntry& find_solver(const std::string& name);

}  // namespace skinheal
