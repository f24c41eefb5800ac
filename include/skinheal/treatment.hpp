// Treatment: what is done in one session, and Care: what is done around it.
//
// A treatment is a name from the shelf with settings that carry their unit in their name. All
// that is known of a setting (unit, allowed range, default) stands in one table, from which the
// checks, the JSON schema, the protocol reader, the Python signature and the help are made.
//
//   treatment("microneedling", {{"depth_mm", 1.5}, {"density_per_cm2", 200.0}})
//   microneedling({{"depth_mm", 1.5}})                        the same, by its own function
//
// On a skin it becomes an Injury (see injury.hpp), which is all that a model ever sees of it.
//
// The numbers that turn settings into doses are parameters with names: "needle.crush" is shared by
// all that needles do, "incision.suture_removal" is the incision's own. parameters_of() lists those
// of one treatment or care. Where a function takes `Values`, they must hold these (and, for an
// injury, those of the site); without, the recorded values are taken.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "skinheal/injury.hpp"
#include "skinheal/parameter.hpp"
#include "skinheal/quantity.hpp"
#include "skinheal/skin.hpp"

namespace skinheal {

// A number, yes or no, or a word. Numbers of every type are taken, so that {"passes", 3} is
// written as it is meant; read with std::get<double>, std::get<bool>, std::get<std::string>.
class SettingValue : public std::variant<double, bool, std::string> {
 public:
  using Variant = std::variant<double, bool, std::string>;
  template <typename Number>
    requires(std::is_arithmetic_v<Number> && !std::is_same_v<Number, bool>)
  SettingValue(Number number) : Variant(static_cast<double>(number)) {}
  SettingValue(bool truth) : Variant(truth) {}
  SettingValue(const char* word) : Variant(std::string(word)) {}
  SettingValue(std::string word) : Variant(std::move(word)) {}
  SettingValue(Variant value) : Variant(std::move(value)) {}
};

using Settings = std::map<std::string, SettingValue>;

// What is known of one setting. It is a word if there are choices, a yes or no if its default is
// one, and a number otherwise.
struct Setting {
  std::string name;  // with its unit: depth_mm
  std::string unit = {};
  std::string about = {};
  std::optional<SettingValue> standard = {};  // the default; none means that it must be given
  double low = 0.0;                           // allowed range of a number, ends included
  double high = 0.0;
  bool whole = false;                     // a number that must be whole (passes)
  std::vector<std::string> choices = {};  // allowed words
  // How it is said in titles, with {} for the value ("{} mm"); a setting without a phrase is
  // said only where it differs from its default.
  std::string phrase = {};
};

// An item on the shelf of treatments.
struct TreatmentKind {
  std::string name;
  std::string about;
  std::vector<Setting> settings;
  // The numbers that turn settings into doses; `values` below holds these and, where a setting
  // "agent" names one, that agent's.
  std::vector<Parameter> parameters = {};
  Injury (*injure)(const Settings& settings, const SiteValues& site, const Values& values) = nullptr;
  // Turns that come with the treatment (a dressing), relative to the session; may be null.
  std::vector<Turn> (*turns)(const Settings& settings, const Values& values) = nullptr;
};

// A treatment with settings that have been checked and completed by the defaults.
class Treatment {
 public:
  const TreatmentKind& kind() const noexcept { return *kind_; }
  const std::string& name() const noexcept { return kind_->name; }
  const Settings& settings() const noexcept { return settings_; }
  Injury injury(const Skin& skin, const Values& values) const;
  Injury injury(const Skin& skin) const;
  // Parameters of the model turned for a while, in days from the session.
  std::vector<Turn> turns(const Values& values) const;
  std::vector<Turn> turns() const;
  // "microneedling 1.5 mm, 200 per cm2, pen": for titles and messages.
  std::string text() const;

  friend Treatment treatment(const TreatmentKind& kind, const Settings& settings);

 private:
  Treatment(const TreatmentKind& kind, Settings settings);
  const TreatmentKind* kind_;
  Settings settings_;
};

// Throws Misuse that lists every unknown, missing or impossible setting.
Treatment treatment(const std::string& name, const Settings& settings = {});
// The same with a kind of your own, which must live as long as the treatment.
Treatment treatment(const TreatmentKind& kind, const Settings& settings = {});
const std::vector<TreatmentKind>& treatments();

// An item on the shelf of care: parameters turned as long as the interval lasts.
struct CareKind {
  std::string name;
  std::string about;
  std::vector<Setting> settings;
  std::vector<Parameter> parameters = {};
  // from_day and until_day of the turns are filled in by the protocol.
  std::vector<Turn> (*turns)(const Settings& settings, const Values& values) = nullptr;
};

class Care {
 public:
  const CareKind& kind() const noexcept { return *kind_; }
  const std::string& name() const noexcept { return kind_->name; }
  const Settings& settings() const noexcept { return settings_; }
  std::vector<Turn> turns(const Values& values) const { return kind_->turns(settings_, values); }
  std::vector<Turn> turns() const;
  std::string text() const;

  friend Care care(const std::string& name, const Settings& settings);

 private:
  Care(const CareKind& kind, Settings settings);
  const CareKind* kind_;
  Settings settings_;
};

Care care(const std::string& name, const Settings& settings = {});
const std::vector<CareKind>& cares();

// An agent that mesotherapy injects: which agent species of the model it fills, how much of them
// one microlitre brings to one cubic millimetre of tissue, and in which layer it must lie to act.
// An agent without a mechanism that has evidence brings its fluid alone, and `why` says so.
struct Agent {
  struct Content {
    std::string species;
    Quantity amount_per_ul;  // the parameter "prp.growth_factor_depot"
    Layer layer = Layer::dermis;
  };
  std::string name;
  std::string about;
  Grade grade = Grade::very_low;
  std::vector<Content> contents;
  std::string why = {};

  std::vector<Parameter> parameters() const;
};

const std::vector<Agent>& agents();

// Every number that a treatment rests on beside those of the skin: its kind's and, where a setting
// "agent" names one, that agent's.
std::vector<Parameter> parameters_of(const Treatment& treatment);
std::vector<Parameter> parameters_of(const Care& care);

// Functions of the same name as the treatment, for readable C++.
inline Treatment microneedling(const Settings& settings) {
  return treatment("microneedling", settings);
}
inline Treatment mesotherapy(const Settings& settings) {
  return treatment("mesotherapy", settings);
}
inline Treatment microneedling_with_agent(const Settings& settings) {
  return treatment("microneedling_with_agent", settings);
}

// The injuries in which milestones were measured.
inline Treatment tape_stripping(const Settings& settings = {}) {
  return treatment("tape_stripping", settings);
}
inline Treatment suction_blister(const Settings& settings = {}) {
  return treatment("suction_blister", settings);
}
inline Treatment needle_track(const Settings& settings = {}) {
  return treatment("needle_track", settings);
}
inline Treatment punch(const Settings& settings = {}) { return treatment("punch", settings); }
inline Treatment incision(const Settings& settings = {}) {
  return treatment("incision", settings);
}
inline Treatment fractional_laser(const Settings& settings = {}) {
  return treatment("fractional_laser", settings);
}
inline Treatment laser_resurfacing(const Settings& settings = {}) {
  return treatment("laser_resurfacing", settings);
}
inline Treatment microdermabrasion(const Settings& settings = {}) {
  return treatment("microdermabrasion", settings);
}

}  // namespace skinheal
