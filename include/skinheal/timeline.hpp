// Timeline: what happened.
//
// A timeline holds every state and observable of a model on the grid that was asked for, and can
// be read at any other time as well, since it keeps the solver's dense output. Names are those of
// the model; a misspelt one says what is near. Values at the day of a session are those after it;
// ask for `Side::before` to see the other edge of the jump. What a run did not reach is NaN, and
// `outcome()` says why.
//
//   timeline["collagen_i"]         timeline.at(7.0)["fibroblasts"]
//   timeline.peak("neutrophils")   timeline.contributions("collagen_i", 10)
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "skinheal/model.hpp"
#include "skinheal/outcome.hpp"

namespace skinheal {

enum class Side { before, after };

// One moment at which the protocol acted.
struct SessionMark {
  double day = 0.0;
  std::string text;
};

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

class Timeline {
 public:
  struct Data;
  explicit Timeline(std::shared_ptr<const Data> data);

  const std::vector<double>& times() const noexcept;
  // States first, then observables, in the order of the model.
  std::vector<std::string> names() const;
  const std::vector<double>& operator[](const std::string& name) const;
  std::map<std::string, double> at(double day, Side side = Side::after) const;
  // One quantity at many times.
  std::vector<double> values(const std::string& name, const std::vector<double>& days,
                             Side side = Side::after) const;
  double healthy(const std::string& name) const;
  std::string unit(const std::string& name) const;

  // The largest value, found on the dense output and not on the grid.
  Peak peak(const std::string& name) const;
  // Which processes raised and lowered it then, largest first. For an observable each process
  // counts by how much the species that it changes move the observable.
  std::vector<Contribution> contributions(const std::string& name, double day) const;

  const std::vector<SessionMark>& sessions() const noexcept;
  const Outcome& outcome() const noexcept;
  const Statistics& statistics() const noexcept;
  // Things worth knowing: changes of the skin that the model has no parameter for.
  const std::vector<std::string>& notes() const noexcept;
  const Model& model() const noexcept;

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace skinheal
