#include "ledger/health.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <vector>


namespace skinheal {
namespace {

Eigen::MatrixXd jacobian_at_health(const Program& program, const std::vector<double>& baseline) {
  const auto frame = program.frame();
  frame->set_baseline(baseline.data());
  frame->set_parameters(baseline.data());
  std::vector<double> state(program.size(Function::health)), linear(program.size(Function::linear));
  frame->compute(Function::health, {}, state.data());
  const double day = 0.0;
  frame->compute(Function::linear, {&day, state.data()}, linear.data());
  const auto size = static_cast<Eigen::Index>(state.size());
  const double* entries = linear.data() + state.size();
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(size, size);
  const auto& pattern = program.pattern(Function::linear);
  for (Eigen::Index row = 0; row < size; ++row) {
    const auto r = static_cast<std::size_t>(row);
    for (auto k = pattern.row_starts[r]; k < pattern.row_starts[r + 1]; ++k) {
      matrix(row, pattern.columns[k]) = entries[k];
    }
  }
  return matrix;
}

}  // namespace

std::vector<double> healthy_state(const Model::Data& data, const std::vector<double>& baseline) {
  const auto frame = data.program->frame();
  frame->set_baseline(baseline.data());
  std::vector<double> state(data.species.size());
  frame->compute(Function::health, {}, state.data());
  return state;
}

std::string impossible_balance(const Model::Data& data, const std::vector<double>& baseline) {
  constexpr double rounding = 1e-9;
  const auto frame = data.program->frame();
  frame->set_baseline(baseline.data());
  const auto count = data.closed_rates.size();
  std::vector<double> values(2 * count);  // rates, then turnovers
  frame->compute(Function::closures, {}, values.data());
  for (std::size_t i = 0; i < count; ++i) {
    // Written so that what is not a number, or beyond all numbers, is impossible too.
    const bool finite = std::isfinite(values[i]) && std::isfinite(values[count + i]);
    if (!finite || !(values[i] >= -rounding * values[count + i])) return data.closed_rates[i].process;
  }
  return {};
}

double growth_at_health(const Model::Data& data, const std::vector<double>& baseline) {
  return jacobian_at_health(*data.program, baseline).eigenvalues().real().maxCoeff();
}

double loop_gain(const Model::Data& data, const std::vector<double>& baseline) {
  const auto full = jacobian_at_health(*data.program, baseline);
  std::vector<Eigen::Index> inflammatory;
  for (std::size_t i = 0; i < data.species.size(); ++i) {
    const auto& species = data.species[i];
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
