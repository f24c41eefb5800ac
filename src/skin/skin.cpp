#include "skinheal/skin.hpp"

#include <algorithm>
#include <utility>

#include "skinheal/fault.hpp"
#include "words/number_text.hpp"
#include "words/shelf.hpp"

namespace skinheal {
namespace {

constexpr double youngest = 18.0;
constexpr double oldest = 100.0;

void check_age(double age, std::vector<Fault>& faults) {
  // Written so that a NaN is refused too.
  if (age >= youngest && age <= oldest) return;
  faults.push_back({"skin.age", number_text(age) + " years is not an age from " +
                                    number_text(youngest) + " to " + number_text(oldest) +
                                    " years"});
}

void check_condition(const std::string& name, const std::string& site,
                     std::vector<Fault>& faults) {
  const Condition* condition = find_on_shelf(conditions(), name);
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

}  // namespace

Skin skin(const std::string& site, double age, const std::vector<std::string>& conditions) {
  std::vector<Fault> faults;
  const Site* place = find_on_shelf(sites(), site);
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
