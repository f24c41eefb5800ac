#include "shelf.hpp"

namespace skinheal {

const std::vector<Site>& sites() {
  static const std::vector<Site> shelf = {
      cheek_site(),
      forehead_site(),
      temple_site(),
      nose_site(),
      perioral_site(),
      eyelid_site(),
      scalp_site(),
      neck_site(),
      forearm_site(),
      upper_arm_site(),
      abdomen_site(),
      thigh_site(),
      back_site(),
      hand_site(),
      palm_site(),
  };
  return shelf;
}

const std::vector<Condition>& conditions() {
  static const std::vector<Condition> shelf = {
      photoaged_condition(),
      acne_scar_condition(),
      striae_condition(),
      hyperpigmentation_prone_condition(),
      smoker_condition(),
      diabetes_type_1_condition(),
      androgenetic_alopecia_condition(),
  };
  return shelf;
}

}  // namespace skinheal
