// Waugh and Sherratt 2007, "Modeling the effects of treating diabetic wounds with engineered skin
// substitutes".
//
//   alpha(H) = 0.4407 - 0.197 log10 H                          share that turns inflammatory
//   K(T)  = -2.47 T^3 + 21.94 T^2 + 6.41 T + 1.75              monocytes that arrive
//   Mp(P) = 15.333 P^3 - 167.21 P^2 + 452.38 P + 2.6593        fibroblasts that PDGF calls
//   fT(T) = 0.0092 T^3 - 0.1552 T^2 + 0.6279 T + 0.2527        collagen synthesis under TGF-beta
//   gC(C) = -4.33e-10 C^3 + 9e-7 C^2 - 5.5e-4 C + 0.13         and under the collagen there is
//   G = 1 - [k3 (I + R) + k5 F + k6 C]                         room
//   I' = alpha K + k1 k2 I G - d1 I        R' = (1 - alpha) K + k1 k2 R G - d1 R
//   T' = k4 I + k7 F - d2 T                P' = k8 (I + R) + k9 F - d3 P
//   F' = Mp + k10 F G - d4 F               C' = k11 F fT gC - d5 F C       H' = k12 F - d6 H
//
// Days, cells/mm3, pg/mm3, ug/mm3 (hyaluronan: inferred from collagen beside it). A diabetic wound
// differs in three numbers of the fibroblast (k11, k12, d4). A dressing adds T, P, F, C and H at a
// constant rate on one day a week: the parameters `<species>.dressing.rate`, turned for the day.
//
// Not in words: the cubic fits and alpha are observables; G is one too, since crowded_by shares out
// room by numbers without unit, and cells and collagen have different ones. Outside the range of
// the fits the model leaves sense behind: Mp is below zero for P between 5.0 and 5.9 pg/mm3, gC
// for C above 1259 ug/mm3 (there collagen synthesis runs backwards and holds the plateau). That
// plateau, 1.25 g/mL, is no tissue: read collagen as relative.
#include "published/numbers.hpp"
#include "published/shelf.hpp"
#include "skinheal/model_builder.hpp"

