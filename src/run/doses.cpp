#include "run/doses.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

void require(bool holds, const char* what, double got) {
  if (!holds) throw Misuse(formatted("an injury has {} of {}", what, got));
}

// Treatments of the library pass; one of a user's own may not.
void check(const Injury& injury) {
  const auto dose = [](double value) { return value >= 0.0 && std::isfinite(value); };
  for (const auto& opening : injury.openings) {
    require(dose(opening.dose), "an opening dose", opening.dose);
    require(opening.half_gap_mm > 0.0, "an opening with a half gap (mm)", opening.half_gap_mm);
  }
  for (const auto& loss : injury.losses) {
    require(dose(loss.dose), "a loss dose", loss.dose);
    require(loss.spilt >= 0.0 && loss.spilt <= 1.0, "a spilt share", loss.spilt);
  }
  for (const auto& gift : injury.gifts) require(dose(gift.amount), "a gift", gift.amount);
}

// Adds to a dose, and weighs what stands beside it. One that is alone keeps its value to the last bit.
void add(double dose, double beside, double& total, double& mean) {
  if (dose == 0.0) return;
  total += dose;
  mean += (beside - mean) * (dose / total);
}

class DoseWriter {
 public:
  explicit DoseWriter(const Model::Data& model) : model_(model), layout_(model.doses) {
    doses_.values.assign(layout_.size(), 0.0);
  }

  Doses write(const Injury& injury) {
    for (const auto& opening : injury.openings) open(opening);
    for (const auto& loss : injury.losses) lose(loss);
    for (const auto& gift : injury.gifts) give(gift);
    return std::move(doses_);
  }

 private:
  void open(const Injury::Opening& opening) {
    auto& values = doses_.values;
    const double holes = 1.0 / (std::numbers::pi * opening.half_gap_mm * opening.half_gap_mm);
    add(opening.dose, holes, values[layout_.opening()], values[layout_.holes_per_mm2()]);
    const bool can_open = std::any_of(model_.species.begin(), model_.species.end(),
                                      [](const Species& one) { return one.kind == Kind::opening; });
    doses_.acts |= opening.dose > 0.0 && can_open;
  }

  void lose(const Injury::Loss& loss) {
    const auto place = layout_.loss(loss.layer, loss.kind);
    if (!place) return;
    auto& values = doses_.values;
    add(loss.dose, loss.spilt, values[*place], values[DoseLayout::spilt(*place)]);
    doses_.acts |= loss.dose > 0.0;
  }

  void give(const Injury::Gift& gift) {
    const auto species = model_.species_index.find(gift.agent);
    if (species == model_.species_index.end()) {
      doses_.unknown.push_back(gift.agent);
      return;
    }
    doses_.values[layout_.gift(species->second)] += gift.amount;
    doses_.acts |= gift.amount > 0.0;
  }

  const Model::Data& model_;
  const DoseLayout& layout_;
  Doses doses_;
};

}  // namespace

Doses doses_of(const Injury& injury, const Model::Data& model) {
  check(injury);
  return DoseWriter(model).write(injury);
}

}  // namespace skinheal
