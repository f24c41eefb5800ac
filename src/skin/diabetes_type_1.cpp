// Type 1 diabetes: the epidermis covers a bed more slowly, and gets there.
//
// Evaporation over a blister was higher on days 2 and 4 and near normal on day 8, so the effect is
// on the front's speed. One change for one measurement: nothing measured was read for collagen,
// and the published models' choices for chronic ulcers are not used for needling.
#include "skin/shelf.hpp"

namespace skinheal {

Condition diabetes_type_1_condition() {
  using enum Turn::Operation;
  return {.name = "diabetes_type_1",
          .about = "type 1 diabetes",
          .changes = {
              {"front_speed", multiply,
               derived(0.56, "1", {0.4, 0.8}, "speed of the epidermal front, against healthy men",
                       {"koivukangas1999", "abstract: evaporation over a blister falls at 0.27 a "
                                           "day against 0.48"})}}};
}

}  // namespace skinheal
