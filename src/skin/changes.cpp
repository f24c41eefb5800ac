// What a skin changes in a model, and the numbers that say by how much.
#include <limits>
#include <utility>

#include "skinheal/skin.hpp"
#include "words/shelf.hpp"

namespace skinheal {
namespace {

std::string number_of(const AgeEffect& effect) { return "age." + effect.parameter; }

std::string number_of(const Condition& condition, const Condition::Change& change) {
  return condition.name + "." + change.parameter;
}

std::string number_of(const Condition& condition, const Condition::Start& start) {
  return condition.name + "." + start.species + ".start";
}

// What holds as long as there is skin; `by` is the number that gave the value.
Turn always(const std::string& parameter, Turn::Operation operation, double value, std::string by) {
  return {.parameter = parameter,
          .operation = operation,
          .value = value,
          .from_day = -std::numeric_limits<double>::infinity(),
          .by = std::move(by)};
}

std::vector<Turn> turns_of_site(const Site& site, const Values& values) {
  const std::string tewl = site.name + ".tewl", hair = site.name + ".hair_density";
  return {always("tewl_healthy", Turn::Operation::set, values[tewl], tewl),
          always("hair_density_healthy", Turn::Operation::set, values[hair], hair)};
}

void add_turns_of_age(std::vector<Turn>& turns, double age, const Values& values) {
  for (const AgeEffect& effect : age_effects()) {
    const std::string slope = number_of(effect);
    const double factor = effect.factor(age, values[slope]);
    turns.push_back(always(effect.parameter, Turn::Operation::multiply, factor, slope));
  }
}

}  // namespace

std::vector<Parameter> Condition::parameters() const {
  std::vector<Parameter> parameters;
  for (const Change& change : changes) parameters.push_back({number_of(*this, change), change.amount});
  for (const Start& start : starts) parameters.push_back({number_of(*this, start), start.fraction});
  return parameters;
}

std::vector<Turn> Condition::turns(const Values& values) const {
  std::vector<Turn> turns;
  for (const Change& change : changes) {
    const std::string amount = number_of(*this, change);
    turns.push_back(always(change.parameter, change.operation, values[amount], amount));
  }
  return turns;
}

std::vector<StartChange> Condition::start_changes(const Values& values) const {
  std::vector<StartChange> result;
  for (const Start& start : starts) {
    const std::string fraction = number_of(*this, start);
    result.push_back({start.species, values[fraction], fraction});
  }
  return result;
}

std::vector<Turn> Skin::turns(const Values& values) const {
  std::vector<Turn> turns = turns_of_site(*site_, values);
  add_turns_of_age(turns, age_, values);
  for (const std::string& name : conditions_) {
    const auto added = on_shelf("condition", skinheal::conditions(), name).turns(values);
    turns.insert(turns.end(), added.begin(), added.end());
  }
  return turns;
}

std::vector<Turn> Skin::turns() const {
  const ParameterSet recorded(parameters_of(*this));
  return turns(Values(recorded));
}

std::vector<StartChange> Skin::starts(const Values& values) const {
  std::vector<StartChange> starts;
  for (const std::string& name : conditions_) {
    const auto added = on_shelf("condition", skinheal::conditions(), name).start_changes(values);
    starts.insert(starts.end(), added.begin(), added.end());
  }
  return starts;
}

std::vector<StartChange> Skin::starts() const {
  const ParameterSet recorded(parameters_of(*this));
  return starts(Values(recorded));
}

std::vector<Parameter> age_parameters() {
  std::vector<Parameter> parameters;
  for (const AgeEffect& effect : age_effects()) parameters.push_back({number_of(effect), effect.slope});
  return parameters;
}

std::vector<Parameter> parameters_of(const Skin& skin) {
  std::vector<Parameter> parameters = joined(skin.site().parameters(), age_parameters());
  for (const std::string& name : skin.conditions()) {
    parameters = joined(std::move(parameters), on_shelf("condition", conditions(), name).parameters());
  }
  return parameters;
}

}  // namespace skinheal
