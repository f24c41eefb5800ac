// Hydration of the surface, as a corneometer reads it.
//
// Water bound by hyaluronan raises it, water lost through a broken barrier lowers it. Injected
// hyaluronan binds water as well, in a measured amount: free +22 % and cross-linked +49 % on day 8,
// in explants without lymph and by the maker (Nakab 2020).
//
//   hydration = (1 - hydration_hyaluronan + hydration_hyaluronan hyaluronan
//                + hydration_free R(hyaluronan_free) + hydration_gel R(hyaluronan_crosslinked))
//               / (1 + hydration_tewl (tewl / tewl_healthy - 1))
//
// The other weights are choices; a probe reads the surface, not the dermis. Papers: nakab2020.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

namespace {

void injected(ModelBuilder& model) {
  model.parameter("hydration_free",
                  measured(0.22, "1", {0, 0.35}, "largest gain of hydration by free hyaluronan",
                           {"nakab2020", "abstract: +22 % on day 8, human explants, by the maker"},
                           Grade::low));
  model.parameter("hydration_free_half",
                  assumed(1.25, "1", {0.3, 5},
                          "free hyaluronan at half of it: a volume share of 5 % at 10 mg/mL"));
  model.parameter("hydration_gel",
                  measured(0.49, "1", {0.2, 0.6}, "largest gain of hydration by cross-linked gel",
                           {"nakab2020", "abstract: +49 % on day 8, human explants, by the maker"},
                           Grade::low));
}

}  // namespace

void hydration(ModelBuilder& model) {
  injected(model);
  model.parameter(
      "hydration_hyaluronan",
      assumed(0.4, "1", {0.1, 0.8}, "share of surface hydration that goes with hyaluronan"));
  model.parameter(
      "hydration_tewl",
      assumed(0.5, "1", {0.2, 1}, "relative loss of hydration per relative gain of water loss"));
  model.observable("hydration",
                   {.about = "hydration of the surface, relative to healthy skin",
                    .grade = Grade::very_low},
                   "(1 - hydration_hyaluronan + hydration_hyaluronan * hyaluronan"
                   " + hydration_free * hyaluronan_free / (hydration_free_half + hyaluronan_free)"
                   " + hydration_gel * hyaluronan_crosslinked"
                   " / (gel_half + hyaluronan_crosslinked))"
                   " / (1 + hydration_tewl * (tewl / tewl_healthy - 1))");
}

}  // namespace skinheal::cascade
