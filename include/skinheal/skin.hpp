// Skin: on whom and where.
//
// A skin is a body site, an age and a list of conditions. It says two things to the rest of the
// library: how thick the layers are (for the treatments), and by how much it changes the
// parameters and the starting state of a model. It knows no process and no equation: a condition
// is a set of parameter changes, in one file, each with its source or marked assumed.
//
//   skin("cheek", 35)    skin("forearm", 72, {"smoker"})
//
// A change that names a parameter which a model does not have is passed over and reported in
// Timeline::notes(), so that a published model with other parameters can be run on any skin.
#pragma once

#include <string>
#include <vector>

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

  // Depth at which a needle enters the dermis.
  double dermis_depth_mm() const { return stratum_corneum_mm.value + epidermis_mm.value; }
};

// One parameter of the model changed by a factor or set to a value.
struct ParameterChange {
  enum class Operation { multiply, set };
  std::string parameter;
  Operation operation = Operation::multiply;
  Quantity amount;
};

// What a species starts with, as a fraction of its healthy value (a scar that is there already).
struct StartChange {
  std::string species;
  Quantity fraction;
};

struct Condition {
  std::string name;
  std::string about;
  std::vector<ParameterChange> parameters = {};
  std::vector<StartChange> start = {};
  std::vector<std::string> sites = {};  // where it can be; empty means anywhere
};

// A parameter that goes with age: `factor` is evaluated at an age in years. It is 1 at the age of
// those in whom most of the timeline was measured (25 years and below).
struct AgeEffect {
  std::string parameter;
  std::string about;
  Quantity slope;                       // relative change per year, see `about`
  double (*factor)(double age, double slope) = nullptr;
};

class Skin {
 public:
  const Site& site() const noexcept { return *site_; }
  double age() const noexcept { return age_; }
  const std::vector<std::string>& conditions() const noexcept { return conditions_; }

  // All that this skin changes in a model: the site's, the age's and the conditions' together.
  std::vector<ParameterChange> parameter_changes() const;
  std::vector<StartChange> start_changes() const;

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

// The shelves.
const std::vector<Site>& sites();
const std::vector<Condition>& conditions();
const std::vector<AgeEffect>& age_effects();

}  // namespace skinheal
