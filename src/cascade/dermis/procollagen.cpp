// Procollagen: what fibroblasts secrete before it is fibre, the yardstick of synthesis.
//
// Under a strong steroid a quarter is left after one day and 8 % after two (Oikarinen 1992), so
// procollagen is processed within a day and its amount tells the synthesis of that day. In the
// fluid of human wounds it rises several hundredfold from day one to seven (Haukipuro 1991). A
// myofibroblast makes many times as much as a resting fibroblast, of type I more than of type III.
// TGF-beta raises synthesis (see tgf_beta.cpp); dense collagen I halts that of type I. The two
// types are two genes with two pools; one does not become the other.
//
// Amounts are relative to the rest of this very skin: old and photoaged skin makes less, but then
// it keeps less. What age and sun take is missing where a wound is filled (synthesis_skin), in
// units of young skin; a drug multiplies all (synthesis_drug).
//
//   d(procollagen_i)/dt = procollagen_clearance (synthesis_drug synthesis_i_factor reserve
//       B(collagen_i) (fibroblasts S(tgf_beta)
//                      + synthesis_skin synthesis_i_myofibroblasts makers)
//       - procollagen_i) + basal
//   d(procollagen_iii)/dt: the same without the brake B
//   makers = myofibroblasts + synthesis_proto proto_myofibroblasts
//
// Papers: oikarinen1992, haukipuro1991, waugh2007.
#include <string>

#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

struct Type {
  std::string number;  // as it stands in the names
  std::string procollagen;
};

void numbers(ModelBuilder& model) {
  model.parameter(
      "procollagen_clearance",
      derived(1.35, "1/d", {1.3, 1.45}, "processing of procollagen into fibre",
              {"oikarinen1992", "abstract: 25 % left after 1 d of clobetasol, 8 % after 2 d"},
              Grade::moderate));
  model.parameter(
      "synthesis_drug",
      assumed(1, "1", {1, 1},
              "factor on collagen synthesis, turned by retinoids"));
  model.parameter("synthesis_skin",
                  assumed(1, "1", {1, 1},
                          "factor on what myofibroblasts make, turned by age and sun"));
  model.parameter(
      "synthesis_i_myofibroblasts",
      fitted(46.89, "1", {8, 120},
             "collagen I made by a myofibroblast level of 1 against healthy fibroblasts", {},
             Grade::very_low));
  model.parameter(
      "synthesis_iii_myofibroblasts",
      fitted(6.26, "1", {1, 20},
             "collagen III made by a myofibroblast level of 1 against healthy fibroblasts", {},
             Grade::very_low));
  model.parameter("synthesis_proto", fitted(0.2032, "1", {0.03, 0.6},
                                            "synthesis of proto-myofibroblasts against mature ones",
                                            {}, Grade::very_low));
  model.parameter(
      "synthesis_brake_half",
      fitted(1, "1", {0.1, 1},
             "density of collagen I at which synthesis is half of that without any",
             {"waugh2007", "its encoding: synthesis falls with collagen, gC(C)"}, Grade::very_low));
  model.observable(
      "matrix_makers",
      {.about = "myofibroblasts, with proto-myofibroblasts by their share of synthesis"},
      "myofibroblasts + synthesis_proto * proto_myofibroblasts");
}

void pool(ModelBuilder& model, const Type& type) {
  model.parameter("synthesis_" + type.number + "_factor",
                  assumed(1, "1", {1, 1},
                          "factor on the synthesis of this type alone, turned by smoking"));
  model.species(type.procollagen,
                {.kind = Kind::fluid,
                 .healthy = 1.0,
                 .about = "procollagen " + type.number + ", relative to healthy skin"});
  model.process("collagen_" + type.number + ".synthesis")
      .about("fibroblasts secrete procollagen")
      .produces(type.procollagen)
      .catalysed_by("fibroblasts")
      .catalysed_by("reserve")
      .rate("procollagen_clearance * synthesis_drug * synthesis_" + type.number + "_factor");
  model.process("collagen_" + type.number + ".synthesis_by_myofibroblasts")
      .about("myofibroblasts secrete procollagen")
      .produces(type.procollagen)
      .catalysed_by("matrix_makers")
      .catalysed_by("reserve")
      .rate("procollagen_clearance * synthesis_drug * synthesis_skin * synthesis_" + type.number +
            "_factor * synthesis_" + type.number + "_myofibroblasts");
  model.process(type.procollagen + ".processing")
      .about("procollagen is cut and leaves the pool")
      .consumes(type.procollagen)
      .rate("procollagen_clearance");
}

// Only type I is braked: it is most of the density that cells feel.
void brake(ModelBuilder& model) {
  for (const auto* process : {"collagen_i.synthesis", "collagen_i.synthesis_by_myofibroblasts"}) {
    model.modify(process).inhibited_by("collagen_i", {.half = "synthesis_brake_half"});
  }
}

}  // namespace

void procollagen(ModelBuilder& model) {
  numbers(model);
  pool(model, {"i", "procollagen_i"});
  pool(model, {"iii", "procollagen_iii"});
  brake(model);
}

}  // namespace skinheal::cascade
