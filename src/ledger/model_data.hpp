// The inside of a sealed model: expressions, what is known of each name, and the programs made of them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "expression/graph.hpp"
#include "ledger/bound.hpp"
#include "skinheal/model.hpp"
#include "ledger/dose_layout.hpp"
#include "program/program.hpp"

namespace skinheal {

// The rate of one process and what it does to the species.
struct SealedProcess {
  std::string name;
  NodeId rate = 0;
  std::vector<std::pair<std::uint32_t, NodeId>> flows;  // species, amount
};

// What must not be negative in healthy skin: a rate that closes a balance, or the room that crowding
// leaves. Where parameters make it negative, health is impossible.
struct ClosedRate {
  std::string process;
  NodeId rate = 0;      // over the baseline
  NodeId turnover = 0;  // of a size beside which rounding is judged
};

struct SealedSpill {
  std::uint32_t from = 0;
  std::uint32_t into = 0;
  NodeId yield = 0;
  bool bleeds = false;  // counts what is carried away too
};

struct Ledger;

struct Model::Data {
  std::shared_ptr<const Ledger> ledger;  // what was sealed
  std::string name;
  std::string hash;
  std::vector<Species> species;
  std::vector<Parameter> parameters;
  std::shared_ptr<const ParameterSet> parameter_set;  // the same, found by name
  std::vector<LowerBound> bounds;  // of each parameter: what its value may at least be
  std::vector<Observable> observables;
  std::vector<Process> processes;
  std::vector<std::string> phases;
  bool knows_health = true;

  std::map<std::string, std::uint32_t> species_index;
  std::map<std::string, std::uint32_t> parameter_index;
  std::map<std::string, std::uint32_t> observable_index;

  Graph graph;
  SymbolNames symbols;
  std::vector<NodeId> healthy;      // of each species, over the baseline
  std::vector<NodeId> observable;   // of each observable, phases included
  std::vector<SealedProcess> sealed_processes;
  std::vector<ClosedRate> closed_rates;
  std::vector<SealedSpill> spills;
  std::vector<NodeId> derivative;   // dx/dt
  std::vector<NodeId> jump;         // the state after an injury
  std::vector<NodeId> corners;      // where one of these passes zero, a rate has a corner in time

  DoseLayout doses;
  // What every run computes; what is asked about a run now and then (the rates of processes, how observables follow
  // states); and the derivatives that only a sensitivity needs. The second and third are made when they are first
  // asked for.
  std::shared_ptr<const Program> program;
  std::shared_ptr<const Program> questions() const;
  std::shared_ptr<const Program> derivatives() const;

  std::vector<double> parameter_values() const;
  std::vector<std::string> value_names() const;  // species, then observables
  std::vector<std::string> explained_names() const;  // these, then processes, then parameters

 private:
  mutable std::once_flag questions_made_, derivatives_made_;
  mutable std::shared_ptr<const Program> questions_, derivatives_;
};

}  // namespace skinheal
