// What a ModelBuilder has written down, before it is sealed: plain records, nothing resolved.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "skinheal/model_builder.hpp"

namespace skinheal {

struct SpeciesRecord {
  std::string name;
  SpeciesOptions options;
};

// What a process takes from one species or gives to it.
struct FlowRecord {
  std::string species;
  double amount = 1.0;  // for each unit of the rate
  bool taken = false;
  std::optional<Number> yield = std::nullopt;

  double change() const noexcept { return taken ? -amount : amount; }
};

enum class FactorKind { catalyst, stimulation, inhibition, requirement, crowding, formula };

// One factor of a rate, as a word of the vocabulary.
struct Factor {
  FactorKind kind;
  std::string name;  // who acts; for a formula its text
  Saturation saturation = {};
  std::vector<ProcessBuilder::Share> group = {};
  Number capacity = {};
};

struct ProcessRecord {
  std::string name;
  std::string about;
  std::vector<FlowRecord> flows;
  std::vector<Factor> factors;
  std::optional<Number> constant;
  std::string balances;       // species whose healthy balance fixes the constant
  std::string formula;        // the whole rate
  std::vector<std::string> repeated;  // words that may be said once and were said again
};

struct ObservableRecord {
  std::string name;
  ObservableOptions options;
  std::string formula;
};

struct PhaseRecord {
  std::string name;
  std::string formula;
};

struct SpillRecord {
  std::string from;
  std::string into;
  Number yield;
  bool bleeds = false;  // counts what is carried away too
};

struct Ledger {
  std::string name;
  std::vector<SpeciesRecord> species;
  std::vector<Parameter> parameters;
  std::vector<std::shared_ptr<ProcessRecord>> processes;
  std::vector<std::shared_ptr<ProcessRecord>> modifications;
  std::vector<ObservableRecord> observables;
  std::vector<PhaseRecord> phases;
  std::vector<SpillRecord> spills;
  bool knows_health = true;
};

}  // namespace skinheal
