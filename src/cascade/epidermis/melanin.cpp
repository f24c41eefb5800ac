// Melanin: pigment per epidermal cell, made by melanocytes and shed with the epidermis.
//
// Inflammation stirs melanocytes: in skin that is prone to it, redness is followed by dark marks
// (one of 30 left a trial with a severe one, Chawla 2014), in most skin by nothing visible. Both
// IL-1 of the dermis and alarm of the epidermis count. The gain here is for skin that is not prone;
// a skin condition raises it. Pigment is counted per cell, so a wound that takes cells and their
// pigment alike leaves it as it is.
//
//   d(melanin)/dt = pigment_turnover (S(epidermal_irritation) - melanin)
//   epidermal_irritation = il1 + epidermal_alarm
//
// Papers: hoath2003 (turnover), chawla2014. The size of the gain is a choice.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void melanin(ModelBuilder& model) {
  model.parameter("pigment_turnover",
                  derived(0.03, "1/d", {0.02, 0.06}, "renewal of melanin with the epidermis",
                          {"hoath2003", "BioNumbers 111965: epidermal turnover of about a month"}));
  model.parameter("pigment_il1_gain", assumed(0.5, "1", {0, 3},
                                              "largest relative gain of pigment synthesis by "
                                              "inflammation; raised where skin is prone"));
  model.parameter(
      "pigment_il1_half",
      assumed(0.3, "1", {0.1, 1}, "irritation at half of the gain of pigment synthesis"));
  model.species("melanin", {.layer = Layer::epidermis,
                            .kind = Kind::record,
                            .healthy = 1.0,
                            .about = "melanin per epidermal cell, relative to the skin's own"});
  model.observable(
      "epidermal_irritation",
      {.about = "what stirs melanocytes: IL-1 of the dermis and alarm of the epidermis"},
      "il1 + epidermal_alarm");
  model.process("melanin.synthesis")
      .about("melanocytes make pigment")
      .produces("melanin")
      .rate("pigment_turnover")
      .stimulated_by("epidermal_irritation",
                     {.gain = "pigment_il1_gain", .half = "pigment_il1_half"});
  model.process("melanin.shedding")
      .about("pigment leaves with the cells")
      .consumes("melanin")
      .rate("pigment_turnover");
}

}  // namespace skinheal::cascade
