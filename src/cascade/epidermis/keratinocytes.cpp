// Keratinocytes: basal cells divide, leave upwards, differentiate and are shed.
//
// Basal cells divide about every 39 h when they are recruited, and three quarters of them can be
// (Boezeman 1987); a cell needs about two weeks to pass the living layers and two more to be shed
// (Hoath 2003). A wound raises division: alarm of the epidermis itself, IL-1 from the dermis and
// KGF from fibroblasts stir it (see those files). The layers crowd themselves, so the epidermis
// thickens for some days, most at 48 h after stripping (Zeeuwen 2012), and returns.
//
//   d(keratinocytes_proliferating)/dt = keratinocyte_division P ((1 - pore_area) S(kgf)
//       S(epidermal_alarm) S(il1) - epidermal_thickness) + pore_area.closure
//   d(keratinocytes_differentiating)/dt = keratinocyte_transit (P - D)
//
// with P and D the two species. Papers: boezeman1987, hoath2003, zeeuwen2012.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void proliferating(ModelBuilder& model) {
  model.parameter(
      "keratinocyte_division",
      fitted(0.9, "1/d", {0.3, 0.9}, "division rate of basal keratinocytes in healthy skin",
             {"boezeman1987", "abstract: cycle 39 h, 76 % recruitable"}));
  model.species("keratinocytes_proliferating",
                {.layer = Layer::epidermis,
                 .kind = Kind::cell,
                 .healthy = 1.0,
                 .about = "keratinocytes of the dividing layers, relative to healthy skin"});
  model.process("keratinocytes_proliferating.division")
      .about("basal cells divide where the surface is covered")
      .produces("keratinocytes_proliferating")
      .catalysed_by("keratinocytes_proliferating")
      .rate("keratinocyte_division")
      .times("1 - pore_area");
  model.process("keratinocytes_proliferating.crowding")
      .about("a thick epidermis pushes cells out of the dividing layers")
      .consumes("keratinocytes_proliferating")
      .catalysed_by("epidermal_thickness")
      .rate("keratinocyte_division");
}

void differentiating(ModelBuilder& model) {
  model.parameter("keratinocyte_transit",
                  fitted(0.3, "1/d", {0.07, 0.3},
                         "passage from the dividing to the differentiating layers and out of them",
                         {"hoath2003", "BioNumbers 111965: transit 14 d, halves per stage"}));
  model.species(
      "keratinocytes_differentiating",
      {.layer = Layer::epidermis,
       .kind = Kind::cell,
       .healthy = 1.0,
       .about = "keratinocytes of the spinous and granular layers, relative to healthy skin"});
  model.process("keratinocytes_differentiating.arrival")
      .about("daughters leave the basal layer and differentiate")
      .produces("keratinocytes_differentiating")
      .catalysed_by("keratinocytes_proliferating")
      .rate("keratinocyte_transit");
  model.process("keratinocytes_differentiating.cornification")
      .about("they cornify and are shed")
      .consumes("keratinocytes_differentiating")
      .rate("keratinocyte_transit");
}

}  // namespace

void keratinocytes(ModelBuilder& model) {
  proliferating(model);
  differentiating(model);
}

}  // namespace skinheal::cascade
