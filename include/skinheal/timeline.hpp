// Timeline: what happened, by name and time.
//
// A timeline is a recording (see recording.hpp) and the model that reads it. It evaluates what is asked and
// nothing else: a state is a polynomial, an observable the formula of the model at that time. Names are those of
// the model; a misspelt one says what is near. Values at the day of a session are those after it;
// ask for `Side::before` to see the other edge of the jump. What a run did not reach is NaN, and
// `outcome()` says why. Times that are one moment (see moment.hpp) are read as one.
//
//   timeline["collagen_i"]         timeline.at(7.0)["fibroblasts"]
//   timeline.peak("neutrophils")   timeline.contributions("collagen_i", 10)
//
// Copies share one recording, and may be read from several threads. What a reading costs: a column of the grid is
// computed when it is first asked for and kept; peak() looks at eight points of every step, peaks() does so for all
// names at once, is far cheaper than asking for each, and is kept.
//
// A run that was asked to keep its grid alone (SimulateOptions::keep) answers with the same numbers, but only for its
// peaks, which were looked for while it went, and for the days of its output grid, of its sessions and turns with both
// edges of these, and some between, through which it can be drawn. Another day throws Misuse, which says what was kept.
#pragma once

#include <map>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "skinheal/model.hpp"
#include "skinheal/outcome.hpp"
#include "skinheal/recording.hpp"

namespace skinheal {

// A largest value and its time.
struct Peak {
  double day = 0.0;
  double value = 0.0;
};

// What one process did to a species or observable at one time, in its unit per day.
struct Contribution {
  std::string process;
  double rate = 0.0;
};

// All quantities at one time, by name.
class Readings {
 public:
  explicit Readings(std::map<std::string, double> values) : values_(std::move(values)) {}
  // Throws Misuse with what is near.
  double operator[](const std::string& name) const;
  double at(const std::string& name) const { return (*this)[name]; }
  std::size_t size() const noexcept { return values_.size(); }
  auto begin() const noexcept { return values_.begin(); }
  auto end() const noexcept { return values_.end(); }
  bool operator==(const Readings&) const = default;

 private:
  std::map<std::string, double> values_;
};

// References that it gives live as long as the timeline or a copy of it: keep one, and do not write
// simulate(...)["collagen_i"].
class Timeline {
 public:
  // Throws Misuse if the recording was made with another model (other equations, numbers or ranges).
  Timeline(Model model, Recording recording);

  // The output grid that was asked for.
  const std::vector<double>& times() const noexcept;
  // States first, then observables, in the order of the model.
  std::vector<std::string> names() const;
  // One quantity on the grid.
  const std::vector<double>& operator[](const std::string& name) const;
  // Some quantities on the grid, side by side: one row for each time. Much cheaper than one after the other.
  std::vector<double> table(const std::vector<std::string>& wanted) const;
  // All quantities at one time.
  Readings at(double day, Side side = Side::after) const;
  // One quantity at many times.
  std::vector<double> values(const std::string& name, const std::vector<double>& days,
                             Side side = Side::after) const;
  // Some quantities at many times, one row for each name.
  std::vector<std::vector<double>> rows(const std::vector<std::string>& wanted,
                                        const std::vector<double>& days, Side side = Side::after) const;
  // In healthy skin of this run's parameters.
  double healthy(const std::string& name) const;
  std::string unit(const std::string& name) const;

  // The largest value, found on the dense output and not on the grid; NaN where there is no number.
  Peak peak(const std::string& name) const;
  // That of every name, in the order of names().
  std::vector<Peak> peaks() const;
  // Which processes raised and lowered it then, largest first. For an observable each process
  // counts by how much the species that it changes move the observable.
  std::vector<Contribution> contributions(const std::string& name, double day) const;

  const std::vector<SessionMark>& sessions() const noexcept;
  const Outcome& outcome() const noexcept;
  const Statistics& statistics() const noexcept;
  // Things worth knowing: changes that the model has no parameter for, sessions that changed nothing.
  const std::vector<std::string>& notes() const noexcept;
  const Model& model() const noexcept;
  const Recording& recording() const noexcept;

 private:
  struct Data;
  std::shared_ptr<const Data> data_;
};

}  // namespace skinheal
