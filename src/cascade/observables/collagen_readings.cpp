// Collagen by mass: pools that are each relative to their own healthy amount, summed by mass.
//
// In healthy skin each pool of collagen I holds mass in proportion to the time that collagen spends
// in it, one over its rate. So by mass
//
//   collagen_i   = collagen_i_stock
//                  (new / k1 + reducible / k2 + mature / k3) / (1 / k1 + 1 / k2 + 1 / k3)
//
// with k1 collagen_new_maturation, k2 collagen_reducible_maturation, k3 collagen_turnover.
//
//   collagen_iii = collagen_iii_stock (fibril_iii_share new + (1 - fibril_iii_share) mature)
//   collagen     = (1 - collagen_iii_share) collagen_i + collagen_iii_share collagen_iii
//
// The amount of procollagen tells the synthesis of its day (see dermis/procollagen.cpp).
// Papers: seekhealthz (shares), robins2003 (ratio), lotfi2013, haukipuro1991.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

// A condition that went on for years has a rest of its own, below that of other skin.
void stocks(ModelBuilder& model) {
  model.parameter("collagen_i_stock", assumed(1, "1", {1, 1},
                                              "collagen I of this skin at rest, relative to skin "
                                              "without a condition; by definition"));
  model.parameter("collagen_iii_stock", assumed(1, "1", {1, 1},
                                                "collagen III of this skin at rest, relative to "
                                                "skin without a condition; by definition"));
}

void by_type(ModelBuilder& model) {
  model.parameter(
      "fibril_iii_share",
      assumed(0.15, "1", {0.05, 0.3}, "share of healthy collagen III that is newly assembled"));
  model.observable("collagen_i",
                   {.about = "collagen I by mass, relative to healthy skin",
                    .source = {"robins2003", "abstract"}},
                   "collagen_i_stock * (collagen_i_new / collagen_new_maturation"
                   " + collagen_i_reducible / collagen_reducible_maturation"
                   " + collagen_i_mature / collagen_turnover)"
                   " / (1 / collagen_new_maturation + 1 / collagen_reducible_maturation"
                   " + 1 / collagen_turnover)");
  model.observable("collagen_iii",
                   {.about = "collagen III by mass, relative to healthy skin",
                    .source = {"robins2003", "abstract"}},
                   "collagen_iii_stock * (fibril_iii_share * collagen_iii_new"
                   " + (1 - fibril_iii_share) * collagen_iii_mature)");
}

void together(ModelBuilder& model) {
  model.parameter("collagen_iii_share",
                  derived(0.15, "1", {0.1, 0.2}, "share of type III in healthy dermal collagen",
                          {"seekhealthz", "exam note: type I is 80 to 90 % of normal dermis"}));
  model.observable("collagen",
                   {.about = "collagen I and III by mass, relative to healthy skin",
                    .source = {"lotfi2013", "abstract"}},
                   "(1 - collagen_iii_share) * collagen_i + collagen_iii_share * collagen_iii");
  model.observable("collagen_ratio",
                   {.about = "collagen III to I, relative to healthy skin",
                    .source = {"robins2003", "abstract"}},
                   "collagen_iii / collagen_i");
}

void syntheses(ModelBuilder& model) {
  model.observable("collagen_i_synthesis",
                   {.about = "synthesis of collagen I, as the procollagen of the day tells it",
                    .source = {"haukipuro1991", "abstract"}},
                   "procollagen_i");
  model.observable("collagen_iii_synthesis",
                   {.about = "synthesis of collagen III, as the procollagen of the day tells it",
                    .source = {"haukipuro1991", "abstract"}},
                   "procollagen_iii");
}

}  // namespace

void collagen_readings(ModelBuilder& model) {
  stocks(model);
  by_type(model);
  together(model);
  syntheses(model);
}

}  // namespace skinheal::cascade
