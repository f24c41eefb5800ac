// RunNumbers and RunParameters: which numbers a run depends on, and what they are at each time.
//
// A run depends on the numbers of its model, its skin and what is done. They stand in one set under their names,
// the model's first, and a value is found in this order, each over the one before:
//   1. what is recorded, with its source;
//   2. what takes its place (a draw, a fit);
//   3. of the model's numbers, what the skin changes for good;
//   4. what is set by name.
// That is the baseline, from which healthy skin follows. Care, treatments and turns of the protocol then turn
// numbers for an interval.
//
// What is the same whatever values are drawn stands in RunNumbers: names are looked up and read there, once.
// RunParameters are those of one member.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ledger/model_data.hpp"
#include "run/notes.hpp"
#include "skinheal/protocol.hpp"
#include "skinheal/request.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

// Care or a treatment, for as long as what it turns is turned.
struct TurnSource {
  const Care* care = nullptr;  // one of the two
  const Treatment* treatment = nullptr;
  double start = 0.0;  // turns count from here
  double end = 0.0;    // of those of care; a treatment's say it themselves

  const std::string& who() const noexcept { return care != nullptr ? care->name() : treatment->name(); }
  std::vector<Turn> turns(const Values& values) const {
    return care != nullptr ? care->turns(values) : treatment->turns(values);
  }
};

class RunNumbers {
 public:
  // Throws Misuse for an unknown parameter or an impossible value. Notes what does nothing.
  RunNumbers(const Model& model, const Protocol& protocol, const Skin& skin, const SimulateOptions& options,
             Notes& notes);

  const Protocol& protocol() const noexcept { return protocol_; }
  const Skin& skin() const noexcept { return skin_; }
  const Model::Data& model() const noexcept { return *model_; }
  const ParameterSet& set() const noexcept { return set_; }
  // Before skin, and of the model before what is set by name.
  const std::vector<double>& recorded() const noexcept { return recorded_; }
  // Set by name or given in place of what is recorded, so that no draw moves it.
  bool is_held(std::size_t index) const noexcept { return held_[index] != 0; }
  bool is_set(const std::string& name) const { return set_by_name_.contains(name); }

  std::size_t model_count() const noexcept { return model_->parameters.size(); }
  bool of_the_model(std::size_t index) const noexcept { return index < model_count(); }
  Values named(const std::vector<double>& values) const { return {set_, values.data()}; }
  // Throws Misuse for a value that this number may not have.
  void check(std::size_t index, double value) const;
  // Throws Misuse for the first of these, one for each number, that is not allowed.
  void check_all(const double* values) const;
  // Numbers of acts and skin as they are set by name.
  void apply_set_acts(std::vector<double>& values) const;
  // Numbers of the model as the skin changes them for good, and then as they are set by name.
  void apply_skin(std::vector<double>& values) const;

  const std::vector<TurnSource>& sources() const noexcept { return sources_; }
  // Of the protocol itself, each with the place of its parameter.
  const std::vector<std::pair<std::size_t, Turn>>& own_turns() const noexcept { return own_turns_; }

 private:
  using Placed = std::vector<std::pair<std::size_t, double>>;  // values by the place of their parameter

  Placed placed(const std::map<std::string, double>& given, Notes& notes) const;
  void take_own_turn(const Turn& turn, Notes& notes);
  void collect_sources();

  std::shared_ptr<const Model::Data> model_;
  Protocol protocol_;
  Skin skin_;
  ParameterSet set_;
  std::vector<LowerBound> bounds_;
  std::map<std::string, double> set_by_name_;  // whatever the skin says
  Placed set_of_model_, set_of_acts_;          // the same: of the model, and of acts and skin
  std::vector<double> recorded_;
  std::vector<char> held_;
  std::vector<TurnSource> sources_;
  std::vector<std::pair<std::size_t, Turn>> own_turns_;
};

class RunParameters {
 public:
  // With these values in place of the recorded ones, one for each number; but what is set by name stays. Throws
  // Misuse for turns that make no sense; where there are notes, says in them what changes nothing.
  RunParameters(const RunNumbers& numbers, const double* in_place_of_recorded, Notes* notes = nullptr);

  // Of all numbers, before anything is turned.
  const std::vector<double>& baseline() const noexcept { return baseline_; }
  // All numbers as they are at this time, good until the next call; from one call to the next, time goes on.
  const std::vector<double>& advance_to(double day);
  // Goes up whenever advance_to comes to other values.
  std::size_t version() const noexcept { return version_; }
  // Days at which a turn begins or ends.
  std::vector<double> edges() const;

 private:
  // A turn, and where it came from.
  struct PlacedTurn {
    std::optional<std::size_t> index;  // of the parameter; none if this run has no such number
    Turn::Operation operation;
    double value;
    double from_day, until_day;
    std::size_t source;  // none: a turn of the protocol itself
    std::size_t place;   // among those of its source
  };
  using SourceTurns = std::map<std::size_t, std::vector<Turn>>;  // by source, for one set of values

  void note_skin(Notes& notes) const;
  void place_turns(Notes* notes);
  void place_turns_of(std::size_t source, Notes* notes);
  bool begin_and_end_turns(double day);
  double value_of(const PlacedTurn& turn, const std::vector<double>& values, SourceTurns& known) const;
  void turn_values();

  const RunNumbers& numbers_;
  std::vector<double> before_skin_;
  std::vector<double> baseline_;
  std::vector<double> values_;
  std::vector<std::vector<Turn>> of_sources_;  // what each source turns, with the numbers of the baseline
  std::vector<PlacedTurn> turns_;              // all of them, in the order in which they act
  std::vector<std::size_t> by_beginning_, by_end_;  // turns in order of time
  std::size_t begun_ = 0, ended_ = 0;               // how many of these have been met
  std::set<std::size_t> in_force_;
  std::size_t version_ = 0;
};

}  // namespace skinheal
