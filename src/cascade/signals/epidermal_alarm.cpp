// Alarm of the epidermis: IL-1 alpha and ATP that injured keratinocytes and a torn barrier release.
//
// The cornified layer and the cells below it hold stored IL-1 alpha; stripping the barrier is
// enough to make basal cells divide within a day, and the epidermis is thickest at 48 h (Zeeuwen
// 2012). In needling only the few per cent of cells that are hit release it. It stirs division
// here; a wide alarm crosses into the dermis (see alarm.cpp, tgf_beta.cpp).
//
//   epidermal_alarm += yield_keratinocyte (proliferating lost) + yield_barrier (barrier lost)
//   d(epidermal_alarm)/dt = - epidermal_alarm_decay epidermal_alarm
//   stirs: keratinocytes_proliferating.division
//
// Papers: zeeuwen2012, karimipour2009.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {

void epidermal_alarm(ModelBuilder& model) {
  model.parameter(
      "yield_keratinocyte",
      assumed(0.5, "1", {0.3, 1}, "alarm of the epidermis per share of basal keratinocytes lost"));
  model.parameter("yield_barrier", assumed(0.5, "1", {0.2, 0.8},
                                           "alarm of the epidermis per share of the barrier lost"));
  model.parameter(
      "epidermal_alarm_decay",
      fitted(0.7, "1/d", {0.7, 5}, "fading of the epidermis' alarm", {}, Grade::very_low));
  model.parameter("division_alarm_gain",
                  fitted(0.4233, "1", {0.3, 4},
                         "largest relative gain of keratinocyte division by the epidermis' alarm",
                         {}, Grade::very_low));
  model.parameter("division_alarm_half",
                  assumed(0.2, "1", {0.1, 0.5},
                          "alarm of the epidermis at half of its gain of keratinocyte division"));
  model.species("epidermal_alarm",
                {.layer = Layer::epidermis,
                 .kind = Kind::signal,
                 .about = "alarm of the epidermis, 1 when all of it is injured"});
  model.spill("keratinocytes_proliferating", "epidermal_alarm", "yield_keratinocyte");
  model.spill("barrier", "epidermal_alarm", "yield_barrier");
  model.process("epidermal_alarm.decay")
      .about("alarm is degraded")
      .consumes("epidermal_alarm")
      .rate("epidermal_alarm_decay");
  model.modify("keratinocytes_proliferating.division")
      .stimulated_by("epidermal_alarm",
                     {.gain = "division_alarm_gain", .half = "division_alarm_half"});
}

}  // namespace skinheal::cascade
