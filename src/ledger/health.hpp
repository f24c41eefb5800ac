// How firmly a model stands at health, from its Jacobian there.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ledger/growth.hpp"
#include "ledger/model_data.hpp"

namespace skinheal {

// Answers what is asked of healthy skin with one set of parameters after the other, as a band or a fit does. Each
// thread keeps one of its own, since what it computes with is made once.
//
//   HealthJudge judge(*model.data());
//   judge.set_baseline(values.data());
//   if (judge.is_balanced() && judge.is_stable()) ...
class HealthJudge {
 public:
  // The model must live as long.
  explicit HealthJudge(const Model::Data& data);

  // One value for each parameter of the model, from which healthy skin follows. All answers are about these.
  void set_baseline(const double* values);

  // In the order of the model; good until the next baseline.
  const std::vector<double>& state();
  // No process would have to run backwards to keep healthy skin in balance. Costs little, so ask this first.
  bool is_balanced();
  // The process that would have to, or an empty string.
  std::string impossible_balance();
  // Largest real part of the eigenvalues at health, per day.
  double growth();
  // The same as growth() < 0, for much less.
  bool is_stable();
  // dx/dt, the entries of the Jacobian and the derivatives by time at health.
  const std::vector<double>& linear();

 private:
  std::size_t first_impossible();

  const Model::Data& data_;
  std::unique_ptr<Frame> frame_;
  std::vector<double> baseline_, state_, closures_, linear_;
  bool state_known_ = false;
  Growth growth_;
};

// The state of healthy skin with these parameters, in the order of the model.
std::vector<double> healthy_state(const Model::Data& data, const std::vector<double>& baseline);

// The process that would have to run backwards to keep healthy skin in balance, or an empty string.
std::string impossible_balance(const Model::Data& data, const std::vector<double>& baseline);

// Largest real part of the eigenvalues at health, per day.
double growth_at_health(const Model::Data& data, const std::vector<double>& baseline);

// Spectral radius of the positive influences among the species that healthy skin does not have,
// each divided by the own decay of the species that it acts on: how many new of itself one unit of
// inflammation makes. Below one it dies out.
double loop_gain(const Model::Data& data, const std::vector<double>& baseline);

}  // namespace skinheal
