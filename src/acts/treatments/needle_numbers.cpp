#include "acts/treatments/needle_numbers.hpp"

namespace skinheal {

Parameter needle_recoil() {
  return {"needle.recoil",
          fitted(0.163, "1", {0.15, 0.35}, "share of a needle's cross-section that stays open", {},
                 Grade::very_low)};
}

std::vector<Parameter> puncture_parameters() {
  return {
      {"needle.crush",
       fitted(4.134, "1", {2.0, 9.0}, "dermal cells hit by a needle, for one in its cross-section",
              {"orringer2012", "abstract; micro-columns gave 40-50 % of a full bed's response"})},
      {"needle.epidermal_crush",
       assumed(2.0, "1", {1.0, 4.0},
               "keratinocytes hit by a needle, for one in its cross-section")},
      {"needle.parting",
       fitted(0.2227, "1", {0.1, 0.4}, "fibres lost to a needle, for one in its cross-section", {},
              Grade::very_low)},
      needle_recoil(),
      {"needle.taper_ratio",
       assumed(2.8, "1", {1.5, 5.0}, "length of a needle's tip, for one of its diameter")}};
}

std::vector<Parameter> needling_parameters() {
  return joined(
      puncture_parameters(),
      {{"needle.pen_reach",
        measured(1.0, "1", {0.85, 1.0}, "depth reached by a pen, for one of needle length",
                 {"sasaki2019", "abstract; channels close to needle length in facelift skin"},
                 Grade::low)},
       // The rat's 20 % is the lower end: its thin, mobile skin gives way more than a human face.
       {"needle.roller_reach",
        assumed(0.6, "1", {0.2, 0.9}, "depth reached by a roller, for one of needle length",
                {"kalluri2011", "abstract; 152.5 um deep from a 770 um needle in rat"})},
       {"needle.stamp_reach",
        assumed(0.8, "1", {0.5, 1.0}, "depth reached by a stamp, for one of needle length")}});
}

}  // namespace skinheal
