// Hyaluronic acid, free: a chain that binds water and leaves the skin within days.
//
// Half-life 0.5-1 d in rabbit skin, after a lag of a day at 10 mg/mL or more (Reed 1990). No
// lasting effect on collagen is modelled because none was measured in people; the gains of gene
// expression in cell culture were never shown in skin.
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent hyaluronic_acid_agent() {
  return {.name = "hyaluronic_acid",
          .about = "free hyaluronan: binds water and leaves within days",
          .grade = Grade::low,
          .contents = {{.species = "hyaluronan_free",
                        .amount_per_ul = assumed(
                            25.0, "1", {10.0, 50.0}, "free hyaluronan brought by one microlitre",
                            {"", "10 mg/mL against about 0.4 mg/mL in healthy dermis, textbook "
                                 "value that was not opened"})},
                       {.species = "papule",
                        .amount_per_ul = assumed(1.0, "1", {0.5, 1.0},
                                                 "space that one microlitre takes",
                                                 {"", "by definition"}),
                        .layer = Layer::dermis},
                       fluid_of(Layer::dermis)},
          .why = "acts as water and volume for days; no lasting effect on collagen is modelled, as "
                 "none was measured"};
}

}  // namespace skinheal
