#include "skinheal/treatment.hpp"

#include <utility>

#include "acts/settings.hpp"
#include "skinheal/fault.hpp"
#include "words/shelf.hpp"

namespace skinheal {
namespace {

// The agent that the settings name. A kind of one's own may mean something else by this setting.
const Agent* agent_of(const Settings& settings) {
  const auto setting = settings.find("agent");
  if (setting == settings.end()) return nullptr;
  const auto* name = std::get_if<std::string>(&setting->second);
  return name == nullptr ? nullptr : find_on_shelf(agents(), *name);
}

}  // namespace

Treatment::Treatment(const TreatmentKind& kind, Settings settings)
    : kind_(&kind), settings_(std::move(settings)) {}

Injury Treatment::injury(const Skin& skin, const Values& values) const {
  return kind_->injure(settings_, site_values(skin.site(), values), values);
}

Injury Treatment::injury(const Skin& skin) const {
  const ParameterSet recorded(joined(parameters_of(*this), skin.site().parameters()));
  return injury(skin, Values(recorded));
}

std::vector<Turn> Treatment::turns(const Values& values) const {
  return kind_->turns == nullptr ? std::vector<Turn>{} : kind_->turns(settings_, values);
}

std::vector<Turn> Treatment::turns() const {
  const ParameterSet recorded(parameters_of(*this));
  return turns(Values(recorded));
}

std::string Treatment::text() const {
  return settings_text(name(), kind_->settings, settings_);
}

Treatment treatment(const TreatmentKind& kind, const Settings& settings) {
  if (kind.injure == nullptr) throw Misuse("treatment '" + kind.name + "' has no injure function");
  return {kind, completed(kind.name, kind.settings, settings)};
}

Treatment treatment(const std::string& name, const Settings& settings) {
  return treatment(on_shelf("treatment", treatments(), name), settings);
}

Care::Care(const CareKind& kind, Settings settings)
    : kind_(&kind), settings_(std::move(settings)) {}

std::vector<Turn> Care::turns() const {
  const ParameterSet recorded(parameters_of(*this));
  return turns(Values(recorded));
}

std::string Care::text() const { return settings_text(name(), kind_->settings, settings_); }

Care care(const std::string& name, const Settings& settings) {
  const CareKind& kind = on_shelf("care", cares(), name);
  return {kind, completed(name, kind.settings, settings)};
}

std::vector<Parameter> parameters_of(const Treatment& treatment) {
  const auto& parameters = treatment.kind().parameters;
  const Agent* agent = agent_of(treatment.settings());
  return agent == nullptr ? parameters : joined(parameters, agent->parameters());
}

std::vector<Parameter> parameters_of(const Care& care) { return care.kind().parameters; }

}  // namespace skinheal
