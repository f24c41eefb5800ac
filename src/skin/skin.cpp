#include "skinheal/skin.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "words/number_text.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

constexpr double youngest = 18.0;
constexpr double oldest = 100.0;

template <typename Item>
const Item* on_shelf(const std::vector<Item>& shelf, const std::string& name) {
  const auto place = std::ranges::find(shelf, name, &Item::name);
  return place == shelf.end() ? nullptr : &*place;
}

template <typename Item>
std::vector<std::string> names_of(const std::vector<Item>& shelf) {
  std::vector<std::string> names;
  for (const Item& item : shelf) names.push_back(item.name);
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

void check_age(double age, std::vector<Fault>& faults) {
  // Written so that a NaN is refused too.
  if (age >= youngest && age <= oldest) return;
  faults.push_back({"skin.age", number_text(age) + " years is not an age from " +
                                    number_text(youngest) + " to " + number_text(oldest) +
                                    " years"});
}

void check_condition(const std::string& name, const std::string& site,
                     std::vector<Fault>& faults) {
  const Condition* condition = on_shelf(conditions(), name);
  if (condition == nullptr) {
    faults.push_back({"skin.conditions", unknown_name("condition", name, names_of(conditions()))});
  } else if (!condition->sites.empty() &&
             std::ranges::find(condition->sites, site) == condition->sites.end()) {
    faults.push_back({"skin.conditions", "'" + name + "' is not a condition of the " + site +
                                             "; it can be on: " + listed(condition->sites)});
  }
}

void check_conditions(const std::vector<std::string>& given, const std::string& site,
                      std::vector<Fault>& faults) {
  for (auto name = given.begin(); name != given.end(); ++name) {
    if (std::find(given.begin(), name, *name) != name) {
      faults.push_back({"skin.conditions", "'" + *name + "' is given twice"});
    } else {
      check_condition(*name, site, faults);
    }
  }
}

// What one effect does at this age, with the range that its slope allows.
ParameterChange at_age(const AgeEffect& effect, double age) {
  Quantity factor = effect.slope;
  factor.value = effect.factor(age, effect.slope.value);
  factor.unit = "1";
  const double gentle = effect.factor(age, effect.slope.range.low);
  const double steep = effect.factor(age, effect.slope.range.high);
  factor.range = {std::min(gentle, steep), std::max(gentle, steep)};
  factor.meaning = effect.about + ", at " + number_text(age) + " years";
  return {effect.parameter, ParameterChange::Operation::multiply, std::move(factor)};
}

}  // namespace

std::vector<ParameterChange> Skin::parameter_changes() const {
  std::vector<ParameterChange> changes = {
      {"tewl_healthy", ParameterChange::Operation::set, site_->tewl},
      {"hair_density_healthy", ParameterChange::Operation::set, site_->hair_density}};
  for (const AgeEffect& effect : age_effects()) changes.push_back(at_age(effect, age_));
  for (const std::string& name : conditions_) {
    const auto& added = on_shelf(skinheal::conditions(), name)->parameters;
    changes.insert(changes.end(), added.begin(), added.end());
  }
  return changes;
}

std::vector<StartChange> Skin::start_changes() const {
  std::vector<StartChange> changes;
  for (const std::string& name : conditions_) {
    const auto& added = on_shelf(skinheal::conditions(), name)->start;
    changes.insert(changes.end(), added.begin(), added.end());
  }
  return changes;
}

Skin skin(const std::string& site, double age, const std::vector<std::string>& conditions) {
  std::vector<Fault> faults;
  const Site* place = on_shelf(sites(), site);
  if (place == nullptr) faults.push_back({"", unknown_name("site", site, names_of(sites()))});
  check_age(age, faults);
  // Where a condition can be is not asked of a site that does not exist.
  if (place != nullptr) check_conditions(conditions, site, faults);
  if (!faults.empty()) throw Misuse(std::move(faults));
  Skin made;
  made.site_ = place;
  made.age_ = age;
  made.conditions_ = conditions;
  return made;
}

}  // namespace skinheal
