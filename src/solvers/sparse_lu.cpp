#include "solvers/sparse_lu.hpp"

#include <cmath>
#include <limits>

namespace skinheal {

namespace {

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
std::size_t markowitz_cost(const Occupancy& filled, const std::vector<char>& gone,
                           std::size_t pivot) {
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

void fill_in(Occupancy& filled, const std::vector<char>& gone, std::size_t pivot) {
  for (std::size_t row = 0; row < filled.size(); ++row) {
    if (gone[row] || !filled[row][pivot]) continue;
    for (std::size_t column = 0; column < filled.size(); ++column) {
      if (!gone[column] && filled[pivot][column]) filled[row][column] = 1;
    }
  }
}

}  // namespace

SparseLu::SparseLu(const SparsityPattern& pattern) {
  Occupancy filled = occupancy_of(pattern);
  std::vector<char> gone(filled.size(), 0);
  for (std::size_t step = 0; step < filled.size(); ++step) {
    const std::size_t pivot = cheapest_pivot(filled, gone);
    gone[pivot] = 1;
    fill_in(filled, gone, pivot);
    order_.push_back(static_cast<Index>(pivot));
  }
  lay_out(pattern, filled);
}

void SparseLu::lay_out(const SparsityPattern& pattern, const Occupancy& filled) {
  std::vector<Index> position(size());
  for (std::size_t i = 0; i < size(); ++i) position[order_[i]] = static_cast<Index>(i);
  for (std::size_t i = 0; i < size(); ++i) {
    const auto& row = filled[order_[i]];
    for (std::size_t j = 0; j < size(); ++j) {
      if (i == j || !row[order_[j]]) continue;
      (j < i ? lower_ : upper_).columns.push_back(static_cast<Index>(j));
    }
    lower_.starts.push_back(static_cast<Index>(lower_.columns.size()));
    upper_.starts.push_back(static_cast<Index>(upper_.columns.size()));
    const std::size_t state = order_[i];
    for (Index entry = pattern.row_starts[state]; entry < pattern.row_starts[state + 1]; ++entry) {
      sources_.push_back(entry);
      source_columns_.push_back(position[pattern.columns[entry]]);
    }
    source_starts_.push_back(static_cast<Index>(sources_.size()));
  }
  lower_.values.resize(lower_.columns.size());
  upper_.values.resize(upper_.columns.size());
  inverse_pivots_.resize(size());
  row_.resize(size());
}

bool SparseLu::factorise(const double* jacobian, double diagonal) {
  for (std::size_t row = 0; row < size(); ++row) {
    gather_row(row, jacobian, diagonal);
    if (!eliminate_row(row)) return false;
  }
  return true;
}

void SparseLu::gather_row(std::size_t row, const double* jacobian, double diagonal) {
  for (Index p = lower_.starts[row]; p < lower_.starts[row + 1]; ++p) row_[lower_.columns[p]] = 0;
  for (Index p = upper_.starts[row]; p < upper_.starts[row + 1]; ++p) row_[upper_.columns[p]] = 0;
  row_[row] = diagonal;
  for (Index p = source_starts_[row]; p < source_starts_[row + 1]; ++p) {
    row_[source_columns_[p]] -= jacobian[sources_[p]];
  }
}

bool SparseLu::eliminate_row(std::size_t row) {
  double* const work = row_.data();
  const Index* const columns = upper_.columns.data();
  double* const upper = upper_.values.data();
  for (Index p = lower_.starts[row]; p < lower_.starts[row + 1]; ++p) {
    const Index pivot = lower_.columns[p];
    const double multiplier = work[pivot] * inverse_pivots_[pivot];
    lower_.values[p] = multiplier;
    const Index end = upper_.starts[pivot + 1];
    for (Index q = upper_.starts[pivot]; q < end; ++q) work[columns[q]] -= multiplier * upper[q];
  }
  for (Index q = upper_.starts[row]; q < upper_.starts[row + 1]; ++q) upper[q] = work[columns[q]];
  inverse_pivots_[row] = 1.0 / work[row];
  // An infinite pivot has a finite inverse, so both are looked at.
  return std::isfinite(work[row]) && std::isfinite(inverse_pivots_[row]);
}

void SparseLu::solve(double* values) {
  double* const x = row_.data();
  for (std::size_t row = 0; row < size(); ++row) {
    double rest = values[order_[row]];
    for (Index p = lower_.starts[row]; p < lower_.starts[row + 1]; ++p) {
      rest -= lower_.values[p] * x[lower_.columns[p]];
    }
    x[row] = rest;
  }
  for (std::size_t row = size(); row-- > 0;) {
    double rest = x[row];
    for (Index p = upper_.starts[row]; p < upper_.starts[row + 1]; ++p) {
      rest -= upper_.values[p] * x[upper_.columns[p]];
    }
    x[row] = rest * inverse_pivots_[row];
    values[order_[row]] = x[row];
  }
}

std::size_t SparseLu::entry_count() const noexcept {
  return size() + lower_.columns.size() + upper_.columns.size();
}

std::size_t SparseLu::multiplication_count() const noexcept {
  std::size_t count = lower_.columns.size();
  for (const Index pivot : lower_.columns) {
    count += upper_.starts[pivot + 1] - upper_.starts[pivot];
  }
  return count;
}

}  // namespace skinheal
