// Symbols: what every name of a ledger stands for, with its unit and its healthy value.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "expression/formula.hpp"
#include "ledger/ledger.hpp"
#include "ledger/model_data.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {

// Thrown by who reads a name whose own fault has been told: one mistake is one fault.
struct AlreadyTold {};

// All that is wrong with a model, gathered so that it can be told at once.
class FaultList {
 public:
  void add(std::string where, std::string message) {
    faults_.push_back({std::move(where), std::move(message)});
  }
  // Runs a step and keeps its fault instead of passing it on.
  template <class Step>
  void guard(const std::string& where, Step step) {
    try {
      step();
    } catch (const AlreadyTold&) {
    } catch (const Misuse& fault) {
      add(where, fault.what());
    }
  }
  bool empty() const noexcept { return faults_.empty(); }
  std::size_t size() const noexcept { return faults_.size(); }
  void throw_if_any() const {
    if (!empty()) throw Misuse(faults_);
  }

 private:
  std::vector<Fault> faults_;
};

class Symbols {
 public:
  Symbols(const Ledger& ledger, Model::Data& data, FaultList& faults);

  void declare_parameter(const std::string& name, const Quantity& quantity);
  // Declares a number that is written in place; a formula needs no declaration.
  void declare(const std::string& name, const Number& number);
  // What a number stands for: the parameter of this name, or its formula. It must keep the bound, and so
  // must the low end of its range, lest a draw turn its sign.
  Measured number(const Number& number, const std::string& name, LowerBound bound);
  // Reads species with their healthy values; parameters must be declared by then.
  void read_healthy_values();
  // Reads every observable; they may name one another, but not in a circle.
  void read_observables();

  // The meaning of a name in a formula or as a modifier. Throws Misuse if it has none.
  Measured value(const std::string& name);
  Measured healthy(const std::string& name);
  Measured parameter(const std::string& name);
  Measured formula(const std::string& text);
  // The expression with healthy values for species and baseline for parameters.
  NodeId at_health(NodeId id);
  std::uint32_t species(const std::string& name) const;
  const Unit& species_unit(std::uint32_t index) const { return species_units_[index]; }

 private:
  void declare_species();
  void declare_observables();
  Measured observable(std::uint32_t index);
  Measured read_observable(std::uint32_t index);
  Unit checked(const std::string& name, const Quantity& quantity);
  void read_healthy_value(const std::string& name, const SpeciesOptions& options);
  void keep(const Measured& read, const std::string& name, LowerBound bound);
  void keep_parameter(std::uint32_t index, LowerBound bound);
  // Throws AlreadyTold for a name with a fault of its own.
  void must_be_sound(const std::string& name) const;
  Measured formula(const std::string& text, const std::function<Measured(const std::string&)>& healthy);
  std::vector<std::string> known_names() const;

  const Ledger& ledger_;
  Model::Data& data_;
  FaultList& faults_;
  std::vector<Unit> species_units_;
  std::vector<Unit> parameter_units_;
  std::map<std::uint32_t, Measured> observables_;
  std::vector<std::uint32_t> being_read_;       // observables, each named by the one before
  std::map<std::uint32_t, std::size_t> chains_;  // how many observables stand behind one, itself included
  std::set<std::string> faulty_;                 // names whose fault has been told
  int nesting_ = 0;                               // what is open in formulas that read one another
  Substitution health_;                          // healthy values for species, baseline for parameters
};

}  // namespace skinheal
