// Remodelling: the synthesis of collagen I of the past months, which is what fills a lesion.
//
// Needled skin is graded months after a course, when cells and signals are long at rest, and what
// changed is matrix. Its amount first falls, as needles part fibres; what is new is what was made
// above the skin's own rest. So the indices read this slow mean:
//
//   d(remodelling)/dt = remodelling_turnover (procollagen_i - remodelling)
//   new_matrix = max(0, remodelling - 1)
//
// How long an improvement lasts was not measured beyond a year. Papers: alam2014, fabbrocini2014.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void remodelling(ModelBuilder& model) {
  model.parameter("remodelling_turnover",
                  assumed(0.004, "1/d", {0.001, 0.01},
                          "rate at which new matrix that fills a lesion is lost again; the longest "
                          "follow-up that was read is 12 months"));
  model.species("remodelling",
                {.kind = Kind::record,
                 .healthy = 1.0,
                 .about = "synthesis of collagen I of the past months, relative to rest"});
  model.process("remodelling.filling")
      .about("what fibroblasts make fills a lesion")
      .produces("remodelling")
      .catalysed_by("procollagen_i")
      .rate("remodelling_turnover");
  model.process("remodelling.loss")
      .about("what was filled is lost again")
      .consumes("remodelling")
      .rate("remodelling_turnover");
  model.observable("new_matrix",
                   {.about = "collagen I made above rest in the past months, in units of what is "
                             "made at rest",
                    .grade = Grade::very_low},
                   "positive(remodelling - 1)");
}

}  // namespace skinheal::cascade
