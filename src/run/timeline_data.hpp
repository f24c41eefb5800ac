// The inside of a timeline: what the run left behind, and what is needed to read it.
#pragma once

#include <string>
#include <vector>

#include "ledger/bound_model.hpp"
#include "skinheal/timeline.hpp"
#include "solvers/trajectory.hpp"

namespace skinheal {

// From a day on, the parameters had these values.
struct ParameterLeg {
  double from_day = 0.0;
  std::vector<double> values;
};

struct Timeline::Data {
  Model model;
  Trajectory trajectory;
  std::vector<double> baseline;
  std::vector<ParameterLeg> legs;  // in order of time, the first from day 0
  std::vector<double> times;
  std::vector<std::vector<double>> columns;  // one for each name, on `times`
  std::vector<double> healthy;               // of each name
  std::vector<SessionMark> sessions;
  Outcome outcome;
  Statistics statistics;
  std::vector<std::string> notes;

  explicit Data(Model sealed)
      : model(std::move(sealed)), trajectory(model.species().size()) {}

  std::size_t name_count() const;
  // Index of a state or observable; throws Misuse with what is near.
  std::size_t index(const std::string& name) const;
  const std::vector<double>& parameters_at(double day, Side side) const;
  // Every state and observable at these days, one column for each name.
  std::vector<std::vector<double>> read(const std::vector<double>& days, Side side) const;
  void fill_grid();
  void fill_healthy();
};

}  // namespace skinheal
