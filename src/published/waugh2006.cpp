// Waugh and Sherratt 2006, "Macrophage dynamics in diabetic wound healing".
//
//   I' = alpha K(T)       + k1 k2 I (1 - k3 (I + R)) - d1 I     inflammatory macrophages
//   R' = (1 - alpha) K(T) + k1 k2 R (1 - k3 (I + R)) - d1 R     repair macrophages
//   T' = k4 I - d2 T                                            TGF-beta
//   K(T) = -2.47 T^3 + 21.94 T^2 + 6.41 T + 1.75                monocytes that arrive
//
// Days, cells/mm3, pg/mm3 (which is ng/mL). One number, alpha, the share of monocytes that turns
// inflammatory, decides between a wound that calms down and one that stays inflamed; the way back
// is not the way there.
//
// Every term is said in words of the ledger but K, a cubic fit, which is an observable. K is only
// good where it was fitted: it falls below zero for T above 9.2 pg/mm3.
#include "published/numbers.hpp"
#include "published/shelf.hpp"
#include "skinheal/model_builder.hpp"

namespace skinheal {
namespace {

constexpr Encoding encoding("waugh2006");

// A turn needs an end; this is beyond any run.
constexpr double for_good = 1e6;

void write_species(ModelBuilder& model) {
  const auto cells = [&](const char* name, const char* about) {
    const auto start = std::string(name) + ".start";
    model.parameter(start, encoding.printed(200, "cells/mm3", std::string(about) + " at the start",
                                            "initial value"));
    model.species(name, {.kind = Kind::cell, .unit = "cells/mm3", .about = about,
                         .healthy_as = start});
  };
  cells("inflammatory_macrophages", "macrophages that keep inflammation going");
  cells("repair_macrophages", "macrophages that help repair");
  model.parameter("tgf_beta.start", encoding.printed(6, "pg/mm3", "TGF-beta at the start",
                                                     "initial value"));
  model.species("tgf_beta", {.kind = Kind::signal, .unit = "pg/mm3", .about = "TGF-beta",
                             .healthy_as = "tgf_beta.start"});
}

void write_influx(ModelBuilder& model) {
  model.parameter("alpha", encoding.printed(0.5, "1",
                                            "share of arriving monocytes that turns inflammatory",
                                            "alpha"));
  const auto fit = [&](const char* name, double value, const char* unit) {
    model.parameter(name, encoding.coefficient(value, unit, "fit of monocyte influx to TGF-beta",
                                               "K(T)"));
  };
  fit("influx.cubic", -2.47, "cells mm6/pg3/d");
  fit("influx.quadratic", 21.94, "cells mm3/pg2/d");
  fit("influx.linear", 6.41, "cells/pg/d");
  fit("influx.constant", 1.75, "cells/mm3/d");
  model.observable("monocyte_influx",
                   {.unit = "cells/mm3/d", .about = "monocytes that arrive, K(T)",
                    .source = {"waugh2006", "encoding"}},
                   "influx.cubic * tgf_beta^3 + influx.quadratic * tgf_beta^2 + "
                   "influx.linear * tgf_beta + influx.constant");
  model.process("inflammatory_macrophages.arrival").about("monocytes that turn inflammatory")
      .produces("inflammatory_macrophages").catalysed_by("monocyte_influx").rate("alpha");
  model.process("repair_macrophages.arrival").about("monocytes that turn to repair")
      .produces("repair_macrophages").catalysed_by("monocyte_influx").rate("1 - alpha");
}

void write_division_and_loss(ModelBuilder& model) {
  model.parameter("dividing_share", encoding.printed(0.05, "1", "share of macrophages that divides",
                                                     "k1"));
  model.parameter("division", encoding.printed(0.693, "1/d", "division of those that do", "k2"));
  model.parameter("crowding", encoding.printed(0.002, "mm3/cell",
                                               "room that one macrophage takes", "k3"));
  model.parameter("removal", encoding.printed(0.2, "1/d", "loss of macrophages", "d1"));
  for (const std::string cell : {"inflammatory_macrophages", "repair_macrophages"}) {
    model.process(cell + ".division").produces(cell).catalysed_by(cell)
        .crowded_by({{"inflammatory_macrophages"}, {"repair_macrophages"}}, "1 / crowding")
        .rate("dividing_share * division");
    model.process(cell + ".removal").consumes(cell).rate("removal");
  }
}

void write_tgf_beta(ModelBuilder& model) {
  model.process("tgf_beta.release").produces("tgf_beta").catalysed_by("inflammatory_macrophages")
      .rate(encoding.printed(0.07, "pg/cell/d", "TGF-beta from one inflammatory macrophage", "k4"));
  model.process("tgf_beta.decay").consumes("tgf_beta")
      .rate(encoding.printed(9.1, "1/d", "decay of TGF-beta", "d2"));
}

Model build() {
  ModelBuilder model("waugh2006");
  model.starts_wounded();
  write_species(model);
  write_influx(model);
  write_division_and_loss(model);
  write_tgf_beta(model);
  model.observable("macrophages", {.unit = "cells/mm3", .about = "all macrophages",
                                   .source = {"waugh2006", "encoding"}},
                   "inflammatory_macrophages + repair_macrophages");
  return model.seal();
}

Turn alpha_from_day_22(double alpha) {
  return {"alpha", Turn::Operation::set, alpha, 22.0, for_good};
}

}  // namespace

PublishedModel waugh2006_published() {
  return {.name = "waugh2006",
          .about = "inflammatory and repair macrophages under TGF-beta: which of two ends a wound "
                   "comes to hangs on one share",
          .source = {"waugh2006", "encoding"},
          .build = build,
          .quantities = {{"macrophages", "macrophages"},
                         {"macrophages_m1", "inflammatory_macrophages"},
                         {"macrophages_m2", "repair_macrophages"},
                         {"tgf_beta", "tgf_beta"}},
          .horizon = 60.0,
          .variants = {
              {"normal", "half of the monocytes turn inflammatory", {}, {}},
              {"diabetic", "four of five monocytes turn inflammatory", {{"alpha", 0.8}}, {}},
              {"switched", "diabetic, and from day 22 only one of five turns inflammatory",
               {{"alpha", 0.8}}, {alpha_from_day_22(0.2)}},
              {"switched_to_normal", "diabetic, and from day 22 half turn inflammatory",
               {{"alpha", 0.8}}, {alpha_from_day_22(0.5)}},
          }};
}

}  // namespace skinheal