namespace skinheal {
namespace {

constexpr Encoding encoding("waugh2007");

struct Start {
  const char* name;
  Kind kind;
  double value;
  const char* unit;
  const char* about;
};

constexpr Start starts[] = {
    {"inflammatory_macrophages", Kind::cell, 200, "cells/mm3", "macrophages that inflame"},
    {"repair_macrophages", Kind::cell, 200, "cells/mm3", "macrophages that help repair"},
    {"tgf_beta", Kind::signal, 6, "pg/mm3", "TGF-beta"},
    {"pdgf", Kind::signal, 2, "pg/mm3", "PDGF"},
    {"fibroblasts", Kind::cell, 50, "cells/mm3", "fibroblasts"},
    {"collagen", Kind::fibre, 10, "ug/mm3", "collagen"},
    {"hyaluronan", Kind::fluid, 0.01, "ug/mm3", "hyaluronan"},
};

void write_species(ModelBuilder& model) {
  for (const Start& start : starts) {
    const auto parameter = std::string(start.name) + ".start";
    model.parameter(parameter, encoding.printed(start.value, start.unit,
                                                std::string(start.about) + " at the start",
                                                "initial value"));
    model.species(start.name, {.kind = start.kind, .unit = start.unit, .about = start.about,
                               .healthy_as = parameter});
  }
}

struct Cubic {
  const char* name;
  const char* unit;
  const char* about;
  const char* symbol;
  const char* argument;
  double coefficients[4];  // of powers 3, 2, 1, 0
  const char* coefficient_units[4];
};

constexpr Cubic cubics[] = {
    {"monocyte_influx", "cells/mm3/d", "monocytes that arrive, K(T)", "K", "tgf_beta",
     {-2.47, 21.94, 6.41, 1.75},
     {"cells mm6/pg3/d", "cells mm3/pg2/d", "cells/pg/d", "cells/mm3/d"}},
    {"fibroblast_influx", "cells/mm3/d", "fibroblasts that PDGF calls, Mp(P)", "Mp", "pdgf",
     {15.333, -167.21, 452.38, 2.6593},
     {"cells mm6/pg3/d", "cells mm3/pg2/d", "cells/pg/d", "cells/mm3/d"}},
    {"synthesis_drive", "1", "collagen synthesis under TGF-beta, fT(T)", "fT", "tgf_beta",
     {0.0092, -0.1552, 0.6279, 0.2527},
     {"mm9/pg3", "mm6/pg2", "mm3/pg", "1"}},
    {"synthesis_need", "1", "collagen synthesis under the collagen there is, gC(C)", "gC",
     "collagen", {-4.33e-10, 9e-7, -5.5e-4, 0.13},
     {"mm9/ug3", "mm6/ug2", "mm3/ug", "1"}},
};

void write_cubic(ModelBuilder& model, const Cubic& cubic) {
  const char* const powers[] = {"cubic", "quadratic", "linear", "constant"};
  std::string formula;
  for (int i = 0; i < 4; ++i) {
    const auto coefficient = std::string(cubic.name) + "." + powers[i];
    model.parameter(coefficient, encoding.coefficient(cubic.coefficients[i],
                                                      cubic.coefficient_units[i], cubic.about,
                                                      cubic.symbol));
    const auto power = i == 3 ? "" : " * " + std::string(cubic.argument) + "^" + char('3' - i);
    formula += (i == 0 ? "" : " + ") + coefficient + power;
  }
  model.observable(cubic.name, {.unit = cubic.unit, .about = cubic.about,
                                .source = {"waugh2007", "encoding"}}, formula);
}

void write_share(ModelBuilder& model) {
  model.parameter("alpha.at_unit", encoding.coefficient(
      0.4407, "1", "share that turns inflammatory at one unit of hyaluronan", "alpha(H)"));
  model.parameter("alpha.per_decade", encoding.coefficient(
      0.197, "1", "fall of that share for ten times the hyaluronan", "alpha(H)"));
  model.parameter("hyaluronan_unit", assumed(1, "ug/mm3", {1, 1}, "unit under the logarithm"));
  model.observable("alpha", {.about = "share of arriving monocytes that turns inflammatory",
                             .source = {"waugh2007", "encoding"}},
                   "alpha.at_unit - alpha.per_decade * log10(hyaluronan / hyaluronan_unit)");
}

void write_room(ModelBuilder& model) {
  model.parameter("room.macrophage", encoding.printed(0.002, "mm3/cell",
                                                      "room that a macrophage takes", "k3"));
  model.parameter("room.fibroblast", encoding.printed(0.0025, "mm3/cell",
                                                      "room that a fibroblast takes", "k5"));
  model.parameter("room.collagen", encoding.printed(4e-4, "mm3/ug",
                                                    "room that collagen takes", "k6"));
  model.observable("room", {.about = "G, the share of room that is left",
                            .source = {"waugh2007", "encoding"}},
                   "1 - (room.macrophage * macrophages + room.fibroblast * fibroblasts + "
                   "room.collagen * collagen)");
}

void write_macrophages(ModelBuilder& model) {
  model.observable("macrophages", {.unit = "cells/mm3", .about = "all macrophages",
                                   .source = {"waugh2007", "encoding"}},
                   "inflammatory_macrophages + repair_macrophages");
  model.parameter("dividing_share", encoding.printed(0.05, "1", "share of macrophages that divides",
                                                     "k1"));
  model.parameter("division", encoding.printed(0.693, "1/d", "division of those that do", "k2"));
  model.parameter("removal", encoding.printed(0.2, "1/d", "loss of macrophages", "d1"));
  model.process("inflammatory_macrophages.arrival").produces("inflammatory_macrophages")
      .rate_formula("alpha * monocyte_influx");
  model.process("repair_macrophages.arrival").produces("repair_macrophages")
      .rate_formula("(1 - alpha) * monocyte_influx");
  for (const std::string cell : {"inflammatory_macrophages", "repair_macrophages"}) {
    model.process(cell + ".division").produces(cell).catalysed_by(cell).catalysed_by("room")
        .rate("dividing_share * division");
    model.process(cell + ".removal").consumes(cell).rate("removal");
  }
}

void write_signals(ModelBuilder& model) {
  const auto release = [&](const std::string& signal, const std::string& cell, double rate,
                           const char* symbol) {
    model.process(signal + ".release_by_" + cell).produces(signal).catalysed_by(cell)
        .rate(encoding.printed(rate, "pg/cell/d", "release by one cell", symbol));
  };
  release("tgf_beta", "inflammatory_macrophages", 0.07, "k4");
  release("tgf_beta", "fibroblasts", 0.004, "k7");
  release("pdgf", "macrophages", 0.015, "k8");
  release("pdgf", "fibroblasts", 0.0015, "k9");
  model.process("tgf_beta.decay").consumes("tgf_beta")
      .rate(encoding.printed(9.1, "1/d", "decay of TGF-beta", "d2"));
  model.process("pdgf.decay").consumes("pdgf")
      .rate(encoding.printed(4, "1/d", "decay of PDGF", "d3"));
}

void write_fibroblasts_and_matrix(ModelBuilder& model) {
  model.process("fibroblasts.arrival").produces("fibroblasts").rate_formula("fibroblast_influx");
  model.process("fibroblasts.division").produces("fibroblasts").catalysed_by("fibroblasts")
      .catalysed_by("room").rate(encoding.printed(0.924, "1/d", "division of fibroblasts", "k10"));
  model.process("fibroblasts.removal").consumes("fibroblasts")
      .rate(encoding.printed(1, "1/d", "loss of fibroblasts", "d4"));
  model.process("collagen.synthesis").produces("collagen").catalysed_by("fibroblasts")
      .catalysed_by("synthesis_drive").catalysed_by("synthesis_need")
      .rate(encoding.printed(20, "ug/cell/d", "collagen from one fibroblast", "k11"));
  model.process("collagen.removal").consumes("collagen").catalysed_by("fibroblasts")
      .rate(encoding.printed(1.5e-5, "mm3/cell/d", "removal of collagen by one fibroblast", "d5"));
  model.process("hyaluronan.synthesis").produces("hyaluronan").catalysed_by("fibroblasts")
      .rate(encoding.printed(0.01, "ug/cell/d", "hyaluronan from one fibroblast",
                             "k12"));
  model.process("hyaluronan.decay").consumes("hyaluronan")
      .rate(encoding.printed(0.7, "1/d", "decay of hyaluronan", "d6"));
}

// What the weekly dressings bring in their day, in the order of the paper.
struct Dressing {
  const char* species;
  const char* unit;
  double five_weeks;
  double eight_weeks;
};

constexpr Dressing dressings[] = {{"tgf_beta", "pg/mm3/d", 0.4, 0.4},
                                  {"pdgf", "pg/mm3/d", 1, 1},
                                  {"fibroblasts", "cells/mm3/d", 1550, 8000},
                                  {"collagen", "ug/mm3/d", 0.45, 18.75},
                                  {"hyaluronan", "ug/mm3/d", 2.5, 80}};

void write_dressings(ModelBuilder& model) {
  for (const Dressing& dressing : dressings) {
    const std::string species = dressing.species;
    model.process(species + ".dressing").about("what a dressing brings").produces(species)
        .rate(encoding.printed(0, dressing.unit,
                               species + " from a dressing, none between dressings", "pulse"));
  }
}

Model build() {
  ModelBuilder model("waugh2007");
  model.starts_wounded();
  write_species(model);
  for (const Cubic& cubic : cubics) write_cubic(model, cubic);
  write_share(model);
  write_room(model);
  write_macrophages(model);
  write_signals(model);
  write_fibroblasts_and_matrix(model);
  write_dressings(model);
  return model.seal();
}

std::vector<Turn> weekly(double Dressing::*amount, int count) {
  constexpr double first_day = 28.0, week = 7.0;
  std::vector<Turn> turns;
  for (int i = 0; i < count; ++i) {
    const double day = first_day + week * i;
    for (const Dressing& dressing : dressings) {
      turns.push_back({std::string(dressing.species) + ".dressing.rate", Turn::Operation::set,
                       dressing.*amount, day, day + 1.0});
    }
  }
  return turns;
}

}  // namespace

PublishedModel waugh2007_published() {
  const std::map<std::string, double> diabetic = {{"collagen.synthesis.rate", 5.0},
                                                  {"hyaluronan.synthesis.rate", 0.001},
                                                  {"fibroblasts.removal.rate", 2.5}};
  return {.name = "waugh2007",
          .about = "macrophages, growth factors, fibroblasts, collagen and hyaluronan in a normal "
                   "and in a diabetic wound, and what living dressings do",
          .source = {"waugh2007", "encoding"},
          .build = build,
          .quantities = {{"macrophages", "macrophages"},
                         {"macrophages_m1", "inflammatory_macrophages"},
                         {"macrophages_m2", "repair_macrophages"},
                         {"tgf_beta", "tgf_beta"},
                         {"pdgf", "pdgf"},
                         {"fibroblasts", "fibroblasts"},
                         {"collagen", "collagen"},
                         {"hyaluronan", "hyaluronan"}},
          .horizon = 100.0,
          .variants = {
              {"normal", "a normal wound", {}, {}},
              {"diabetic", "a diabetic wound", diabetic, {}},
              {"five_dressings", "diabetic, five weekly dressings from day 28 (probably Apligraf)",
               diabetic, weekly(&Dressing::five_weeks, 5)},
              {"eight_dressings",
               "diabetic, eight weekly dressings from day 28 (probably Dermagraft)", diabetic,
               weekly(&Dressing::eight_weeks, 8)},
          }};
}

}  // namespace skinheal
