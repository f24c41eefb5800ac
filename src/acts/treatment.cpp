#include "skinheal/treatment.hpp"

#include <algorithm>
#include <utility>

#include "acts/settings.hpp"
#include "skinheal/fault.hpp"

namespace skinheal {
namespace {

// The item of a shelf with this name; throws Misuse with what is near.
template <typename Item>
const Item& on_shelf(std::string_view what, const std::string& name,
                     const std::vector<Item>& shelf) {
  const auto place = std::ranges::find(shelf, name, &Item::name);
  if (place != shelf.end()) return *place;
  std::vector<std::string> names;
  for (const Item& item : shelf) names.push_back(item.name);
  throw Misuse(unknown_name(what, name, names));
}

}  // namespace

Treatment::Treatment(const TreatmentKind& kind, Settings settings)
    : kind_(&kind), settings_(std::move(settings)) {}

std::vector<Turn> Treatment::turns(const Skin& skin) const {
  return kind_->turns == nullptr ? std::vector<Turn>{} : kind_->turns(settings_, skin);
}

std::string Treatment::text() const {
  return settings_text(name(), kind_->settings, settings_);
}

Treatment treatment(const TreatmentKind& kind, const Settings& settings) {
  if (kind.injure == nullptr) throw Misuse("treatment '" + kind.name + "' has no injure function");
  return {kind, completed(kind.name, kind.settings, settings)};
}

Treatment treatment(const std::string& name, const Settings& settings) {
  return treatment(on_shelf("treatment", name, treatments()), settings);
}

Care::Care(const CareKind& kind, Settings settings)
    : kind_(&kind), settings_(std::move(settings)) {}

std::string Care::text() const { return settings_text(name(), kind_->settings, settings_); }

Care care(const std::string& name, const Settings& settings) {
  const CareKind& kind = on_shelf("care", name, cares());
  return {kind, completed(name, kind.settings, settings)};
}

}  // namespace skinheal
