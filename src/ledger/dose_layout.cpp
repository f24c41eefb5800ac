#include "ledger/dose_layout.hpp"

#include <algorithm>

namespace skinheal {

DoseLayout::DoseLayout(const std::vector<std::pair<Layer, Kind>>& species)
    : species_count_(species.size()) {
  for (const auto& target : species) {
    if (std::find(targets_.begin(), targets_.end(), target) == targets_.end()) {
      targets_.push_back(target);
    }
  }
}

std::optional<std::size_t> DoseLayout::loss(Layer layer, Kind kind) const {
  const auto place = std::find(targets_.begin(), targets_.end(), std::pair(layer, kind));
  if (place == targets_.end()) return std::nullopt;
  return first_target + 2 * static_cast<std::size_t>(place - targets_.begin());
}

}  // namespace skinheal
