// RunParameters: which numbers a run depends on, and what they are at each time.
//
// A run depends on the numbers of its model, its skin and what is done. They stand in one set under their names,
// the model's first, and a value is found in this order, each over the one before:
//   1. what is recorded, with its source;
//   2. what takes its place (a draw, a fit);
//   3. of the model's numbers, what the skin changes for good;
//   4. what is set by name.
// That is the baseline, from which healthy skin follows. Care, treatments and turns of the protocol then turn
// numbers for an interval.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ledger/model_data.hpp"
#include "run/notes.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/request.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

class RunParameters {
 public:
  // Throws Misuse for an unknown parameter or an impossible value.
  RunParameters(const Model& model, const Protocol& protocol, const Skin& skin,
                const SimulateOptions& options, Notes& notes);

  const ParameterSet& set() const noexcept { return set_; }
  // Of all numbers, before anything is turned.
  const std::vector<double>& baseline() const noexcept { return baseline_; }
  // All numbers as they are at this time; from one call to the next, time goes on.
  std::vector<double> advance_to(double day);
  // Of these values those of the model.
  std::vector<double> of_model(const std::vector<double>& values) const;
  Values named(const std::vector<double>& values) const { return {set_, values.data()}; }
  // Days at which a turn begins or ends.
  std::vector<double> edges() const;

 private:
  // Care or a treatment, for as long as what it turns is turned.
  struct Source {
    double start;  // turns count from here
    double end;    // of those that do not say it themselves
    std::string who;
    std::function<std::vector<Turn>(const Values&)> turns;
  };

  // A turn, and where it came from.
  struct PlacedTurn {
    Turn turn;
    std::optional<std::size_t> index;  // of the parameter; none if this run has no such number
    std::size_t source = 0;            // none: a turn of the protocol itself
    std::size_t place = 0;             // among those of its source
  };
  using SourceTurns = std::map<std::size_t, std::vector<Turn>>;  // by source, for one set of values

  bool of_the_model(std::size_t index) const noexcept { return index < model_count_; }
  void set_by_name(const std::map<std::string, double>& given, std::vector<double>& values,
                   Notes& notes) const;
  void check(std::size_t index, double value) const;
  std::vector<double> with_skin(std::vector<double> values) const;
  void take_own_turn(const Turn& turn, Notes& notes);
  void collect_sources(const Protocol& protocol);
  void place_turns(Notes& notes);
  void begin_and_end_turns(double day);
  double value_of(const PlacedTurn& placed, const std::vector<double>& values, SourceTurns& known) const;
  void apply(const Turn& turn, std::vector<double>& values) const;

  std::shared_ptr<const Model::Data> model_;
  Skin skin_;
  std::map<std::string, double> set_values_;  // whatever the skin says
  ParameterSet set_;
  std::size_t model_count_;
  std::vector<double> before_skin_;
  std::vector<double> baseline_;
  std::vector<Source> sources_;
  std::vector<Turn> own_turns_;      // of the protocol itself
  std::vector<PlacedTurn> turns_;    // all of them, in the order in which they act
  std::vector<std::size_t> by_beginning_, by_end_;  // turns in order of time
  std::size_t begun_ = 0, ended_ = 0;               // how many of these have been met
  std::set<std::size_t> in_force_;
};

}  // namespace skinheal
