// TGF-beta: the signal that turns a wound from cleaning to building.
//
// Platelets hold much, nearly all of it latent; the clot keeps a store that is freed while fibrin
// is lysed (Grainger 1995), so the signal lasts for days. Repairing macrophages, fibroblasts and
// myofibroblasts make it, and a widely injured epidermis sends it into the papillary dermis. With
// myofibroblasts it forms the second loop of the cascade: four times its gain gave lasting
// fibrosis. Active TGF-beta is degraded within hours, so only source over decay matters.
//
//   d(tgf_beta)/dt = tgf_decay (tgf_fibrin fibrin + tgf_platelets platelets + tgf_m2 macrophages_m2
//       + tgf_fibroblasts fibroblasts + tgf_myofibroblasts myofibroblasts
//       + tgf_epidermis R2(epidermal_alarm) - tgf_beta) + basal production
//   stirs: fibroblast_activation.rise, reserve.spending, proto_myofibroblasts.formation,
//          collagen_i.synthesis, collagen_iii.synthesis, tropoelastin.synthesis,
//          hyaluronan.fibroblasts, macrophages_m1.switch
//
// Papers: grainger1995, wakefield1990, waugh2007, jin2011.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void release(ModelBuilder& model) {
  model.parameter(
      "tgf_fibrin",
      fitted(0.6013, "1", {0.5, 12}, "TGF-beta above health that a full clot frees in lysis",
             {"grainger1995", "abstract: a pool stays in the clot and is freed in lysis"}));
  model.parameter("tgf_platelets",
                  assumed(0.5, "1", {0, 2}, "TGF-beta above health from a full clot's platelets",
                          {"grainger1995", "abstract: more than 95 % latent"}, Grade::low));
  model.parameter(
      "tgf_epidermis",
      fitted(0.5, "1", {0.5, 15},
             "TGF-beta above health that a fully alarmed epidermis sends into the papillary dermis",
             {}, Grade::very_low));
  model.process("tgf_beta.fibrin")
      .about("lysis of the clot frees stored TGF-beta")
      .produces("tgf_beta")
      .catalysed_by("fibrin")
      .rate("tgf_decay * tgf_fibrin");
  model.process("tgf_beta.platelets")
      .about("platelets release TGF-beta, most of it latent")
      .produces("tgf_beta")
      .catalysed_by("platelets")
      .rate("tgf_decay * tgf_platelets");
  model.process("tgf_beta.epidermis")
      .about("a widely injured epidermis sends TGF-beta downwards")
      .produces("tgf_beta")
      .rate("tgf_decay * tgf_epidermis")
      .requires_("epidermal_alarm", {.half = "alarm_epidermis_half", .exponent = 2});
}

void production(ModelBuilder& model) {
  model.parameter("tgf_m2", fitted(0.5, "1", {0.05, 0.5},
                                   "share of healthy TGF-beta that repairing macrophages make", {},
                                   Grade::very_low));
  model.parameter(
      "tgf_fibroblasts",
      derived(0.1, "1", {0.03, 0.4}, "share of healthy TGF-beta that fibroblasts make",
              {"jin2011", "mouse infarct, Table 4: 0.004 against 0.07 pg per cell and day"}));
  model.parameter("tgf_myofibroblasts",
                  fitted(0.1, "1", {0.1, 2}, "TGF-beta made by a myofibroblast level of 1", {},
                         Grade::very_low));
  model.process("tgf_beta.macrophages")
      .about("repairing macrophages make TGF-beta")
      .produces("tgf_beta")
      .catalysed_by("macrophages_m2")
      .rate("tgf_decay * tgf_m2");
  model.process("tgf_beta.fibroblasts")
      .about("fibroblasts make TGF-beta")
      .produces("tgf_beta")
      .catalysed_by("fibroblasts")
      .rate("tgf_decay * tgf_fibroblasts");
  model.process("tgf_beta.myofibroblasts")
      .about("myofibroblasts make and activate TGF-beta")
      .produces("tgf_beta")
      .catalysed_by("myofibroblasts")
      .rate("tgf_decay * tgf_myofibroblasts");
}

