// PeakTangents: how the value and the day of a peak move.
//
// At a peak inside, where the slope in time is zero, the value moves as it does at that day; the day moves by minus
// the slope's own tangent over its slope in time. Both follow from the rates of the model there; only their second
// derivatives in time are differences. A peak at a session or an edge moves with that.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ledger/model_data.hpp"
#include "run/tangent_run.hpp"
#include "skinheal/sensitivity.hpp"

namespace skinheal {

class PeakTangents {
 public:
  PeakTangents(const Model::Data& model, TangentRun& run, const Schedule& schedule, const Trajectory& trajectory);

  // Of the quantity at this place (states, then observables) with its peak on this day, one for each direction.
  // Gives why the day has no derivative, or an empty text.
  std::string read(std::size_t place, double day, const double* x, const std::vector<double>& tangents,
                   std::size_t directions, PeakSensitivity* out);

 private:
  // A quantity near a day, along the solution: itself, its slope and bend in time, and the same of its tangents.
  struct Local {
    double value = 0.0, slope = 0.0, bend = 0.0;
    std::vector<double> tangents, tangent_slopes;
  };
  Local local(std::size_t place, double day, double reach, const double* x, const std::vector<double>& tangents);
  double quantity(std::size_t place, double day, const std::vector<double>& x, const std::vector<double>& tangents,
                  std::vector<double>& moved);
  double step_at(double day) const;
  bool at_edge(double day, double reach, double slope) const;

  const Model::Data& model_;
  TangentRun& run_;
  const Trajectory& trajectory_;
  std::vector<double> edges_;  // days at which something happens, and the ends
};

}  // namespace skinheal
