// Growth: the largest real part of the eigenvalues of a sparse matrix, which says whether a rest is stable.
//
// Sparse matrices of models fall apart: what acts on each other in a circle is a block, and the eigenvalues of
// the matrix are those of its blocks (its strongly connected components), most of which are single numbers.
// Entries that are zero by value count as missing, so a loop that sleeps at health is no loop. The blocks are
// kept from one matrix to the next and found again only when other entries are zero.
//
//   Growth growth(pattern);
//   growth.is_negative(entries)   // costs a tenth of the number
//   growth.largest(entries)
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "skinheal/system.hpp"

namespace skinheal {

// Of one thread; the pattern must live as long.
class Growth {
 public:
  // Of a square matrix.
  explicit Growth(const SparsityPattern& pattern);

  // Of entries in the order of the pattern. Not a number where an entry is none or is beyond all numbers.
  double largest(const double* entries);
  // The same as largest(entries) < 0, and mostly without an eigenvalue: where decay outweighs the influences
  // within a block, it is stable whatever their signs.
  bool is_negative(const double* entries);
  // The states of each block, as they were found for the last matrix.
  const std::vector<std::vector<std::uint32_t>>& blocks() const noexcept { return blocks_; }

 private:
  // False if an entry is not finite.
  bool take(const double* entries);
  void find_blocks();
  // The block as a full matrix, row by row, in dense_.
  void spread(const std::vector<std::uint32_t>& block, const double* entries);
  double diagonal(std::uint32_t row, const double* entries) const noexcept;
  double largest_of(const std::vector<std::uint32_t>& block, const double* entries);

  const SparsityPattern& pattern_;
  std::vector<std::size_t> diagonal_;  // the place of each diagonal entry, or none
  std::vector<char> present_;          // which entries are not zero
  std::vector<std::vector<std::uint32_t>> blocks_;
  std::vector<std::uint32_t> place_;   // of each state within its block
  std::vector<std::uint32_t> block_of_;
  std::vector<double> dense_, left_;
};

}  // namespace skinheal
