#include "run/parameters.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
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
std::vector<std::size_t> ordered(std::size_t count, const std::function<double(std::size_t)>& edge) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return edge(a) < edge(b); });
  return order;
}

}  // namespace

ParameterSet parameters_of_run(const Model& model, const Protocol& protocol, const Skin& skin) {
  auto more = parameters_of(skin);
  const auto add = [&](const std::vector<Parameter>& numbers) {
    more.insert(more.end(), numbers.begin(), numbers.end());
  };
  for (const auto& course : protocol.courses()) add(parameters_of(course.treatment));
  for (const auto& interval : protocol.cares()) add(parameters_of(interval.care));
  more = joined({}, more);
  for (const auto& parameter : more) {
    if (!model.data()->parameter_index.contains(parameter.name)) continue;
    throw Misuse(formatted("'{}' is the name of a number of the model and of one of the skin or of what is done; "
                           "call that of the model otherwise",
                           parameter.name));
  }
  return {model.data()->parameter_set, std::move(more)};
}

RunParameters::RunParameters(const Model& model, const Protocol& protocol, const Skin& skin,
                             const SimulateOptions& options, Notes& notes)
    : model_(model.data()), skin_(skin), set_values_(options.parameters),
      set_(parameters_of_run(model, protocol, skin)), model_count_(model.parameters().size()),
      before_skin_(set_.values()) {
  set_by_name(options.in_place_of_recorded, before_skin_, notes);
  auto set_at_once = before_skin_;
  set_by_name(set_values_, set_at_once, notes);
  std::copy(set_at_once.begin() + static_cast<std::ptrdiff_t>(model_count_), set_at_once.end(),
            before_skin_.begin() + static_cast<std::ptrdiff_t>(model_count_));
  baseline_ = with_skin(before_skin_);
  for (const auto& turn : protocol.turns()) take_own_turn(turn, notes);
  collect_sources(protocol);
  place_turns(notes);
}

void RunParameters::take_own_turn(const Turn& turn, Notes& notes) {
  if (const auto index = set_.find(turn.parameter)) {
    check(*index, turn.value);
    own_turns_.push_back(turn);
  } else if (is_known_elsewhere(turn.parameter)) {
    notes.add(formatted("parameter '{}' is turned, but nothing in this run depends on it", turn.parameter));
  } else {
    throw Misuse(unknown_name("parameter", turn.parameter, all_names(set_)));
  }
}

void RunParameters::check(std::size_t index, double value) const {
  const auto& [name, quantity] = set_[index];
  check_value(name, value, quantity, of_the_model(index) ? model_->bounds[index] : LowerBound{});
}

// A name of other skins or treatments is noted and does nothing.
void RunParameters::set_by_name(const std::map<std::string, double>& given, std::vector<double>& values,
                                Notes& notes) const {
  for (const auto& [name, value] : given) {
    if (const auto index = set_.find(name)) {
      check(*index, value);
      values[*index] = value;
    } else if (is_known_elsewhere(name)) {
      notes.add(formatted("parameter '{}' was set, but nothing in this run depends on it", name));
    } else {
      throw Misuse(unknown_name("parameter", name, all_names(set_)));
    }
  }
}

// Numbers of the model as the skin changes them for good, and then as they are set by name.
std::vector<double> RunParameters::with_skin(std::vector<double> values) const {
  for (const auto& turn : skin_.turns(named(values))) apply(turn, values);
  for (const auto& [name, value] : set_values_) {
    const auto index = set_.find(name);
    if (index && of_the_model(*index)) values[*index] = value;
  }
  return values;
}

void RunParameters::apply(const Turn& turn, std::vector<double>& values) const {
  const auto index = set_.find(turn.parameter);
  if (!index) return;
  auto& value = values[*index];
  value = turn.operation == Turn::Operation::set ? turn.value : value * turn.value;
}

void RunParameters::collect_sources(const Protocol& protocol) {
  for (const auto& interval : protocol.cares()) {
    sources_.push_back({interval.from_day, interval.until_day, interval.care.name(),
                        [care = interval.care](const Values& values) { return care.turns(values); }});
  }
  for (const auto& session : protocol.sessions()) {
    if (session.treatment.kind().turns == nullptr) continue;
    sources_.push_back({session.day, std::numeric_limits<double>::quiet_NaN(), session.treatment.name(),
                        [treatment = session.treatment](const Values& values) {
                          return treatment.turns(values);
                        }});
  }
}

