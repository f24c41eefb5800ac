// Recording: what a run left behind, as data alone.
//
// A recording holds the solver's polynomials, the parameters that were in force, what was done and how it ended.
// It needs no model to exist: it can be kept, sent and read again elsewhere, and its states can be read at any
// time. Of a run that was asked to keep its output grid alone (SimulateOptions::keep) they can be read on that grid,
// at both edges of each session and on some days between; the polynomials around the peaks are there as well.
// Observables are formulas of a model, so a Timeline reads them (see timeline.hpp).
//
//   const auto recording = timeline.recording();
//   const auto again = read_recording(write_recording(recording));    // the same, to the last bit
//   again.state("fibroblasts", 7.0);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "skinheal/outcome.hpp"
#include "skinheal/trajectory.hpp"

namespace skinheal {

// At a session a state jumps: which edge is meant.
enum class Side { before, after };

// One moment at which the protocol acted.
struct SessionMark {
  double day = 0.0;
  std::string text;
  bool operator==(const SessionMark&) const = default;
};

// From a day on, the parameters had these values.
struct ParameterLeg {
  double from_day = 0.0;
  std::vector<double> values;
  bool operator==(const ParameterLeg&) const = default;
};

struct Recording {
  std::string model;                    // its name
  std::string model_hash;
  std::string version;                  // of the library that made it
  std::vector<std::string> species;     // names of the states, in the order of the trajectory
  std::vector<std::string> parameters;  // names, in the order of the values below
  std::vector<double> baseline;         // what defines healthy skin
  std::vector<ParameterLeg> legs;       // in order of time, the first from day 0
  std::vector<SessionMark> sessions;
  std::vector<double> times;            // the output grid that was asked for
  Trajectory trajectory{0};
  Trajectory around_peaks{0};           // where that keeps a grid: the steps around the largest values
  Outcome outcome;
  Statistics statistics;
  std::vector<std::string> notes;

  // The moment that is meant by a day: where something happened at the same moment (see moment.hpp), its day.
  double moment(double day) const noexcept;
  // The steps on which peaks are sought.
  const Trajectory& steps() const noexcept {
    return trajectory.kept() == Keep::dense ? trajectory : around_peaks;
  }
  // All states at a day; NaN for what was not reached. Throws Misuse for a day that was not kept.
  void states(double day, Side side, double* values) const;
  // One state at a day. Throws Misuse for these days, and for an unknown name with what is near.
  double state(const std::string& name, double day, Side side = Side::after) const;
  // The parameters in force.
  const std::vector<double>& parameters_at(double day, Side side = Side::after) const;
};

// Throws Misuse for a recording that does not hold together: rows of other lengths than there are names, days that
// fall, states that are missing. A Timeline and read_recording() ask it first.
void check(const Recording& recording);

// A recording as bytes (CBOR), and back. Reading throws Misuse for what is no recording, only part of one, or changed
// on its way.
std::string write_recording(const Recording& recording);
Recording read_recording(std::string_view bytes);

}  // namespace skinheal
