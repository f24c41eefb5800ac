#include "run/parameters.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

#include "skinheal/fault.hpp"
#include "skinheal/inventory.hpp"
#include "skinheal/moment.hpp"
#include "skinheal/simulate.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

bool is_known_elsewhere(const std::string& name) {
  const auto& all = inventory();
  return std::any_of(all.begin(), all.end(),
                     [&](const InventoryItem& item) { return item.parameter.name == name; });
}

// Every name that could be meant, for what is near.
std::vector<std::string> all_names(const ParameterSet& set) {
  std::set<std::string> names;
  for (auto& name : set.names()) names.insert(std::move(name));
  for (const auto& item : inventory()) names.insert(item.parameter.name);
  return {names.begin(), names.end()};
}

// The turns in order of an edge.
template <class Edge>
std::vector<std::size_t> ordered(std::size_t count, Edge edge) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return edge(a) < edge(b); });
  return order;
}

void apply(Turn::Operation operation, double by, double& value) {
  value = operation == Turn::Operation::set ? by : value * by;
}

}  // namespace

ParameterSet parameters_of_run(const Model& model, const Protocol& protocol, const Skin& skin) {
  auto more = parameters_of(skin);
  const auto add = [&](std::vector<Parameter> numbers) {
    std::move(numbers.begin(), numbers.end(), std::back_inserter(more));
  };
  for (const auto& course : protocol.courses()) add(parameters_of(course.treatment));
  for (const auto& interval : protocol.cares()) add(parameters_of(interval.care));
  more = joined({}, std::move(more));
  for (const auto& parameter : more) {
    if (!model.data()->parameter_set->find(parameter.name)) continue;
    throw Misuse(formatted("'{}' is the name of a number of the model and of one of the skin or of what is done; "
                           "call that of the model otherwise",
                           parameter.name));
  }
  return {model.data()->parameter_set, std::move(more)};
}

RunNumbers::RunNumbers(const Model& model, const Protocol& protocol, const Skin& skin,
                       const SimulateOptions& options, Notes& notes)
    : model_(model.data()), protocol_(protocol), skin_(skin), set_(parameters_of_run(model, protocol, skin)),
      bounds_(model_->bounds), set_by_name_(options.parameters), recorded_(set_.values()), held_(set_.size()) {
  bounds_.resize(set_.size());
  for (const auto& [index, value] : placed(options.in_place_of_recorded, notes)) {
    recorded_[index] = value;
    held_[index] = 1;
  }
  for (const auto& [index, value] : placed(set_by_name_, notes)) {
    (of_the_model(index) ? set_of_model_ : set_of_acts_).emplace_back(index, value);
    if (!of_the_model(index)) recorded_[index] = value;
    held_[index] = 1;
  }
  for (const auto& turn : protocol_.turns()) take_own_turn(turn, notes);
  collect_sources();
}

// A name of other skins or treatments is noted and does nothing.
RunNumbers::Placed RunNumbers::placed(const std::map<std::string, double>& given, Notes& notes) const {
  Placed result;
  for (const auto& [name, value] : given) {
    if (const auto index = set_.find(name)) {
      check(*index, value);
      result.emplace_back(*index, value);
    } else if (is_known_elsewhere(name)) {
      notes.add(formatted("parameter '{}' was set, but nothing in this run depends on it", name));
    } else {
      throw Misuse(unknown_name("parameter", name, all_names(set_)));
    }
  }
  return result;
}

void RunNumbers::take_own_turn(const Turn& turn, Notes& notes) {
  if (const auto index = set_.find(turn.parameter)) {
    check(*index, turn.value);
    own_turns_.emplace_back(*index, turn);
  } else if (is_known_elsewhere(turn.parameter)) {
    notes.add(formatted("parameter '{}' is turned, but nothing in this run depends on it", turn.parameter));
  } else {
    throw Misuse(unknown_name("parameter", turn.parameter, all_names(set_)));
  }
}

void RunNumbers::collect_sources() {
  for (const auto& interval : protocol_.cares()) {
    sources_.push_back({.care = &interval.care, .start = interval.from_day, .end = interval.until_day});
  }
  for (const auto& session : protocol_.sessions()) {
    if (session.treatment.kind().turns == nullptr) continue;
    sources_.push_back({.treatment = &session.treatment, .start = session.day});
  }
}

void RunNumbers::check(std::size_t index, double value) const {
  const auto& [name, quantity] = set_[index];
  check_value(name, value, quantity, bounds_[index]);
}

void RunNumbers::check_all(const double* values) const {
  for (std::size_t i = 0; i < set_.size(); ++i) check(i, values[i]);
}

void RunNumbers::apply_set_acts(std::vector<double>& values) const {
  for (const auto& [index, value] : set_of_acts_) values[index] = value;
}

void RunNumbers::apply_skin(std::vector<double>& values) const {
  for (const auto& turn : skin_.turns(named(values))) {
    if (const auto index = set_.find(turn.parameter)) apply(turn.operation, turn.value, values[*index]);
  }
  for (const auto& [index, value] : set_of_model_) values[index] = value;
}

RunParameters::RunParameters(const RunNumbers& numbers, const double* in_place_of_recorded, Notes* notes)
    : numbers_(numbers), before_skin_(in_place_of_recorded, in_place_of_recorded + numbers.set().size()) {
  numbers_.apply_set_acts(before_skin_);
  baseline_ = before_skin_;
  numbers_.apply_skin(baseline_);
  values_ = baseline_;
  if (notes != nullptr) note_skin(*notes);
  place_turns(notes);
}

