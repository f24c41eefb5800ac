// Skin: on whom and where.
//
// A skin is a body site, an age and a list of conditions. It says two things to the rest of the
// library: how thick the layers are (for the treatments), and by how much it changes the
// parameters and the starting state of a model. It knows no process and no equation: a condition
// is a set of parameter changes, in one file, each with its source or marked assumed.
//
//   skin("cheek", 35)    skin("forearm", 72, {"smoker"})
//
// Every number behind it is a parameter with a name: "cheek.dermis_mm", "age.front_speed",
// "smoker.synthesis_i_factor". parameters_of() lists those of one skin. Where a function takes
// `Values`, they must hold these; without, the recorded values are taken.
//
// A change that names a parameter which a model does not have is passed over and reported in
// Timeline::notes(), so that a published model with other parameters can be run on any skin.
#pragma once

#include <string>
#include <vector>

#include "skinheal/parameter.hpp"
#include "skinheal/quantity.hpp"

namespace skinheal {

// Layer thicknesses and surface facts of a body site.
struct Site {
  std::string name;
  std::string about;
  Quantity stratum_corneum_mm;
  Quantity epidermis_mm;  // viable epidermis, without the cornified layer
  Quantity dermis_mm;
  Quantity hypodermis_mm;
  Quantity appendage_spacing_mm;  // mean distance between hair follicles or sweat ducts
  Quantity tewl;                  // water loss of healthy skin at rest, g/m2/h
  Quantity hair_density;          // hairs per mm2

  // "cheek.stratum_corneum_mm" and so on.
  std::vector<Parameter> parameters() const;
};

// The numbers of a site as they are in one run, in the units of Site.
struct SiteValues {
  double stratum_corneum_mm = 0.0;
  double epidermis_mm = 0.0;
  double dermis_mm = 0.0;
  double hypodermis_mm = 0.0;
  double appendage_spacing_mm = 0.0;
  double tewl = 0.0;
  double hair_density = 0.0;

  // Depth at which a needle enters the dermis.
  double dermis_depth_mm() const { return stratum_corneum_mm + epidermis_mm; }
};

SiteValues site_values(const Site& site, const Values& values);
SiteValues site_values(const Site& site);

// What a species starts with in one run, as a fraction of its healthy value, and the parameter
// that said so.
struct StartChange {
  std::string species;
  double fraction = 1.0;
  std::string by = {};
};

struct Condition {
  // A parameter of the model multiplied or set; the amount is the parameter "smoker.front_speed".
  struct Change {
    std::string parameter;
    Turn::Operation operation = Turn::Operation::multiply;
    Quantity amount;
  };
  // What a species starts with, as a fraction of its healthy value (a scar that is there
  // already); the fraction is the parameter "striae.elastin.start".
  struct Start {
    std::string species;
    Quantity fraction;
  };
  std::string name;
  std::string about;
  std::vector<Change> changes = {};
  std::vector<Start> starts = {};
  std::vector<std::string> sites = {};  // where it can be; empty means anywhere

  std::vector<Parameter> parameters() const;
  std::vector<Turn> turns(const Values& values) const;
  std::vector<StartChange> start_changes(const Values& values) const;
};

// A parameter that goes with age: `factor` is evaluated at an age in years. It is 1 at the age of
// those in whom most of the timeline was measured (25 years and below).
struct AgeEffect {
  std::string parameter;
  std::string about;
  Quantity slope;  // relative change per year, see `about`; the parameter "age.front_speed"
  double (*factor)(double age, double slope) = nullptr;
};

class Skin {
 public:
  const Site& site() const noexcept { return *site_; }
  double age() const noexcept { return age_; }
  const std::vector<std::string>& conditions() const noexcept { return conditions_; }

  // All that this skin changes in a model, in the order in which it is applied: the site's, the
  // age's and the conditions' changes. They have no beginning and no end.
  std::vector<Turn> turns(const Values& values) const;
  std::vector<Turn> turns() const;
  std::vector<StartChange> starts(const Values& values) const;
  std::vector<StartChange> starts() const;

  friend Skin skin(const std::string& site, double age,
                   const std::vector<std::string>& conditions);

 private:
  Skin() = default;
  const Site* site_ = nullptr;
  double age_ = 35.0;
  std::vector<std::string> conditions_;
};

// Throws Misuse for an unknown site or condition, a condition given twice, a condition that the
// site cannot have, or an age outside 18 to 100 years.
Skin skin(const std::string& site = "cheek", double age = 35.0,
          const std::vector<std::string>& conditions = {});

// Every number that this skin rests on: its site's, the slopes of age and its conditions'.
std::vector<Parameter> parameters_of(const Skin& skin);
// The slopes of age, "age.front_speed" and so on: those of every skin.
std::vector<Parameter> age_parameters();

// The shelves.
const std::vector<Site>& sites();
const std::vector<Condition>& conditions();
const std::vector<AgeEffect>& age_effects();

}  // namespace skinheal
