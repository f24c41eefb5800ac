// Growth of sparse matrices: blocks, and what is said without eigenvalues.
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "ledger/growth.hpp"

using namespace skinheal;

namespace {

// Every entry of a square matrix, zeros too.
SparsityPattern full(std::uint32_t size) {
  SparsityPattern pattern;
  pattern.row_starts = {0};
  for (std::uint32_t row = 0; row < size; ++row) {
    for (std::uint32_t column = 0; column < size; ++column) pattern.columns.push_back(column);
    pattern.row_starts.push_back(static_cast<std::uint32_t>(pattern.columns.size()));
  }
  return pattern;
}

struct Verdict {
  double largest;
  bool negative;
  std::size_t blocks;
};

Verdict verdict(const SparsityPattern& pattern, const std::vector<double>& entries) {
  Growth growth(pattern);
  const double largest = growth.largest(entries.data());
  return {largest, growth.is_negative(entries.data()), growth.blocks().size()};
}

}  // namespace

TEST_CASE("a triangular matrix grows as its largest diagonal entry, to the last bit") {
  const auto [largest, negative, blocks] = verdict(full(3), {-3.0, 1e9, 5.0, 0.0, -0.1, 7e6, 0.0, 0.0, -2.0});
  CHECK(largest == -0.1);
  CHECK(negative);
  CHECK(blocks == 3);
  CHECK(!verdict(full(2), {-1.0, 0.0, 4.0, 0.0}).negative);
}

TEST_CASE("a loop is one block, however its states are numbered") {
  // 0 -> 2 -> 1 -> 0 with a gain of g: (x + 1)^3 = g.
  const auto loop = [](double g) { return verdict(full(3), {-1.0, 0.0, g, 1.0, -1.0, 0.0, 0.0, 1.0, -1.0}); };
  CHECK(loop(0.512).blocks == 1);
  CHECK(loop(0.512).largest == Approx(-0.2));
  CHECK(loop(0.512).negative);
  CHECK(loop(1.728).largest == Approx(0.2));
  CHECK(!loop(1.728).negative);
  CHECK(loop(-8.0).largest == Approx(0.0).margin(1e-12));  // swings
  CHECK(loop(-7.0).negative);                              // though the influences outweigh the decay
  CHECK(!loop(-9.0).negative);
}

TEST_CASE("a decay that is none is not outweighed by two of its kind") {
  CHECK(!verdict(full(2), {1.0, 3.0, 3.0, 1.0}).negative);
  CHECK(!verdict(full(2), {-1.0, -1.0, 1.0, 1.0}).negative);
  CHECK(verdict(full(2), {-3.0, -2.0, 2.0, 1.0}).negative);
}

TEST_CASE("a matrix of very different units has the eigenvalues of one with the same") {
  const auto scaled = [](double unit) { return verdict(full(2), {-1.0, 0.25 / unit, unit, -1.0}).largest; };
  for (const double unit : {1.0, 1e6, 1e150, 1e-150, 3e-9}) CHECK(scaled(unit) == Approx(-0.5).epsilon(1e-14));
}

TEST_CASE("blocks are found again when other entries are zero") {
  const auto pattern = full(2);
  Growth growth(pattern);
  const std::vector<double> coupled{-1.0, 2.0, 2.0, -1.0}, apart{-1.0, 2.0, 0.0, -1.0};
  const std::vector<double> none{-1.0, std::numeric_limits<double>::quiet_NaN(), 0.0, -1.0};
  for (int round = 0; round < 2; ++round) {
    CHECK(growth.largest(coupled.data()) == Approx(1.0));
    CHECK(growth.blocks().size() == 1);
    CHECK(std::isnan(growth.largest(none.data())));
    CHECK(!growth.is_negative(none.data()));
    CHECK(growth.is_negative(apart.data()));
    CHECK(growth.blocks().size() == 2);
    CHECK(growth.largest(apart.data()) == -1.0);
    CHECK(!growth.is_negative(coupled.data()));
  }
}

TEST_CASE("a chain of a hundred thousand states is walked without exhausting the stack") {
  constexpr std::uint32_t size = 100'000;
  SparsityPattern chain;
  std::vector<double> entries;
  chain.row_starts = {0};
  for (std::uint32_t row = 0; row < size; ++row) {
    chain.columns.push_back(row);
    entries.push_back(-1.0 - row);
    if (row + 1 < size) {
      chain.columns.push_back(row + 1);
      entries.push_back(1.0);
    }
    chain.row_starts.push_back(static_cast<std::uint32_t>(chain.columns.size()));
  }
  const auto [largest, negative, blocks] = verdict(chain, entries);
  CHECK(largest == -1.0);
  CHECK(negative);
  CHECK(blocks == size);
}

TEST_CASE("what has no diagonal entry neither decays nor grows") {
  SparsityPattern pattern;
  pattern.row_starts = {0, 1, 1};
  pattern.columns = {0};
  const auto [largest, negative, blocks] = verdict(pattern, {-2.0});
  CHECK(largest == 0.0);
  CHECK(!negative);
  CHECK(blocks == 2);
}
