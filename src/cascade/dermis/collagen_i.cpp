// Collagen I: from new fibrils over reducible cross-links to mature fibres.
//
// Stained in human wounds from day four to seven (Betz 1993). New fibrils are cross-linked by bonds
// that can be reduced, and over months to years by mature ones; six months after an excision the
// mature share is still low (Robins 2003). Collagenase takes only the new fibrils. Mature collagen
// of healthy skin lives for years (Verzijl 2000). One immature stage is not enough: strength at
// three weeks and at three months cannot both be right with it.
//
//   d(collagen_i_new)/dt       = (maturation + digestion) procollagen_i
//                                - (maturation + digestion mmp) collagen_i_new
//   d(collagen_i_reducible)/dt = collagen_reducible_maturation (collagen_i_new - reducible)
//   d(collagen_i_mature)/dt    = collagen_turnover (reducible - collagen_i_mature)
//
// with collagen_new_maturation and collagen_new_digestion. Each pool is relative to its own healthy
// amount, so what leaves one enters the next by the ratio of their rates.
// Papers: betz1993b, robins2003, verzijl2000.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void pools(ModelBuilder& model) {
  model.species("collagen_i_new",
                {.kind = Kind::fibre,
                 .healthy = 1.0,
                 .about = "newly deposited collagen I, relative to healthy skin"});
  model.species("collagen_i_reducible",
                {.kind = Kind::fibre,
                 .healthy = 1.0,
                 .about = "collagen I with reducible cross-links, relative to healthy skin"});
  model.species("collagen_i_mature",
                {.kind = Kind::fibre,
                 .healthy = 1.0,
                 .about = "collagen I with mature cross-links, relative to healthy skin"});
}

void numbers(ModelBuilder& model) {
  model.parameter(
      "collagen_new_maturation",
      fitted(0.03963, "1/d", {0.008, 0.06},
             "rate at which new collagen I gains reducible cross-links", {}, Grade::very_low));
  model.parameter("collagen_new_digestion",
                  assumed(0.003, "1/d", {0.0005, 0.02},
                          "digestion of new collagen I by the collagenase of healthy skin"));
  model.parameter(
      "collagen_reducible_maturation",
      fitted(0.001888, "1/d", {0.0015, 0.012},
             "rate at which reducible cross-links of collagen I mature", {}, Grade::very_low));
  model.parameter("collagen_turnover",
                  fitted(0.0005329, "1/d", {0.0001, 0.0008}, "turnover of mature collagen I",
                         {"verzijl2000",
                          "half-life of skin collagen about 15 years, as it is cited; new tissue "
                          "is taken to be faster"}));
}

}  // namespace

void collagen_i(ModelBuilder& model) {
  numbers(model);
  pools(model);
  model.process("collagen_i.deposition")
      .about("procollagen I is laid down as new fibrils")
      .produces("collagen_i_new")
      .catalysed_by("procollagen_i")
      .rate("collagen_new_maturation + collagen_new_digestion");
  model.process("collagen_i.crosslinking")
      .about("new fibrils gain reducible cross-links")
      .consumes("collagen_i_new")
      .produces("collagen_i_reducible", "collagen_reducible_maturation / collagen_new_maturation")
      .rate("collagen_new_maturation");
  model.process("collagen_i.digestion")
      .about("collagenase digests new fibrils")
      .consumes("collagen_i_new")
      .catalysed_by("mmp")
      .rate("collagen_new_digestion");
  model.process("collagen_i.maturation")
      .about("reducible cross-links mature")
      .consumes("collagen_i_reducible")
      .produces("collagen_i_mature", "collagen_turnover / collagen_reducible_maturation")
      .rate("collagen_reducible_maturation");
  model.process("collagen_i.turnover")
      .about("mature fibres are renewed")
      .consumes("collagen_i_mature")
      .rate("collagen_turnover");
}

}  // namespace skinheal::cascade
