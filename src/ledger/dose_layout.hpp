// DoseLayout: where the numbers of an injury stand for one model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "skinheal/tissue.hpp"

namespace skinheal {

class DoseLayout {
 public:
  DoseLayout() = default;
  // Of each species its layer and kind.
  explicit DoseLayout(const std::vector<std::pair<Layer, Kind>>& species);

  // How much of the surface is opened: the open share grows by (1 - share) (1 - exp(-dose)).
  std::size_t opening() const noexcept { return 0; }
  // Holes for one mm2 that is opened.
  std::size_t holes_per_mm2() const noexcept { return 1; }
  // What is lost of a layer and kind is (1 - exp(-dose)); nothing if the model has no such species.
  std::optional<std::size_t> loss(Layer layer, Kind kind) const;
  // The share of a loss that stays in the tissue stands behind the loss.
  static std::size_t spilt(std::size_t loss) noexcept { return loss + 1; }
  // What a species is given.
  std::size_t gift(std::size_t species) const noexcept { return first_target + 2 * targets_.size() + species; }

  std::size_t size() const noexcept { return gift(species_count_); }

 private:
  static constexpr std::size_t first_target = 2;
  std::vector<std::pair<Layer, Kind>> targets_;
  std::size_t species_count_ = 0;
};

}  // namespace skinheal
