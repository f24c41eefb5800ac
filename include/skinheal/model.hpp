// Model: a sealed ledger. Immutable, cheap to copy, shareable between threads.
//
// A model lists its species, parameters, processes and observables with all that was said of
// them, prints its own equations, and binds to a set of parameter values as a System that a
// solver can run. It is made by a ModelBuilder; the cascade that the library exists for is
// standard_model(), see modules.hpp.
//
//   standard_model().explain("fibroblasts")
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "skinheal/parameter.hpp"
#include "skinheal/quantity.hpp"
#include "skinheal/system.hpp"
#include "skinheal/tissue.hpp"

namespace skinheal {

struct Species {
  std::string name;
  Layer layer;
  Kind kind;
  std::string unit;
  double healthy;  // with the model's own parameters
  std::string about;
};

struct Observable {
  std::string name;
  std::string unit;
  std::string about;
  std::string formula;
  Source source;
  Grade grade;
};

struct Process {
  std::string name;
  std::string about;
  std::string rate;  // printed form
  // Net amount of each species that one unit of the rate makes (negative: takes).
  std::map<std::string, double> stoichiometry;
  std::vector<std::string> parameters;
};

class Model {
 public:
  struct Data;
  explicit Model(std::shared_ptr<const Data> data);

  const std::string& name() const noexcept;
  // Sixteen hexadecimal digits over equations and numbers; goes into every result.
  const std::string& hash() const noexcept;
  const std::vector<Species>& species() const noexcept;
  const std::vector<Parameter>& parameters() const noexcept;
  const std::vector<Observable>& observables() const noexcept;
  const std::vector<Process>& processes() const noexcept;
  const std::vector<std::string>& phases() const noexcept;

  // The value of one parameter record; throws Misuse with what is near.
  const Quantity& parameter(const std::string& name) const;
  // The balance of a species, the formula of an observable, the rate of a process, or a parameter and what reads it;
  // with units and sources.
  std::string explain(const std::string& name) const;
  // Every equation, as text.
  std::string equations() const;

  // A system of its own to solve, with these parameters set by name over the model's own; throws Misuse for a misspelt
  // name and for a value whose sign is not allowed. Whether healthy skin can be in balance is not asked. Its
  // state holds the species in the order of species().
  std::unique_ptr<System> bind(const std::map<std::string, double>& values = {}) const;
  // The state of healthy skin.
  std::vector<double> healthy_state() const;

  // The largest real part of an eigenvalue at health, per day: below zero, health is stable.
  double growth_at_health() const;
  // The gain of the inflammatory loop at health; below one, inflammation dies out by itself.
  double loop_gain() const;

  const std::shared_ptr<const Data>& data() const noexcept { return data_; }

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace skinheal
