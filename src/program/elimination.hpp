// Elimination: how d I - J is decomposed for one pattern of J: the order, the fill, and what can go side by side.
//
// There is no pivoting: d = 1 / (gamma h) makes the diagonal large for a short enough step. The order is Markowitz'
// (least fill first). The operations are listed by levels: what a level computes depends on levels before it alone,
// so it is a few flat lists of indices instead of a loop for each row. Whoever decomposes in another order must change
// each entry by its pivots in the order of by_level(), to get the same bits. An elimination is found once for a model
// and shared by all that run it.
//
// Factors stand row by row in the order of elimination: those of L, the pivot, those of U; the inverses of the pivots
// come behind them all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "program/kernels.hpp"
#include "skinheal/system.hpp"

namespace skinheal {

class Elimination {
 public:
  explicit Elimination(const SparsityPattern& pattern);

  std::size_t size() const noexcept { return order_.size(); }
  // Entries of L and U together, the diagonal once.
  std::size_t entry_count() const noexcept { return columns_.size(); }
  // Numbers that a decomposition fills.
  std::size_t factor_count() const noexcept { return entry_count() + size(); }
  // Multiplications in one decomposition.
  std::size_t multiplication_count() const noexcept { return multipliers_.size() / 2 + updates_.size() / 3; }

  // For as long as this lives and is not moved.
  EliminationView view() const noexcept;
  // Pivots in the order in which the entries of a row are changed by them.
  std::vector<std::uint32_t> by_level(std::vector<std::uint32_t> pivots) const;
  // Where an entry that is there stands among the factors; rows and columns count in order of elimination.
  std::uint32_t entry(std::uint32_t row, std::uint32_t column) const;

 private:
  using Index = std::uint32_t;
  using Occupancy = std::vector<std::vector<char>>;

  void find_order(Occupancy& filled);
  void lay_out(const SparsityPattern& pattern, const Occupancy& filled);
  void list_operations();
  void list_row(Index row, Index pivot);
  std::vector<Index> all_pivots() const;

  std::vector<Index> order_;   // the state that is eliminated first, second ...
  std::vector<Index> level_;   // of each of them
  std::vector<Index> starts_{0}, columns_, diagonal_;
  std::vector<Index> sources_, targets_;
  std::vector<EliminationView::Level> levels_;
  std::vector<Index> pivots_;       // by level
  std::vector<Index> multipliers_;  // an entry of L, the pivot whose inverse it is multiplied by
  std::vector<Index> updates_;      // an entry, and those of L and U whose product is taken from it
};

}  // namespace skinheal
