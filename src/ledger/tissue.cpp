#include "skinheal/tissue.hpp"

namespace skinheal {

std::string_view to_string(Layer layer) noexcept {
  switch (layer) {
    case Layer::surface: return "surface";
    case Layer::epidermis: return "epidermis";
    case Layer::dermis: return "dermis";
    case Layer::hypodermis: return "hypodermis";
  }
  return "surface";
}

std::string_view to_string(Kind kind) noexcept {
  switch (kind) {
    case Kind::opening: return "opening";
    case Kind::opening_part: return "opening part";
    case Kind::hole_count: return "hole count";
    case Kind::barrier: return "barrier";
    case Kind::cell: return "cell";
    case Kind::vessel: return "vessel";
    case Kind::fibre: return "fibre";
    case Kind::signal: return "signal";
    case Kind::fluid: return "fluid";
    case Kind::exudate: return "exudate";
    case Kind::agent: return "agent";
    case Kind::record: return "record";
  }
  return "record";
}

}  // namespace skinheal
