#include "ledger/growth.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <limits>

namespace skinheal {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t unmet = std::numeric_limits<std::uint32_t>::max();

// Tarjan's strongly connected components of the states, where a state leads to those that it reads. Without calls
// within calls, since a model may be a long chain.
class Components {
 public:
  Components(const SparsityPattern& pattern, const std::vector<char>& present)
      : pattern_(pattern), present_(present), number_(size(), unmet), lowest_(size()), open_(size()) {}

  std::vector<std::vector<std::uint32_t>> find() {
    for (std::uint32_t state = 0; state < size(); ++state) {
      if (number_[state] == unmet) visit(state);
    }
    return std::move(found_);
  }

 private:
  struct Visit {
    std::uint32_t state;
    std::uint32_t entry;  // the next to follow
  };

  std::size_t size() const noexcept { return pattern_.row_starts.size() - 1; }

  void enter(std::uint32_t state) {
    number_[state] = lowest_[state] = met_++;
    open_[state] = 1;
    waiting_.push_back(state);
    path_.push_back({state, pattern_.row_starts[state]});
  }

  void visit(std::uint32_t first) {
    enter(first);
    while (!path_.empty()) {
      const auto at = path_.back();
      if (at.entry == pattern_.row_starts[at.state + 1]) {
        leave(at.state);
        continue;
      }
      ++path_.back().entry;
      if (present_[at.entry] != 0) follow(at.state, pattern_.columns[at.entry]);
    }
  }

  void follow(std::uint32_t from, std::uint32_t to) {
    if (number_[to] == unmet) {
      enter(to);
    } else if (open_[to] != 0) {
      lowest_[from] = std::min(lowest_[from], number_[to]);
    }
  }

  void leave(std::uint32_t state) {
    path_.pop_back();
    if (!path_.empty()) {
      auto& before = lowest_[path_.back().state];
      before = std::min(before, lowest_[state]);
    }
    if (lowest_[state] != number_[state]) return;
    const auto first = std::find(waiting_.rbegin(), waiting_.rend(), state).base() - 1;
    found_.emplace_back(first, waiting_.end());
    for (const auto member : found_.back()) open_[member] = 0;
    waiting_.erase(first, waiting_.end());
  }

  const SparsityPattern& pattern_;
  const std::vector<char>& present_;
  std::vector<std::uint32_t> number_, lowest_;
  std::vector<char> open_;
  std::vector<std::uint32_t> waiting_;
  std::vector<Visit> path_;
  std::vector<std::vector<std::uint32_t>> found_;
  std::uint32_t met_ = 0;
};

// Gives every influence its size and its worst sign, and turns all signs round. If elimination of what that
// makes meets no pivot but above zero, it is an M-matrix, and then the matrix itself is stable. A pivot that may
// be nothing but rounding says nothing.
bool decays_outweigh(std::vector<double>& matrix, std::size_t size) {
  constexpr double rounding = 1e-10;
  std::vector<double> decays(size);
  for (std::size_t k = 0; k < size; ++k) decays[k] = -matrix[k * size + k];
  for (double& entry : matrix) entry = -std::abs(entry);
  for (std::size_t k = 0; k < size; ++k) {
    if (!(decays[k] > 0.0)) return false;
    matrix[k * size + k] = decays[k];
  }
  for (std::size_t k = 0; k < size; ++k) {
    const double pivot = matrix[k * size + k];
    if (!(pivot > rounding * decays[k])) return false;
    for (std::size_t i = k + 1; i < size; ++i) {
      const double factor = matrix[i * size + k] / pivot;
      if (factor == 0.0) continue;
      for (std::size_t j = k + 1; j < size; ++j) matrix[i * size + j] -= factor * matrix[k * size + j];
    }
  }
  return true;
}

// By how much a state is measured in another unit, a power of two, to have the influences on it (a row) as large as
// those that it has (a column): one of Parlett and Reinsch (1969).
double scale_for(double row, double column) {
  double scale = 1.0;
  while (column * scale * scale < row / 2.0) scale *= 2.0;
  while (column * scale * scale > row * 2.0) scale /= 2.0;
  return scale;
}

// Species in cells and in shares differ by many powers of ten, and with them the entries, beside the largest of
// which rounding hides the smallest. In other units the eigenvalues are the same; powers of two round nothing.
void balance(std::vector<double>& matrix, std::size_t size) {
  constexpr int sweeps = 20;
  bool scaled = true;
  for (int sweep = 0; scaled && sweep < sweeps; ++sweep) {
    scaled = false;
    for (std::size_t k = 0; k < size; ++k) {
      double row = 0.0, column = 0.0;
      for (std::size_t i = 0; i < size; ++i) {
        if (i == k) continue;
        row += std::abs(matrix[k * size + i]);
        column += std::abs(matrix[i * size + k]);
      }
      const double scale = std::isfinite(row) && std::isfinite(column) ? scale_for(row, column) : 1.0;
      if (scale == 1.0) continue;
      scaled = true;
      for (std::size_t i = 0; i < size; ++i) {
        matrix[k * size + i] /= scale;
        matrix[i * size + k] *= scale;
      }
    }
  }
}

double largest_real_part(std::vector<double>& matrix, std::size_t size) {
  balance(matrix, size);
  using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const auto rows = static_cast<Eigen::Index>(size);
  const Eigen::MatrixXd full = Eigen::Map<const Matrix>(matrix.data(), rows, rows);
  const Eigen::EigenSolver<Eigen::MatrixXd> solver(full, false);
  return solver.info() == Eigen::Success ? solver.eigenvalues().real().maxCoeff() : no_number;
}

}  // namespace

