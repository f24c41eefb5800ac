#include "run/parameters.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
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

// Numbers that several acts share are taken once.
void add(std::vector<Parameter>& all, std::set<std::string>& known, const std::vector<Parameter>& more) {
  for (const auto& parameter : more) {
    if (known.insert(parameter.name).second) all.push_back(parameter);
  }
}

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

bool in_force(const Turn& turn, double day) {
  return !earlier(day, turn.from_day) && earlier(day, turn.until_day);
}

}  // namespace

ParameterSet parameters_of_run(const Model& model, const Protocol& protocol, const Skin& skin) {
  std::vector<Parameter> more;
  std::set<std::string> known;
  add(more, known, parameters_of(skin));
  for (const auto& session : protocol.sessions()) add(more, known, parameters_of(session.treatment));
  for (const auto& interval : protocol.cares()) add(more, known, parameters_of(interval.care));
  return {model.data()->parameter_set, std::move(more)};
}

RunParameters::RunParameters(const Model& model, const Protocol& protocol, const Skin& skin,
                             const SimulateOptions& options, Notes& notes)
    : model_(model.data()), skin_(skin), set_values_(options.parameters), set_(parameters_of_run(model, protocol, skin)),
      model_count_(model.parameters().size()), before_skin_(set_.values()) {
  set_by_name(options.in_place_of_recorded, true, before_skin_, notes);
  set_by_name(options.in_place_of_recorded, false, before_skin_, notes);
  set_by_name(set_values_, false, before_skin_, notes);
  baseline_ = with_skin(before_skin_);
  collect_sources(protocol);
  for (const auto& turn : protocol.turns()) {
    if (set_.find(turn.parameter)) {
      checked_index(turn.parameter, turn.value);
      own_turns_.push_back(turn);
    } else if (is_known_elsewhere(turn.parameter)) {
      notes.add(formatted("parameter '{}' is turned, but nothing in this run depends on it", turn.parameter));
    } else {
      throw Misuse(unknown_name("parameter", turn.parameter, all_names(set_)));
    }
  }
  turns_ = turns_with(baseline_);
  note_what_is_missing(notes);
}

// A number may leave its range (an experiment), but not change its sign: positivity rests on it.
std::size_t RunParameters::checked_index(const std::string& name, double value) const {
  const auto index = set_.index(name);
  LowerBound bound = of_the_model(index) ? model_->bounds[index] : LowerBound{};
  if (set_[index].quantity.range.low >= 0.0) bound = bound.stricter(not_negative);
  if (std::isfinite(value) && bound.allows(value)) return index;
  throw Misuse(formatted("parameter '{}' is {}; allowed are finite numbers{}{}", name, number_text(value),
                         std::isfinite(bound.value) ? ", " : "", std::isfinite(bound.value) ? bound.text() : ""));
}

// Sets numbers of the model, or all others. A name of other skins or treatments is noted and does nothing.
void RunParameters::set_by_name(const std::map<std::string, double>& given, bool model_numbers,
                                std::vector<double>& values, Notes& notes) const {
  for (const auto& [name, value] : given) {
    if (const auto index = set_.find(name)) {
      checked_index(name, value);
      if (of_the_model(*index) == model_numbers) values[*index] = value;
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

// Every turn of a run in the order in which they act, by these values of the numbers behind them. What care turns
// lasts as long as the care; what a treatment turns says itself how long, from the session on.
std::vector<Turn> RunParameters::turns_with(const std::vector<double>& values) const {
  std::vector<Turn> turns;
  for (const auto& source : sources_) {
    const bool care = !std::isnan(source.end);
    for (auto turn : source.turns(named(values))) {
      turn.until_day = care ? source.end : source.start + turn.until_day;
      turn.from_day = care ? source.start : source.start + turn.from_day;
      turns.push_back(std::move(turn));
    }
  }
  turns.insert(turns.end(), own_turns_.begin(), own_turns_.end());
  return turns;
}

void RunParameters::note_what_is_missing(Notes& notes) const {
  const auto note = [&](const std::string& who, const Turn& turn) {
    if (set_.find(turn.parameter)) return;
    notes.add(formatted("{} changes '{}', which this model does not have", who, turn.parameter));
  };
  for (const auto& turn : skin_.turns(named(baseline_))) note("the skin", turn);
  for (const auto& source : sources_) {
    for (const auto& turn : source.turns(named(baseline_))) note(source.who, turn);
  }
}

// Numbers of acts and skin first, since turns of the model's numbers may take their values from them.
std::vector<double> RunParameters::at(double day) const {
  auto values = before_skin_;
  bool turned = false;
  for (const auto& turn : turns_) {
    const auto index = set_.find(turn.parameter);
    if (!index || of_the_model(*index) || !in_force(turn, day)) continue;
    apply(turn, values);
    turned = true;
  }
  values = turned ? with_skin(std::move(values)) : baseline_;
  const auto turns = turned ? turns_with(values) : turns_;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto index = set_.find(turns[i].parameter);
    if (index && of_the_model(*index) && in_force(turns_[i], day)) apply(turns[i], values);
  }
  return values;
}

std::vector<double> RunParameters::of_model(const std::vector<double>& values) const {
  return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(model_count_)};
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
