// Injury: what one session does to the tissue, in words that know nothing of the model.
//
// A treatment turns its settings and the skin into an Injury; the model turns the Injury into
// jumps of its species. Losses are aimed at a layer and a kind of thing in it, never at a species
// by name, so a new cell type is wounded without touching any treatment. All doses are such that
// two half-doses at one moment are one dose: what survives a loss is exp(-dose).
//
// What follows from a loss (bleeding, alarm, debris) is declared by the module that receives it;
// see ModelBuilder::spill.
#pragma once

#include <string>
#include <vector>

#include "skinheal/tissue.hpp"

namespace skinheal {

struct Injury {
  // Opens the surface: the open share grows by (1 - share) (1 - exp(-dose)).
  struct Opening {
    double dose = 0.0;
    double half_gap_mm = 0.0;  // distance that the epithelium must travel to close one hole
  };
  // Every species of this kind in this layer is multiplied by exp(-dose). What is crushed or cut
  // leaves its content behind; what is taken out of the body carries most of it away.
  struct Loss {
    Layer layer;
    Kind kind;
    double dose = 0.0;
    double spilt = 1.0;  // share of the content that stays and spills, see ModelBuilder::spill
  };
  // Adds an amount of an agent species.
  struct Gift {
    std::string agent;
    double amount = 0.0;
  };

  std::vector<Opening> openings;
  std::vector<Loss> losses;
  std::vector<Gift> gifts;
};

}  // namespace skinheal
