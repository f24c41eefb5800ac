#include "ledger/health.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <vector>

#include "ledger/bound_model.hpp"

namespace skinheal {
namespace {

Eigen::MatrixXd jacobian_at_health(const Model& model,
                                   const std::map<std::string, double>& values) {
  const auto system = model.bind(values);
  const auto state = static_cast<const BoundModel&>(*system).healthy_state();
  const auto size = static_cast<Eigen::Index>(state.size());
  std::vector<double> rates(state.size()), by_time(state.size());
  std::vector<double> entries(system->pattern().entry_count());
  system->linearise(0.0, state.data(), rates.data(), entries.data(), by_time.data());
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(size, size);
  const auto& pattern = system->pattern();
  for (Eigen::Index row = 0; row < size; ++row) {
    const auto r = static_cast<std::size_t>(row);
    for (auto k = pattern.row_starts[r]; k < pattern.row_starts[r + 1]; ++k) {
      matrix(row, pattern.columns[k]) = entries[k];
    }
  }
  return matrix;
}

}  // namespace

double growth_at_health(const Model& model, const std::map<std::string, double>& values) {
  return jacobian_at_health(model, values).eigenvalues().real().maxCoeff();
}

double loop_gain(const Model& model, const std::map<std::string, double>& values) {
  const auto full = jacobian_at_health(model, values);
  std::vector<Eigen::Index> inflammatory;
  for (std::size_t i = 0; i < model.species().size(); ++i) {
    const auto& species = model.species()[i];
    const auto index = static_cast<Eigen::Index>(i);
    if (species.healthy == 0.0 && full(index, index) < 0.0) inflammatory.push_back(index);
  }
  if (inflammatory.empty()) return 0.0;
  const auto size = static_cast<Eigen::Index>(inflammatory.size());
  Eigen::MatrixXd gains = Eigen::MatrixXd::Zero(size, size);
  for (Eigen::Index i = 0; i < size; ++i) {
    const auto row = inflammatory[static_cast<std::size_t>(i)];
    for (Eigen::Index j = 0; j < size; ++j) {
      const auto column = inflammatory[static_cast<std::size_t>(j)];
      if (i != j) gains(i, j) = std::max(0.0, full(row, column)) / -full(row, row);
    }
  }
  return gains.eigenvalues().cwiseAbs().maxCoeff();
}

}  // namespace skinheal
