// Sensitivity: how much what comes out moves with what goes in, as exact derivatives.
//
//   const auto found = sensitivity(protocol, skin("cheek", 35), days(180), standard_model(), {},
//                                  {.of = {"collagen_i", "redness"},
//                                   .to = {"fibroblast_division", "sessions[0].depth_mm"}});
//   found.over_time("collagen_i", "sessions[0].depth_mm")    // of each time of the grid, in its unit per mm
//   found.peak("redness", "fibroblast_division").value       // of the peak; .day is that of its day
//
// `of` names states and observables. `to` names, in any mixture and order:
//   "fibroblast_division", "needle.crush"   any number of the run (parameters_of_run() in simulate.hpp): of the
//                                   model, its skin, needles, agents and care. It moves where it was set by name
//                                   (SimulateOptions::parameters), else as it is recorded: what the skin makes of
//                                   it and what turns it go along
//   "initial.collagen_i"            what the run starts with before day 0, in the unit of the species
//   "sessions[2].depth_mm"          a setting of one session, in order of time, counted from 0
//   "courses[0].depth_mm"           of all sessions of one course (Protocol::courses)
//   "turns[0].value"                what the protocol turns a number to, or by
//   "sessions[2].day"               the day of a session. All that happens at that moment moves with it: other
//                                   sessions, the edges of care and turns, and of those that begin there the end
//   "courses[0].day", "courses[0].every_days"
//
// How exact. From the schedule of a run on (its numbers, days and doses) every step of the solver, every jump and
// observable is differentiated exactly, in the very steps that the run took: the result is the derivative of the
// numbers that simulate() gives with steps held fixed, to rounding. How treatments, skins and care make that
// schedule is differentiated by differences with extrapolation, exact to rounding where it is polynomial and to
// about ten digits elsewhere; at the edge of what a setting allows one-sided. Where a setting stands at a corner of
// its effect (a needle that ends exactly between two layers) there is no derivative: NaN, and a note says so. At
// kinks of rates the derivative is that of the branch which holds, and where two peaks are equally high it is that of
// the first.
//
// That a derivative is exact for the steps does not make the steps small: by default rtol is 1e-5 here (1e-3 is too
// loose for gradients), and `errors_in_norm` keeps the errors of the derivatives themselves within tolerance, at
// the cost of a second pass.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "skinheal/simulate.hpp"

namespace skinheal {

struct SensitivityOptions {
  std::vector<std::string> of = {};
  std::vector<std::string> to = {};
  // Whether the derivatives, each in units of its state per unit of its number, are kept within rtol and atol too.
  bool errors_in_norm = false;
  bool peaks = true;      // the derivatives of peaks too
  std::size_t width = 8;  // directions side by side: 1, 2, 4 or 8; no number depends on it
};

// How a peak moves. A part that has no derivative is NaN.
struct PeakSensitivity {
  double value = 0.0;
  double day = 0.0;
};

struct Sensitivity {
  std::vector<double> times;
  std::vector<std::string> of, to;   // as they were asked for
  std::vector<double> to_values;     // of each number, as it is
  std::vector<std::string> units;    // of each pair, row by row of `of`
  std::vector<double> derivatives;   // of, to, time: the last index is the fastest
  std::vector<double> values;        // of, time: of the run itself
  std::vector<Peak> peaks;           // of the run itself; empty if they were not asked for
  std::vector<PeakSensitivity> peak_derivatives;  // of, to
  std::vector<std::string> why_no_peak;  // of: why a peak's day has no derivative, or empty
  Outcome outcome;
  Statistics statistics;             // of the run whose steps were differentiated
  std::vector<std::string> notes;

  // Those of one pair. Throws Misuse with what is near.
  std::vector<double> over_time(const std::string& of_name, const std::string& to_name) const;
  const PeakSensitivity& peak(const std::string& of_name, const std::string& to_name) const;
  std::size_t pair(const std::string& of_name, const std::string& to_name) const;
};

// What simulate() takes by default, with rtol 1e-5 and atol 1e-8.
SimulateOptions sensitivity_defaults();

// Throws Misuse before anything is computed, for all that simulate() refuses, and for empty lists, unknown names,
// names given twice, settings that are no numbers, and another solver than rodas5p, whose steps are differentiated.
Sensitivity sensitivity(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
                        const SimulateOptions& options, const SensitivityOptions& asked);
// With these defaults.
Sensitivity sensitivity(const Protocol& protocol, const Skin& skin, const Grid& grid,
                        const SensitivityOptions& asked);

}  // namespace skinheal
