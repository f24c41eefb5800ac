// Hyaluronic acid, cross-linked: micro-depots of a gel that stays for months.
//
// Elasticity was raised at weeks 9 and 12 and firmness to week 24 after three visits (Hertz-
// Kleptow 2019), hydration by half in explants (Nakab 2020, by the maker), elastin not at all.
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent hyaluronic_acid_crosslinked_agent() {
  return {.name = "hyaluronic_acid_crosslinked",
          .about = "cross-linked hyaluronan: a gel that stays for months",
          .grade = Grade::low,
          .contents = {{.species = "hyaluronan_crosslinked",
                        .amount_per_ul = assumed(
                            50.0, "1", {25.0, 60.0}, "gel brought by one microlitre",
                            {"", "20 mg/mL against about 0.4 mg/mL in healthy dermis, textbook "
                                 "value that was not opened"})},
                       fluid_of(Layer::dermis)}};
}

}  // namespace skinheal
