// Platelet-rich plasma: one's own platelets with their growth factors.
//
// Platelets about six-fold of blood (Akingboye 2019), released from the gel within hours (Su 2008),
// TGF-beta more than 95 % latent (Grainger 1995). Added to needling the effect on acne scars is
// real but soft (Kang 2022: 10 of 14 studies not randomised; a saline-controlled split face was
// not significant).
#include "acts/agents/shelf.hpp"

namespace skinheal {

Agent prp_agent() {
  return {.name = "prp",
          .about = "platelet-rich plasma: platelets with their growth factors",
          .grade = Grade::low,
          .contents = {{.species = "growth_factor_depot",
                        .amount_per_ul = measured(
                            6.0, "1", {3.0, 9.0}, "platelets over blood, in one microlitre",
                            {"akingboye2019", "table of a review: about 6-fold in one series"},
                            Grade::low)},
                       fluid_of(Layer::dermis)}};
}

}  // namespace skinheal