Growth::Growth(const SparsityPattern& pattern)
    : pattern_(pattern), diagonal_(pattern.row_starts.size() - 1, none),
      present_(pattern.entry_count()), place_(diagonal_.size()), block_of_(diagonal_.size()) {
  for (std::size_t row = 0; row < diagonal_.size(); ++row) {
    for (auto k = pattern.row_starts[row]; k < pattern.row_starts[row + 1]; ++k) {
      if (pattern.columns[k] == row) diagonal_[row] = k;
    }
  }
}

bool Growth::take(const double* entries) {
  const auto count = pattern_.entry_count();
  const bool finite = std::all_of(entries, entries + count, [](double entry) { return std::isfinite(entry); });
  if (!finite) return false;
  bool same = !blocks_.empty();
  for (std::size_t k = 0; k < count; ++k) {
    const char present = entries[k] != 0.0 ? 1 : 0;
    same = same && present == present_[k];
    present_[k] = present;
  }
  if (!same) find_blocks();
  return true;
}

void Growth::find_blocks() {
  blocks_ = Components(pattern_, present_).find();
  for (std::uint32_t block = 0; block < blocks_.size(); ++block) {
    std::uint32_t place = 0;
    for (const auto state : blocks_[block]) {
      place_[state] = place++;
      block_of_[state] = block;
    }
  }
}

double Growth::diagonal(std::uint32_t row, const double* entries) const noexcept {
  return diagonal_[row] == none ? 0.0 : entries[diagonal_[row]];
}

void Growth::spread(const std::vector<std::uint32_t>& block, const double* entries) {
  dense_.assign(block.size() * block.size(), 0.0);
  for (const auto row : block) {
    double* to = dense_.data() + place_[row] * block.size();
    for (auto k = pattern_.row_starts[row]; k < pattern_.row_starts[row + 1]; ++k) {
      const auto column = pattern_.columns[k];
      if (block_of_[column] == block_of_[row]) to[place_[column]] = entries[k];
    }
  }
}

double Growth::largest_of(const std::vector<std::uint32_t>& block, const double* entries) {
  if (block.size() == 1) return diagonal(block.front(), entries);
  spread(block, entries);
  return largest_real_part(dense_, block.size());
}

double Growth::largest(const double* entries) {
  if (!take(entries)) return no_number;
  double largest = -std::numeric_limits<double>::infinity();
  for (const auto& block : blocks_) {
    const double growth = largest_of(block, entries);
    if (std::isnan(growth)) return growth;
    largest = std::max(largest, growth);
  }
  return largest;
}

bool Growth::is_negative(const double* entries) {
  if (!take(entries)) return false;
  return std::all_of(blocks_.begin(), blocks_.end(), [&](const auto& block) {
    if (block.size() == 1) return diagonal(block.front(), entries) < 0.0;
    spread(block, entries);
    left_ = dense_;
    return decays_outweigh(left_, block.size()) || largest_real_part(dense_, block.size()) < 0.0;
  });
}

}  // namespace skinheal
