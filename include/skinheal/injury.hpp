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
#include <string_view>
#include <vector>

namespace skinheal {

enum class Layer { surface, epidermis, dermis, hypodermis };

enum class Kind {
  opening,     // share of the surface that is open; an opening dose adds to it
  hole_count,  // holes per mm2; an opening adds its area divided by the area of one hole
  barrier,     // cornified layer
  cell,        // killed by a loss
  vessel,      // torn by a loss
  fibre,       // parted or removed by a loss
  signal,      // growth factors, cytokines, enzymes: diffuse, not wounded
  fluid,       // ground substance and what is dissolved in it; carried away with the tissue
  exudate,     // what an injury itself brings, clot and debris: it is not wounded
  agent,       // what an injection brings
  record,      // bookkeeping of the past (a reserve, a memory): never wounded
};

std::string_view to_string(Layer layer) noexcept;
std::string_view to_string(Kind kind) noexcept;

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

// A parameter turned for an interval (a steroid, a dressing). Edges are breakpoints of the run.
struct Turn {
  enum class Operation { multiply, set };
  std::string parameter;
  Operation operation = Operation::multiply;
  double value = 1.0;
  double from_day = 0.0;
  double until_day = 0.0;
};

}  // namespace skinheal
