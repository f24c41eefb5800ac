#include "shelf.hpp"

namespace skinheal {

const std::vector<TreatmentKind>& treatments() {
  static const std::vector<TreatmentKind> shelf = {
      microneedling_kind(),
      mesotherapy_kind(),
      microneedling_with_agent_kind(),
      tape_stripping_kind(),
      suction_blister_kind(),
      needle_track_kind(),
      punch_kind(),
      incision_kind(),
      fractional_laser_kind(),
      laser_resurfacing_kind(),
      microdermabrasion_kind(),
  };
  return shelf;
}

}  // namespace skinheal
