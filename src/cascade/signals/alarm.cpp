// Alarm of the dermis: what killed cells and cut vessels set free at once.
//
// Stored IL-1 alpha, ATP and the like are there with the injury, in proportion to what is killed,
// and last for hours. An exposed wet surface keeps alarm up, which is why an open wound has its
// neutrophils two days later than a closed one: a suture ends the exposure days before the cut is
// covered. An injury of the epidermis alone crosses into the dermis only where it is
// wide: squared, so that all of a dermabraded surface counts, and a few scattered holes do not.
//
//   alarm += yield_alarm (fibroblasts killed + capillaries cut)         at an injury
//   d(alarm)/dt = alarm_exposure (1 - sutured) wet_area
//                + alarm_epidermis R2(epidermal_alarm) - alarm_decay alarm
//
// IL-1 and its like are made from it (see il1.cpp): two stages in hours, without which IL-1 would
// peak after one hour and not after five to eight. Papers: sjogren2009, agren1998.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void sources(ModelBuilder& model) {
  model.parameter("yield_alarm",
                  fitted(1, "1", {0.1, 1},
                         "alarm per share of fibroblasts killed, and per share of vessels cut", {},
                         Grade::very_low));
  model.parameter("alarm_exposure",
                  fitted(0.5, "1/d", {0.5, 15}, "alarm kept up by an exposed wet surface", {},
                         Grade::very_low));
  model.parameter("sutured", assumed(0, "1", {0, 0},
                                     "share of the wound whose edges a suture holds together: 0 "
                                     "in an open wound; turned by a treatment that closes"));
  model.parameter("alarm_epidermis",
                  fitted(1.107, "1/d", {0.3, 8}, "alarm handed on by a fully alarmed epidermis", {},
                         Grade::very_low));
  model.parameter("alarm_epidermis_half",
                  fitted(0.2, "1", {0.2, 1},
                          "alarm of the epidermis at half of what it hands on to the dermis"));
  model.spill("fibroblasts", "alarm", "yield_alarm");
  model.spill("capillaries", "alarm", "yield_alarm");
  model.process("alarm.exposure")
      .about("an exposed wet surface keeps alarm up")
      .produces("alarm")
      .catalysed_by("wet_area")
      .rate("alarm_exposure")
      .times("1 - sutured");
  model.process("alarm.from_epidermis")
      .about("a widely injured epidermis alarms the dermis")
      .produces("alarm")
      .rate("alarm_epidermis")
      .requires_("epidermal_alarm", {.half = "alarm_epidermis_half", .exponent = 2});
}

}  // namespace

void alarm(ModelBuilder& model) {
  model.parameter("alarm_decay",
                  fitted(3.633, "1/d", {2.5, 8}, "fading of alarm",
                         {"sjogren2009", "abstract: rise and decay of cytokines after a needle"}));
  model.species("alarm",
                {.kind = Kind::signal,
                 .about = "alarm of the dermis, 1 when all its cells and vessels are hit"});
  sources(model);
  model.process("alarm.decay").about("alarm is degraded").consumes("alarm").rate("alarm_decay");
}

}  // namespace skinheal::cascade