void division_stirred(ModelBuilder& model) {
  model.parameter(
      "fibroblast_tgf_gain",
      fitted(8, "1", {0.3, 8}, "largest relative gain of fibroblast division by TGF-beta", {},
             Grade::very_low));
  model.parameter(
      "fibroblast_tgf_half",
      assumed(4, "1", {2, 10},
              "TGF-beta at half of its gains of fibroblast division and of hyaluronan"));
  const Saturation effect{.gain = "fibroblast_tgf_gain", .half = "fibroblast_tgf_half"};
  model.modify("fibroblast_activation.rise").stimulated_by("tgf_beta", effect);
  model.modify("reserve.spending").stimulated_by("tgf_beta", effect);
}

void forms_stirred(ModelBuilder& model) {
  model.parameter(
      "proto_tgf_gain",
      assumed(3, "1", {1, 8},
              "largest relative gain of the formation of proto-myofibroblasts by TGF-beta"));
  model.parameter("proto_tgf_half",
                  assumed(4, "1", {2, 10},
                          "TGF-beta at half of its gain of the formation of proto-myofibroblasts"));
  model.parameter("switch_tgf_gain",
                  assumed(1, "1", {0.2, 3},
                          "largest relative gain of the macrophages' turn to repair by TGF-beta"));
  model.parameter(
      "switch_tgf_half",
      assumed(3, "1", {1, 6}, "TGF-beta at half of its gain of the macrophages' turn to repair"));
  model.modify("proto_myofibroblasts.formation")
      .stimulated_by("tgf_beta", {.gain = "proto_tgf_gain", .half = "proto_tgf_half"});
  model.modify("macrophages_m1.switch")
      .stimulated_by("tgf_beta", {.gain = "switch_tgf_gain", .half = "switch_tgf_half"});
}

void matrix_stirred(ModelBuilder& model) {
  model.parameter("synthesis_tgf_gain",
                  fitted(9.129, "1", {3, 40},
                         "largest relative gain of collagen and tropoelastin synthesis by TGF-beta",
                         {}, Grade::very_low));
  model.parameter("synthesis_tgf_half",
                  assumed(10, "1", {4, 20},
                          "TGF-beta at half of its gain of collagen and tropoelastin synthesis"));
  model.parameter(
      "hyaluronan_tgf_gain",
      fitted(4.596, "1", {1, 8}, "largest relative gain of hyaluronan synthesis by TGF-beta"));
  for (const auto* synthesis :
       {"collagen_i.synthesis", "collagen_iii.synthesis", "tropoelastin.synthesis"}) {
    model.modify(synthesis).stimulated_by(
        "tgf_beta", {.gain = "synthesis_tgf_gain", .half = "synthesis_tgf_half"});
  }
  model.modify("hyaluronan.fibroblasts")
      .stimulated_by("tgf_beta", {.gain = "hyaluronan_tgf_gain", .half = "fibroblast_tgf_half"});
}

}  // namespace

void tgf_beta(ModelBuilder& model) {
  model.parameter("tgf_decay", measured(9.1, "1/d", {9, 15}, "decay of active TGF-beta",
                                        {"waugh2007", "its encoding, parameter d2"}, Grade::low));
  model.species("tgf_beta", {.kind = Kind::signal,
                             .healthy = 1.0,
                             .about = "active TGF-beta of the dermis, relative to healthy skin"});
  release(model);
  production(model);
  model.process("tgf_beta.decay")
      .about("active TGF-beta is bound and degraded")
      .consumes("tgf_beta")
      .rate("tgf_decay");
  division_stirred(model);
  forms_stirred(model);
  matrix_stirred(model);
}

}  // namespace skinheal::cascade
