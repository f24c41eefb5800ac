#include "program/elimination.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace skinheal {

namespace {

using Index = std::uint32_t;
using Occupancy = std::vector<std::vector<char>>;

Occupancy occupancy_of(const SparsityPattern& pattern) {
  const std::size_t size = pattern.row_starts.size() - 1;
  Occupancy filled(size, std::vector<char>(size, 0));
  for (std::size_t row = 0; row < size; ++row) {
    filled[row][row] = 1;
    for (auto entry = pattern.row_starts[row]; entry < pattern.row_starts[row + 1]; ++entry) {
      filled[row][pattern.columns[entry]] = 1;
    }
  }
  return filled;
}

// How many entries a pivot could fill in: (others in its row) times (others in its column).
std::size_t markowitz_cost(const Occupancy& filled, const std::vector<char>& gone, std::size_t pivot) {
  std::size_t in_row = 0, in_column = 0;
  for (std::size_t i = 0; i < filled.size(); ++i) {
    if (gone[i] || i == pivot) continue;
    in_row += static_cast<std::size_t>(filled[pivot][i]);
    in_column += static_cast<std::size_t>(filled[i][pivot]);
  }
  return in_row * in_column;
}

std::size_t cheapest_pivot(const Occupancy& filled, const std::vector<char>& gone) {
  std::size_t best = 0;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (std::size_t pivot = 0; pivot < filled.size(); ++pivot) {
    if (gone[pivot]) continue;
    const std::size_t cost = markowitz_cost(filled, gone, pivot);
    if (cost < least) {
      best = pivot;
      least = cost;
    }
  }
  return best;
}

// Every two that meet in the pivot's column and row.
template <class Visit>
void each_pair(const Occupancy& filled, const std::vector<char>& gone, std::size_t pivot, const Visit& visit) {
  for (std::size_t row = 0; row < filled.size(); ++row) {
    if (gone[row] || row == pivot || !filled[row][pivot]) continue;
    for (std::size_t column = 0; column < filled.size(); ++column) {
      if (!gone[column] && column != pivot && filled[pivot][column]) visit(row, column);
    }
  }
}

}  // namespace

Elimination::Elimination(const SparsityPattern& pattern) {
  Occupancy filled = occupancy_of(pattern);
  find_order(filled);
  lay_out(pattern, filled);
  list_operations();
}

// Markowitz' order, and of each pivot the level at which all that it needs is there.
void Elimination::find_order(Occupancy& filled) {
  const auto size = filled.size();
  std::vector<char> gone(size, 0);
  std::vector<std::vector<Index>> ready(size, std::vector<Index>(size, 0));  // of each entry: the level it waits for
  for (std::size_t i = 0; i < size; ++i) {
    const auto pivot = cheapest_pivot(filled, gone);
    Index reached = ready[pivot][pivot];
    for (std::size_t other = 0; other < size; ++other) {
      if (gone[other]) continue;
      if (filled[pivot][other]) reached = std::max(reached, ready[pivot][other]);
      if (filled[other][pivot]) reached = std::max(reached, ready[other][pivot]);
    }
    each_pair(filled, gone, pivot, [&](std::size_t row, std::size_t column) {
      filled[row][column] = 1;
      ready[row][column] = std::max(ready[row][column], reached + 1);
    });
    gone[pivot] = 1;
    order_.push_back(static_cast<Index>(pivot));
    level_.push_back(reached);
  }
}

void Elimination::lay_out(const SparsityPattern& pattern, const Occupancy& filled) {
  std::vector<Index> position(size());
  for (std::size_t i = 0; i < size(); ++i) position[order_[i]] = static_cast<Index>(i);
  for (std::size_t i = 0; i < size(); ++i) {
    for (std::size_t j = 0; j < size(); ++j) {
      if (i == j) diagonal_.push_back(static_cast<Index>(columns_.size()));
      if (filled[order_[i]][order_[j]]) columns_.push_back(static_cast<Index>(j));
    }
    starts_.push_back(static_cast<Index>(columns_.size()));
  }
  for (std::size_t state = 0; state < size(); ++state) {
    for (Index source = pattern.row_starts[state]; source < pattern.row_starts[state + 1]; ++source) {
      sources_.push_back(source);
      targets_.push_back(entry(position[state], position[pattern.columns[source]]));
    }
  }
}

Elimination::Index Elimination::entry(Index row, Index column) const {
  const auto begin = columns_.begin() + starts_[row], end = columns_.begin() + starts_[row + 1];
  return static_cast<Index>(std::lower_bound(begin, end, column) - columns_.begin());
}

void Elimination::list_operations() {
  std::vector<std::vector<Index>> below(size());  // of each pivot the rows that it is taken from
  for (Index row = 0; row < size(); ++row) {
    for (auto p = starts_[row]; p < diagonal_[row]; ++p) below[columns_[p]].push_back(row);
  }
  pivots_ = by_level(all_pivots());
  for (std::size_t i = 0; i < pivots_.size(); ++i) {
    const auto pivot = pivots_[i];
    for (const auto row : below[pivot]) list_row(row, pivot);
    const bool last = i + 1 == pivots_.size() || level_[pivots_[i + 1]] != level_[pivot];
    if (!last) continue;
    levels_.push_back({static_cast<Index>(i + 1), static_cast<Index>(multipliers_.size()),
                       static_cast<Index>(updates_.size())});
  }
}

// What is taken from a row once the pivot is known.
void Elimination::list_row(Index row, Index pivot) {
  const auto multiplier = entry(row, pivot);
  multipliers_.insert(multipliers_.end(), {multiplier, pivot});
  for (auto q = diagonal_[pivot] + 1; q < starts_[pivot + 1]; ++q) {
    updates_.insert(updates_.end(), {entry(row, columns_[q]), multiplier, q});
  }
}

std::vector<Elimination::Index> Elimination::all_pivots() const {
  std::vector<Index> all(size());
  std::iota(all.begin(), all.end(), Index{0});
  return all;
}

std::vector<Elimination::Index> Elimination::by_level(std::vector<Index> pivots) const {
  std::stable_sort(pivots.begin(), pivots.end(), [this](Index a, Index b) { return level_[a] < level_[b]; });
  return pivots;
}

EliminationView Elimination::view() const noexcept {
  const auto count = [](const auto& list) { return static_cast<Index>(list.size()); };
  return {count(order_),   count(columns_),     count(sources_),  count(levels_),
          order_.data(),   starts_.data(),      columns_.data(),  diagonal_.data(),
          sources_.data(), targets_.data(),     levels_.data(),   pivots_.data(),
          multipliers_.data(), updates_.data()};
}

}  // namespace skinheal
