// Numbers: every number of the shelves has a name of its own, and every name moves something.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/skinheal.hpp"

using namespace skinheal;

namespace {

// All that a name may consist of.
constexpr const char* allowed = "abcdefghijklmnopqrstuvwxyz0123456789_.";

std::vector<Parameter> all_numbers() {
  std::vector<Parameter> numbers = standard_model().parameters();
  for (const auto& item : inventory()) numbers.push_back(item.parameter);
  return numbers;
}

enum class Level { low, standard, high };

SettingValue at_level(const Setting& setting, Level level) {
  if (!setting.choices.empty()) return setting.choices.front();
  if (setting.standard && (level == Level::standard || setting.standard->index() != 0)) {
    return *setting.standard;
  }
  if (level == Level::standard) return std::clamp(1.0, setting.low, setting.high);
  return level == Level::low ? setting.low : setting.high;
}

// The kind with its numbers low, usual and high, and with each word and each yes or no.
std::vector<Settings> variants(const std::vector<Setting>& table) {
  std::vector<Settings> result;
  for (const Level level : {Level::low, Level::standard, Level::high}) {
    Settings base;
    for (const Setting& setting : table) base.emplace(setting.name, at_level(setting, level));
    result.push_back(base);
    for (const Setting& setting : table) {
      Settings changed = base;
      for (const std::string& word : setting.choices) {
        changed.insert_or_assign(setting.name, word);
        result.push_back(changed);
      }
      if (setting.standard && std::holds_alternative<bool>(*setting.standard)) {
        changed.insert_or_assign(setting.name, !std::get<bool>(*setting.standard));
        result.push_back(changed);
      }
    }
  }
  return result;
}

std::vector<Treatment> all_treatments() {
  std::vector<Treatment> result;
  for (const auto& kind : treatments()) {
    for (const auto& settings : variants(kind.settings)) result.push_back(treatment(kind, settings));
  }
  return result;
}

// What is done, as plain numbers that can be compared.
using Effect = std::vector<double>;

void add(Effect& effect, const std::vector<Turn>& turns) {
  for (const auto& turn : turns) effect.insert(effect.end(), {turn.value, turn.until_day});
}

Effect effect_of(const Treatment& treatment, const Skin& skin, const Values& values) {
  Effect effect;
  const Injury injury = treatment.injury(skin, values);
  for (const auto& one : injury.openings) effect.insert(effect.end(), {one.dose, one.half_gap_mm});
  for (const auto& one : injury.losses) effect.insert(effect.end(), {one.dose, one.spilt});
  for (const auto& one : injury.gifts) effect.push_back(one.amount);
  add(effect, treatment.turns(values));
  return effect;
}

Effect effect_of(const Skin& skin, const Values& values) {
  Effect effect;
  add(effect, skin.turns(values));
  for (const auto& start : skin.starts(values)) effect.push_back(start.fraction);
  return effect;
}

// Another value of the number, inside its range.
double another(const Quantity& quantity) {
  return quantity.value == quantity.range.low ? quantity.range.high : quantity.range.low;
}

// Which of the numbers of a set change what `read` makes of them.
template <class Read>
void collect_moved(const ParameterSet& set, Read read, std::set<std::string>& moved) {
  const auto recorded = set.values();
  const auto before = read(Values(set, recorded.data()));
  for (std::size_t i = 0; i < set.size(); ++i) {
    auto values = recorded;
    values[i] = another(set.list()[i].quantity);
    if (read(Values(set, values.data())) != before) moved.insert(set.list()[i].name);
  }
}

}  // namespace

TEST_CASE("no two numbers of the library share a name") {
  std::set<std::string> names;
  for (const auto& number : all_numbers()) {
    INFO(number.name);
    CHECK(names.insert(number.name).second);
  }
  CHECK_NOTHROW(ParameterSet(all_numbers()));
}

TEST_CASE("a name is made of lower case letters, digits, underscores and dots") {
  for (const auto& [name, quantity] : all_numbers()) {
    INFO(name);
    CHECK(name.find_first_not_of(allowed) == std::string::npos);
    CHECK_FALSE((name.front() == '.' || name.back() == '.'));
  }
}

TEST_CASE("a number that treatments share belongs to what they share, and the others to them") {
  std::map<std::string, std::string> owners;
  for (const auto& [owner, number] : inventory()) owners[number.name] = owner;
  CHECK(owners.at("needle.crush") == "needle");
  CHECK(owners.at("removal.rim_share") == "removal");
  CHECK(owners.at("incision.suture_removal") == "treatment incision");
  CHECK(owners.at("nsaid.closing") == "care nsaid");
  CHECK(owners.at("prp.growth_factor_depot") == "agent prp");
  CHECK(owners.at("cheek.dermis_mm") == "site cheek");
  CHECK(owners.at("age.front_speed") == "age");
  CHECK(owners.at("smoker.synthesis_i_factor") == "condition smoker");
}

