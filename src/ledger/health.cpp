#include "ledger/health.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <vector>


namespace skinheal {
namespace {

Eigen::MatrixXd jacobian_at_health(const Model::Data& data, const std::vector<double>& baseline) {
  HealthJudge judge(data);
  judge.set_baseline(baseline.data());
  const auto size = data.species.size();
  const double* entries = judge.linear().data() + size;
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(size), static_cast<Eigen::Index>(size));
  const auto& pattern = data.program->pattern(Function::linear);
  for (std::size_t row = 0; row < size; ++row) {
    for (auto k = pattern.row_starts[row]; k < pattern.row_starts[row + 1]; ++k) {
      matrix(static_cast<Eigen::Index>(row), pattern.columns[k]) = entries[k];
    }
  }
  return matrix;
}

HealthJudge judge_of(const Model::Data& data, const std::vector<double>& baseline) {
  HealthJudge judge(data);
  judge.set_baseline(baseline.data());
  return judge;
}

}  // namespace

HealthJudge::HealthJudge(const Model::Data& data)
    : data_(data), frame_(data.program->frame()), state_(data.program->size(Function::health)),
      closures_(data.program->size(Function::closures)), linear_(data.program->size(Function::linear)),
      growth_(data.program->pattern(Function::linear)) {}

void HealthJudge::set_baseline(const double* values) {
  baseline_.assign(values, values + data_.program->shape().parameters);
  frame_->set_baseline(values);
  state_known_ = false;
}

const std::vector<double>& HealthJudge::state() {
  if (!state_known_) frame_->compute(Function::health, {}, state_.data());
  state_known_ = true;
  return state_;
}

// Of closures_, or as many as there are.
std::size_t HealthJudge::first_impossible() {
  constexpr double rounding = 1e-9;
  frame_->compute(Function::closures, {}, closures_.data());  // rates, then turnovers
  const auto count = data_.closed_rates.size();
  for (std::size_t i = 0; i < count; ++i) {
    // Written so that what is not a number, or beyond all numbers, is impossible too.
    const bool finite = std::isfinite(closures_[i]) && std::isfinite(closures_[count + i]);
    if (!finite || !(closures_[i] >= -rounding * closures_[count + i])) return i;
  }
  return count;
}

bool HealthJudge::is_balanced() { return first_impossible() == data_.closed_rates.size(); }

std::string HealthJudge::impossible_balance() {
  const auto first = first_impossible();
  return first == data_.closed_rates.size() ? std::string() : data_.closed_rates[first].process;
}

const std::vector<double>& HealthJudge::linear() {
  frame_->set_parameters(baseline_.data());
  const double day = 0.0;
  frame_->compute(Function::linear, {&day, state().data()}, linear_.data());
  return linear_;
}

double HealthJudge::growth() { return growth_.largest(linear().data() + state_.size()); }
bool HealthJudge::is_stable() { return growth_.is_negative(linear().data() + state_.size()); }

std::vector<double> healthy_state(const Model::Data& data, const std::vector<double>& baseline) {
  const auto frame = data.program->frame();
  frame->set_baseline(baseline.data());
  std::vector<double> state(data.species.size());
  frame->compute(Function::health, {}, state.data());
  return state;
}

std::string impossible_balance(const Model::Data& data, const std::vector<double>& baseline) {
  return judge_of(data, baseline).impossible_balance();
}

double growth_at_health(const Model::Data& data, const std::vector<double>& baseline) {
  return judge_of(data, baseline).growth();
}

double loop_gain(const Model::Data& data, const std::vector<double>& baseline) {
  const auto full = jacobian_at_health(data, baseline);
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