// What the skin changes of what this model does not have, or of what is set, does nothing.
void RunParameters::note_skin(Notes& notes) const {
  for (const auto& turn : numbers_.skin().turns(numbers_.named(baseline_))) {
    if (!numbers_.set().find(turn.parameter)) {
      notes.add(formatted("the skin changes '{}', which this model does not have", turn.parameter));
    } else if (numbers_.is_set(turn.parameter)) {
      notes.add(formatted("parameter '{}' was set, so what the skin makes of it is set aside", turn.parameter));
    }
  }
}

// Every turn of a run in the order in which they act: care, treatments, then the protocol's own.
void RunParameters::place_turns(Notes* notes) {
  const auto& sources = numbers_.sources();
  of_sources_.reserve(sources.size());
  for (std::size_t source = 0; source < sources.size(); ++source) place_turns_of(source, notes);
  for (const auto& [index, turn] : numbers_.own_turns()) {
    turns_.push_back({index, turn.operation, turn.value, turn.from_day, turn.until_day, sources.size(), 0});
  }
  by_beginning_ = ordered(turns_.size(), [this](std::size_t i) { return turns_[i].from_day; });
  by_end_ = ordered(turns_.size(), [this](std::size_t i) { return turns_[i].until_day; });
}

// What care turns lasts as long as the care; what a treatment turns says itself how long, from the session on. A
// turn of what this model does not have is noted and does nothing.
void RunParameters::place_turns_of(std::size_t source, Notes* notes) {
  const auto& from = numbers_.sources()[source];
  const bool care = from.care != nullptr;
  of_sources_.push_back(from.turns(numbers_.named(baseline_)));
  const auto& turns = of_sources_.back();
  for (std::size_t place = 0; place < turns.size(); ++place) {
    const auto& turn = turns[place];
    const double from_day = care ? from.start : from.start + turn.from_day;
    const double until_day = care ? from.end : from.start + turn.until_day;
    if (!std::isfinite(from_day) || !(from_day <= until_day)) {
      throw Misuse(formatted("{} turns '{}' from day {} to day {}; a turn begins on a day and ends after it",
                             from.who(), turn.parameter, number_text(from_day), number_text(until_day)));
    }
    const auto index = numbers_.set().find(turn.parameter);
    if (!index && notes != nullptr) {
      notes->add(formatted("{} changes '{}', which this model does not have", from.who(), turn.parameter));
    }
    turns_.push_back({index, turn.operation, turn.value, from_day, until_day, source, place});
  }
}

// A turn is in force from the moment of its beginning until that of its end. Says whether one began or ended.
bool RunParameters::begin_and_end_turns(double day) {
  const auto met = begun_ + ended_;
  while (begun_ < turns_.size() && !earlier(day, turns_[by_beginning_[begun_]].from_day)) {
    in_force_.insert(by_beginning_[begun_++]);
  }
  while (ended_ < turns_.size() && !earlier(day, turns_[by_end_[ended_]].until_day)) {
    in_force_.erase(by_end_[ended_++]);
  }
  return begun_ + ended_ > met;
}

// What a turn turns to, when the numbers behind it are these.
double RunParameters::value_of(const PlacedTurn& turn, const std::vector<double>& values,
                               SourceTurns& known) const {
  if (turn.source == of_sources_.size()) return turn.value;
  const auto& source = numbers_.sources()[turn.source];
  auto place = known.find(turn.source);
  if (place == known.end()) {
    place = known.emplace(turn.source, source.turns(numbers_.named(values))).first;
  }
  const auto& turns = place->second;
  const auto& parameter = of_sources_[turn.source][turn.place].parameter;
  if (turn.place < turns.size() && turns[turn.place].parameter == parameter) return turns[turn.place].value;
  throw Misuse(formatted("{} turns other parameters when a number behind it is turned; which it turns may not "
                         "depend on a number",
                         source.who()));
}

const std::vector<double>& RunParameters::advance_to(double day) {
  if (begin_and_end_turns(day)) {
    turn_values();
    ++version_;
  }
  return values_;
}

// Numbers of acts and skin first, since turns of the model's numbers may take their values from them.
void RunParameters::turn_values() {
  values_ = before_skin_;
  bool turned = false;
  for (const auto i : in_force_) {
    const auto& turn = turns_[i];
    if (!turn.index || numbers_.of_the_model(*turn.index)) continue;
    apply(turn.operation, turn.value, values_[*turn.index]);
    turned = true;
  }
  if (turned) {
    numbers_.apply_skin(values_);
  } else {
    values_ = baseline_;
  }
  SourceTurns known;
  for (const auto i : in_force_) {
    const auto& turn = turns_[i];
    if (!turn.index || !numbers_.of_the_model(*turn.index)) continue;
    apply(turn.operation, turned ? value_of(turn, values_, known) : turn.value, values_[*turn.index]);
  }
  for (const auto i : in_force_) {
    if (const auto index = turns_[i].index) numbers_.check(*index, values_[*index]);
  }
}

std::vector<double> RunParameters::edges() const {
  std::vector<double> days;
  for (const auto& turn : turns_) {
    for (const double day : {turn.from_day, turn.until_day}) {
      if (std::isfinite(day)) days.push_back(day);
    }
  }
  return days;
}

}  // namespace skinheal
