// Capillaries: tips sprout, mature into vessels, and what is too much is pruned.
//
// VEGF draws tips out of vessels that are left (see vegf.cpp); vessel density overshoots two- to
// fourfold about a week after a wound and is pruned back over weeks (DiPietro 2013). The tip stage
// is the delay between VEGF and vessels.
//
// A few tips grow in from vessels beside and below the wound, which no injury to it tears. Without them a wound
// bed waits for its own survivors: where needles overlap, one vessel in 1e30 is left, and whether and when the bed
// heals hangs on numbers below any solver's tolerance. With them a bare bed has half of its vessels back within about
// a week, as a punch has, be the share a fifth or ten times what it is. It is well below the 3 % that an excision
// leaves in its control volume as the margin of the bed (see acts/treatments/removal.cpp), so that it decides nothing
// where vessels are left. A process and not a least share at the injury, because two half-doses at one moment must be
// one dose.
//
//   d(sprouts)/dt = sprout_rate (S(vegf) ((1 - m) R(capillaries) + m) - sprouts),  m = sprout_margin_share
//   d(capillaries)/dt = vessel_turnover (sprouts - capillaries)
//
// Papers: dipietro2013, jclinpathol.
#include "cascade/cascade.hpp"

namespace skinheal::cascade {
namespace {

void tips(ModelBuilder& model) {
  model.parameter("sprout_rate",
                  fitted(1.485, "1/d", {0.2, 1.5}, "turnover of vessel tips", {}, Grade::very_low));
  model.parameter(
      "sprout_vessel_half",
      fitted(0.4, "1", {0.02, 0.4}, "vessels at which half as many tips sprout as from plenty"));
  model.parameter("sprout_margin_share",
                  assumed(0.001, "1", {0.0002, 0.01},
                          "share of healthy skin's tips that grow in from vessels around what is wounded"));
  model.species(
      "sprouts",
      {.kind = Kind::vessel, .healthy = 1.0, .about = "vessel tips, relative to healthy skin"});
  model.process("sprouts.formation")
      .about("tips sprout from vessels that are left")
      .produces("sprouts")
      .balances("sprouts")
      .requires_("capillaries", {.half = "sprout_vessel_half"});
  model.process("sprouts.ingrowth")
      .about("tips grow in from the margin")
      .produces("sprouts")
      .rate("sprout_rate * sprout_margin_share");
  model.process("sprouts.loss")
      .about("tips mature or wither")
      .consumes("sprouts")
      .rate("sprout_rate");
}

}  // namespace

void capillaries(ModelBuilder& model) {
  tips(model);
  model.parameter("vessel_turnover",
                  fitted(0.8766, "1/d", {0.1, 0.9},
                         "rate at which tips mature into capillaries, and capillaries are pruned",
                         {}, Grade::very_low));
  model.species(
      "capillaries",
      {.kind = Kind::vessel, .healthy = 1.0, .about = "capillaries, relative to healthy skin"});
  model.process("capillaries.maturation")
      .about("tips become vessels")
      .produces("capillaries")
      .catalysed_by("sprouts")
      .rate("vessel_turnover");
  model.process("capillaries.pruning")
      .about("vessels without need regress")
      .consumes("capillaries")
      .rate("vessel_turnover");
}

}  // namespace skinheal::cascade
