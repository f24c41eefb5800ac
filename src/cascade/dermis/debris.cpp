// Debris: broken collagen and dead cells that must be cleared before matrix is laid.
//
// It comes with the injury, in proportion to the mature collagen that is broken and the fibroblasts
// that are killed. Neutrophils and inflammatory macrophages take it up, repairing macrophages less;
// the uptake saturates. Neutrophils that die leave a little debris themselves: little, since this
// closes a loop. Nothing in the cascade waits for the debris to go; it is there for the reader.
//
//   debris += debris_fibre (collagen_i_mature broken) + debris_cell (fibroblasts killed)
//   d(debris)/dt = - (debris_decay + uptake debris_half / (debris_half + debris)) debris
//                  + dying_neutrophils neutrophils.death
//   uptake = phagocytosis_neutrophils neutrophils + phagocytosis_macrophages macrophages_m1
//            + phagocytosis_macrophages phagocytosis_m2_share macrophages_m2
//
// Papers: cooper2015 (uptake, in a mouse model).
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

constexpr const char* saturated_uptake = "debris_half / (debris_half + debris)";

void origin(ModelBuilder& model) {
  model.parameter("debris_fibre", assumed(0.7, "1", {0.3, 1},
                                          "debris per share of mature collagen that is broken"));
  model.parameter("debris_cell",
                  assumed(0.3, "1", {0.1, 1}, "debris per share of fibroblasts that is killed"));
  model.species("debris", {.kind = Kind::exudate, .about = "broken matrix and dead cells"});
  model.spill("collagen_i_mature", "debris", "debris_fibre");
  model.spill("fibroblasts", "debris", "debris_cell");
}

void uptake_numbers(ModelBuilder& model) {
  model.parameter("phagocytosis_neutrophils",
                  derived(0.5, "1/d", {0.1, 2}, "uptake of debris by a neutrophil level of 1",
                          {"cooper2015", "its encoding, parameters kptn"}));
  model.parameter(
      "phagocytosis_macrophages",
      derived(0.6, "1/d", {0.1, 3}, "uptake of debris by an inflammatory macrophage level of 1",
              {"cooper2015", "its encoding, parameters kptm"}));
  model.parameter("phagocytosis_m2_share",
                  assumed(0.3, "1", {0.1, 1},
                          "uptake of debris by repairing macrophages against inflammatory ones"));
  model.parameter("debris_half",
                  assumed(0.5, "1", {0.1, 2}, "debris at half of the phagocytic capacity"));
  model.parameter("debris_decay",
                  assumed(0.05, "1/d", {0.01, 0.2}, "loss of debris without phagocytes"));
}

void clearing(ModelBuilder& model) {
  uptake_numbers(model);
  model.process("debris.decay").about("debris dissolves").consumes("debris").rate("debris_decay");
  model.process("debris.clearing_by_neutrophils")
      .about("neutrophils take debris up")
      .consumes("debris")
      .catalysed_by("neutrophils")
      .rate("phagocytosis_neutrophils")
      .times(saturated_uptake);
  model.process("debris.clearing_by_macrophages_m1")
      .about("inflammatory macrophages take debris up")
      .consumes("debris")
      .catalysed_by("macrophages_m1")
      .rate("phagocytosis_macrophages")
      .times(saturated_uptake);
  model.process("debris.clearing_by_macrophages_m2")
      .about("repairing macrophages take debris up")
      .consumes("debris")
      .catalysed_by("macrophages_m2")
      .rate("phagocytosis_macrophages * phagocytosis_m2_share")
      .times(saturated_uptake);
}

}  // namespace

void debris(ModelBuilder& model) {
  origin(model);
  clearing(model);
}

}  // namespace skinheal::cascade
