#include "program/sparse_lu.hpp"

#include <Eigen/Dense>
#include <limits>
#include <random>

#include "catch.hpp"
#include "skinheal/execution.hpp"

namespace skinheal::testing {

namespace {

struct SparseMatrix {
  SparsityPattern pattern;
  std::vector<double> entries;
  Eigen::MatrixXd dense;
};

SparseMatrix random_matrix(std::size_t size, double density, std::mt19937& random) {
  std::uniform_real_distribution<double> uniform(-1.0, 1.0), chance(0.0, 1.0);
  const auto n = static_cast<Eigen::Index>(size);
  SparseMatrix matrix{{{0}, {}}, {}, Eigen::MatrixXd::Zero(n, n)};
  for (Eigen::Index row = 0; row < n; ++row) {
    for (Eigen::Index column = 0; column < n; ++column) {
      if (row != column && chance(random) > density) continue;
      matrix.pattern.columns.push_back(static_cast<std::uint32_t>(column));
      matrix.entries.push_back(uniform(random));
      matrix.dense(row, column) = matrix.entries.back();
    }
    matrix.pattern.row_starts.push_back(static_cast<std::uint32_t>(matrix.entries.size()));
  }
  return matrix;
}

SparseLu lu_of(const SparsityPattern& pattern, std::size_t lanes = 1) {
  return SparseLu(std::make_shared<const Elimination>(pattern), lanes);
}

}  // namespace

TEST_CASE("the sparse decomposition solves what a dense one with pivoting solves") {
  std::mt19937 random(20230827);
  for (const std::size_t size : {1u, 2u, 3u, 10u, 45u, 120u}) {
    for (const double density : {0.0, 0.05, 0.2, 1.0}) {
      const SparseMatrix matrix = random_matrix(size, density, random);
      const auto n = static_cast<Eigen::Index>(size);
      const double diagonal = 2.0 + static_cast<double>(size) * density;
      const Eigen::VectorXd right = Eigen::VectorXd::Random(n);
      const Eigen::MatrixXd full = diagonal * Eigen::MatrixXd::Identity(n, n) - matrix.dense;
      const Eigen::VectorXd expected = full.partialPivLu().solve(right);
      auto lu = lu_of(matrix.pattern);
      for (int repetition = 0; repetition < 2; ++repetition) {  // nothing stays behind
        Eigen::VectorXd x = right;
        REQUIRE(lu.factorise(matrix.entries.data(), &diagonal));
        lu.solve(x.data());
        CHECK((x - expected).norm() <= 1e-12 * expected.norm());
      }
    }
  }
}

TEST_CASE("right-hand sides side by side have the bits that each has alone, on every instruction set") {
  std::mt19937 random(5);
  const SparseMatrix matrix = random_matrix(45, 0.1, random);
  const double diagonal = 7.0;
  const auto before = instruction_set();
  for (const auto set : instruction_sets()) {
    use_instruction_set(set);
    auto lu = lu_of(matrix.pattern);
    REQUIRE(lu.factorise(matrix.entries.data(), &diagonal));
    for (const std::size_t width : {1u, 2u, 4u, 8u}) {
      const Eigen::MatrixXd right = Eigen::MatrixXd::Random(static_cast<Eigen::Index>(width), 45);
      Eigen::MatrixXd sides = right;  // a column is one value of every side
      lu.solve_sides(sides.data(), width);
      for (Eigen::Index side = 0; side < right.rows(); ++side) {
        Eigen::VectorXd alone = right.row(side);
        lu.solve(alone.data());
        CHECK(alone == Eigen::VectorXd(sides.row(side)));
      }
    }
  }
  use_instruction_set(before);
}

TEST_CASE("an arrow is eliminated from its tips, without any fill") {
  SparsityPattern arrow{{0}, {}};
  const std::uint32_t size = 50;
  for (std::uint32_t row = 0; row < size; ++row) {
    for (std::uint32_t column = 0; column < size; ++column) {
      if (row == 0 || column == 0 || row == column) arrow.columns.push_back(column);
    }
    arrow.row_starts.push_back(static_cast<std::uint32_t>(arrow.columns.size()));
  }
  CHECK(Elimination(arrow).entry_count() == arrow.entry_count());
}

TEST_CASE("a pivot that vanishes or is not finite is reported") {
  const SparsityPattern one{{0, 1}, {0}};
  auto lu = lu_of(one);
  const double infinity = std::numeric_limits<double>::infinity();
  const auto factorise = [&lu](double entry) {
    const double diagonal = 3.0;
    return lu.factorise(&entry, &diagonal);
  };
  CHECK(factorise(2.0));
  CHECK_FALSE(factorise(3.0));
  CHECK_FALSE(factorise(infinity));
  CHECK_FALSE(factorise(std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("a hidden singularity is met as a vanishing pivot") {
  const SparsityPattern full{{0, 2, 4}, {0, 1, 0, 1}};
  auto lu = lu_of(full);
  const double ones[4] = {0.0, 1.0, 1.0, 0.0};
  const double singular = 1.0, regular = 2.0;
  CHECK_FALSE(lu.factorise(ones, &singular));
  CHECK(lu.factorise(ones, &regular));
}

TEST_CASE("a lane that cannot be solved is told apart, and leaves the others as they are") {
  const SparsityPattern full{{0, 2, 4}, {0, 1, 0, 1}};
  auto lu = lu_of(full, 2);
  const double matrices[8] = {0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0}, diagonal[2] = {1.0, 2.0};
  CHECK_FALSE(lu.factorise(matrices, diagonal));
  CHECK_FALSE(lu.unsolvable()[0] == 0.0);
  CHECK(lu.unsolvable()[1] == 0.0);
  double values[4] = {1.0, 1.0, 0.0, 0.0};
  lu.solve(values);
  CHECK(values[1] == Approx(2.0 / 3.0));
  CHECK(values[3] == Approx(1.0 / 3.0));
}

}  // namespace skinheal::testing