TEST_CASE("the inventory holds all that a treatment, a care or a skin rests on, and no more") {
  std::set<std::string> used, listed;
  const auto use = [&](const std::vector<Parameter>& parameters) {
    for (const auto& parameter : parameters) used.insert(parameter.name);
  };
  for (const auto& one : all_treatments()) use(parameters_of(one));
  for (const auto& kind : cares()) use(parameters_of(care(kind.name)));
  for (const auto& site : sites()) use(parameters_of(skin(site.name)));
  for (const auto& condition : conditions()) {
    const auto site = condition.sites.empty() ? "cheek" : condition.sites.front();
    use(parameters_of(skin(site, 35, {condition.name})));
  }
  for (const auto& item : inventory()) listed.insert(item.parameter.name);
  CHECK(used == listed);
}

TEST_CASE("each number of a treatment and of its agent moves what it does") {
  std::set<std::string> moved, all;
  const Skin cheek = skin();
  for (const auto& one : all_treatments()) {
    const ParameterSet set(joined(parameters_of(one), parameters_of(cheek)));
    collect_moved(set, [&](const Values& values) { return effect_of(one, cheek, values); }, moved);
    for (const auto& parameter : parameters_of(one)) all.insert(parameter.name);
  }
  for (const auto& name : all) {
    INFO(name);
    CHECK(moved.contains(name));
  }
}

TEST_CASE("each number of a care moves a turn, and that turn says so") {
  for (const auto& kind : cares()) {
    std::set<std::string> moved, named;
    for (const auto& settings : variants(kind.settings)) {
      const Care one = care(kind.name, settings);
      const ParameterSet set(parameters_of(one));
      const auto read = [&](const Values& values) {
        Effect effect;
        add(effect, one.turns(values));
        return effect;
      };
      collect_moved(set, read, moved);
      for (const auto& turn : one.turns()) named.insert(turn.by);
    }
    for (const auto& [name, quantity] : kind.parameters) {
      INFO(name);
      CHECK((moved.contains(name) && named.contains(name)));
    }
  }
}

TEST_CASE("each number of a skin moves what it changes or what is done to it") {
  for (const auto& condition : conditions()) {
    const auto site = condition.sites.empty() ? "cheek" : condition.sites.front();
    const Skin person = skin(site, 60, {condition.name});
    std::set<std::string> moved;
    const ParameterSet own(parameters_of(person));
    collect_moved(own, [&](const Values& values) { return effect_of(person, values); }, moved);
    for (const auto& one : all_treatments()) {
      const ParameterSet set(joined(parameters_of(one), parameters_of(person)));
      collect_moved(set, [&](const Values& values) { return effect_of(one, person, values); }, moved);
    }
    for (const auto& parameter : own.list()) {
      INFO(parameter.name);
      CHECK(moved.contains(parameter.name));
    }
  }
}

TEST_CASE("without values the recorded ones are taken") {
  const Skin person = skin("scalp", 60, {"smoker"});
  for (const auto& one : all_treatments()) {
    const ParameterSet set(joined(parameters_of(one), parameters_of(person)));
    const Injury given = one.injury(person, Values(set)), recorded = one.injury(person);
    INFO(one.text());
    REQUIRE(given.losses.size() == recorded.losses.size());
    for (std::size_t i = 0; i < given.losses.size(); ++i) {
      CHECK(given.losses[i].dose == recorded.losses[i].dose);
    }
    CHECK(one.turns(Values(set)).size() == one.turns().size());
  }
}

TEST_CASE("lists of numbers are joined with each name once, and never with two meanings") {
  const Parameter one = {"needle.crush", assumed(4, "1", {2, 9}, "cells hit")};
  const Parameter other = {"needle.recoil", assumed(0.2, "1", {0.1, 0.3}, "share left open")};
  const auto both = joined({one, other}, {other, one});
  REQUIRE(both.size() == 2);
  CHECK(both[0].name == "needle.crush");
  CHECK(both[1].name == "needle.recoil");
  auto changed = one;
  changed.quantity.value = 5;
  CHECK_THROWS_WITH(joined({one}, {changed}),
                    "the name 'needle.crush' stands for two different numbers");
}