// Every turn of a run in the order in which they act. What care turns lasts as long as the care; what a treatment
// turns says itself how long, from the session on. A turn of what this model does not have is noted and does nothing.
void RunParameters::place_turns(Notes& notes) {
  const auto index_of = [&](const std::string& who, const Turn& turn) {
    const auto index = set_.find(turn.parameter);
    if (!index) notes.add(formatted("{} changes '{}', which this model does not have", who, turn.parameter));
    return index;
  };
  for (const auto& turn : skin_.turns(named(baseline_))) {
    const auto index = index_of("the skin", turn);
    if (!index || !set_values_.contains(turn.parameter)) continue;
    notes.add(formatted("parameter '{}' was set, so what the skin makes of it is set aside", turn.parameter));
  }
  for (std::size_t source = 0; source < sources_.size(); ++source) {
    const auto& from = sources_[source];
    const bool care = !std::isnan(from.end);
    const auto turns = from.turns(named(baseline_));
    for (std::size_t place = 0; place < turns.size(); ++place) {
      auto turn = turns[place];
      turn.until_day = care ? from.end : from.start + turn.until_day;
      turn.from_day = care ? from.start : from.start + turn.from_day;
      if (!std::isfinite(turn.from_day) || !(turn.from_day <= turn.until_day)) {
        throw Misuse(formatted("{} turns '{}' from day {} to day {}; a turn begins on a day and ends after it",
                               from.who, turn.parameter, number_text(turn.from_day), number_text(turn.until_day)));
      }
      turns_.push_back({turn, index_of(from.who, turn), source, place});
    }
  }
  for (const auto& turn : own_turns_) turns_.push_back({turn, set_.find(turn.parameter), sources_.size(), 0});
  by_beginning_ = ordered(turns_.size(), [this](std::size_t i) { return turns_[i].turn.from_day; });
  by_end_ = ordered(turns_.size(), [this](std::size_t i) { return turns_[i].turn.until_day; });
}

// A turn is in force from the moment of its beginning until that of its end.
void RunParameters::begin_and_end_turns(double day) {
  while (begun_ < turns_.size() && !earlier(day, turns_[by_beginning_[begun_]].turn.from_day)) {
    in_force_.insert(by_beginning_[begun_++]);
  }
  while (ended_ < turns_.size() && !earlier(day, turns_[by_end_[ended_]].turn.until_day)) {
    in_force_.erase(by_end_[ended_++]);
  }
}

// What a turn turns to, when the numbers behind it are these.
double RunParameters::value_of(const PlacedTurn& placed, const std::vector<double>& values,
                               SourceTurns& known) const {
  if (placed.source == sources_.size()) return placed.turn.value;
  auto place = known.find(placed.source);
  if (place == known.end()) {
    place = known.emplace(placed.source, sources_[placed.source].turns(named(values))).first;
  }
  const auto& turns = place->second;
  if (placed.place < turns.size() && turns[placed.place].parameter == placed.turn.parameter) {
    return turns[placed.place].value;
  }
  throw Misuse(formatted("{} turns other parameters when a number behind it is turned; which it turns may not "
                         "depend on a number",
                         sources_[placed.source].who));
}

// Numbers of acts and skin first, since turns of the model's numbers may take their values from them.
std::vector<double> RunParameters::advance_to(double day) {
  begin_and_end_turns(day);
  auto values = before_skin_;
  bool turned = false;
  for (const auto i : in_force_) {
    if (!turns_[i].index || of_the_model(*turns_[i].index)) continue;
    apply(turns_[i].turn, values);
    turned = true;
  }
  values = turned ? with_skin(std::move(values)) : baseline_;
  SourceTurns known;
  for (const auto i : in_force_) {
    if (!turns_[i].index || !of_the_model(*turns_[i].index)) continue;
    auto turn = turns_[i].turn;
    if (turned) turn.value = value_of(turns_[i], values, known);
    apply(turn, values);
  }
  for (const auto i : in_force_) {
    if (const auto index = turns_[i].index) check(*index, values[*index]);
  }
  return values;
}

std::vector<double> RunParameters::of_model(const std::vector<double>& values) const {
  return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(model_count_)};
}

std::vector<double> RunParameters::edges() const {
  std::vector<double> days;
  for (const auto& placed : turns_) {
    for (const double day : {placed.turn.from_day, placed.turn.until_day}) {
      if (std::isfinite(day)) days.push_back(day);
    }
  }
  return days;
}

}  // namespace skinheal
