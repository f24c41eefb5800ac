#include "solvers/shelf.hpp"

#include "skinheal/fault.hpp"
#include "solvers/stepper.hpp"

namespace skinheal {

namespace {

const std::vector<ShelfEntry>& shelf() {
  static const std::vector<ShelfEntry> entries = {
#define SKINHEAL_SOLVER(name) name##_entry(),
#include "solvers/shelf.inc"
#undef SKINHEAL_SOLVER
  };
  return entries;
}

std::vector<std::string> names() {
  std::vector<std::string> result;
  for (const ShelfEntry& entry : shelf()) result.push_back(entry.info.name);
  return result;
}

}  // namespace

const std::vector<SolverInfo>& solvers() {
  static const std::vector<SolverInfo> infos = [] {
    std::vector<SolverInfo> result;
    for (const ShelfEntry& entry : shelf()) result.push_back(entry.info);
    return result;
  }();
  return infos;
}

const ShelfEntry& find_solver(const std::string& name) {
  for (const ShelfEntry& entry : shelf()) {
    if (entry.info.name == name) return entry;
  }
  throw Misuse({Fault{"solver", unknown_name("solver", name, names())}});
}

}  // namespace skinheal
