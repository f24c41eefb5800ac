#include "solvers/shelf.hpp"

#include "skinheal/fault.hpp"
#include "solvers/stepper.hpp"
#include "words/shelf.hpp"

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

const std::string& name_of(const ShelfEntry& entry) { return entry.info.name; }

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
  const ShelfEntry* entry = find_on_shelf(shelf(), name, name_of);
  if (entry != nullptr) return *entry;
  throw Misuse({Fault{"solver", unknown_name("solver", name, names_of(shelf(), name_of))}});
}

}  // namespace skinheal
