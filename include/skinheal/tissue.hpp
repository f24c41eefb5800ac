// Tissue: the layers of the skin and the kinds of things in them.
//
// These two words are all that a treatment and a model know of one another: a treatment aims at a
// layer and a kind (see injury.hpp), a species says in which layer it lies and of which kind it is
// (see model_builder.hpp).
#pragma once

#include <string_view>

namespace skinheal {

enum class Layer { surface, epidermis, dermis, hypodermis };

enum class Kind {
  opening,     // share of the surface that is open; an opening dose adds to it
  opening_part,  // a part of the opening (its wet part): an injury opens it again, no hole is counted
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

}  // namespace skinheal
