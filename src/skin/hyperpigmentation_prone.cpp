// Prone to dark marks: phototypes IV to VI, or earlier marks after inflammation.
//
// Marks after needling are rare events in the trials (1 of 30); no dose-response by phototype was
// found, so the size is assumed.
#include "skin/shelf.hpp"

namespace skinheal {

Condition hyperpigmentation_prone_condition() {
  using enum Turn::Operation;
  return {.name = "hyperpigmentation_prone",
          .about = "phototype IV to VI, or earlier dark marks after inflammation",
          .changes = {
              {"pigment_il1_gain", multiply,
               assumed(3.0, "1", {1.5, 6.0}, "pigment made per inflammation, to phototype I-III",
                       {"", "lasting dark marks are listed mostly in dark skin, no ratio"})},
              {"pigment_turnover", multiply,
               assumed(0.6, "1", {0.3, 1.0}, "fading of extra pigment, against phototype I-III",
                       {"", "dark marks last months to years in dark skin"})}}};
}

}  // namespace skinheal
