#include "ledger/jump.hpp"

#include <optional>

namespace skinheal {
namespace {

class JumpWriter {
 public:
  explicit JumpWriter(Model::Data& data) : data_(data), graph_(data.graph) {}

  // First the surface is opened, then tissue is lost, then what follows from both is set free, then the gift.
  std::vector<NodeId> write() {
    const auto size = static_cast<std::uint32_t>(data_.species.size());
    for (std::uint32_t i = 0; i < size; ++i) open(i);
    for (std::uint32_t i = 0; i < size; ++i) count_holes(i);
    for (std::uint32_t i = 0; i < size; ++i) lose(i);
    for (const auto& spill : data_.spills) {
      const auto source = spill.bleeds ? changed_[spill.from] : spilt_[spill.from];
      state_[spill.into] = graph_.add(state_[spill.into], graph_.multiply(spill.yield, source));
    }
    for (std::uint32_t i = 0; i < size; ++i) {
      state_[i] = graph_.add(state_[i], dose(data_.doses.gift(i)));
    }
    return state_;
  }

 private:
  NodeId dose(std::size_t index) { return graph_.dose(static_cast<std::uint32_t>(index)); }

  // The share that a dose takes, 1 - exp(-dose); two half-doses take as much as one dose.
  NodeId taken(NodeId amount) {
    return graph_.negative(graph_.exponential_minus_one(graph_.negative(amount)));
  }

  void open(std::uint32_t i) {
    const auto before = graph_.species(i);
    NodeId opened = graph_.constant(0.0);
    const auto kind = data_.species[i].kind;
    if (kind == Kind::opening || kind == Kind::opening_part) {
      const auto closed = graph_.positive_part(graph_.subtract(graph_.constant(1.0), before));
      opened = graph_.multiply(closed, taken(dose(data_.doses.opening())));
    }
    if (kind == Kind::opening) hole_ = opened;
    state_.push_back(graph_.add(before, opened));
    changed_.push_back(opened);
    spilt_.push_back(opened);
  }

  void count_holes(std::uint32_t i) {
    if (data_.species[i].kind != Kind::hole_count || !hole_) return;
    state_[i] = graph_.add(state_[i], graph_.multiply(*hole_, dose(data_.doses.holes_per_mm2())));
  }

  void lose(std::uint32_t i) {
    const auto target = data_.doses.loss(data_.species[i].layer, data_.species[i].kind);
    const auto amount = dose(*target);
    const auto lost = graph_.multiply(state_[i], taken(amount));
    changed_[i] = graph_.add(changed_[i], lost);
    spilt_[i] = graph_.add(spilt_[i], graph_.multiply(lost, dose(DoseLayout::spilt(*target))));
    state_[i] = graph_.multiply(state_[i], graph_.exponential(graph_.negative(amount)));
  }

  Model::Data& data_;
  Graph& graph_;
  std::vector<NodeId> state_;
  std::vector<NodeId> changed_;  // what was lost, or opened
  std::vector<NodeId> spilt_;    // the part of it that stays in the tissue
  std::optional<NodeId> hole_;   // what was opened of the holes themselves
};

}  // namespace

std::vector<NodeId> jump_nodes(Model::Data& data) { return JumpWriter(data).write(); }

}  // namespace skinheal
