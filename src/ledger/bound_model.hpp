// BoundModel: a sealed model with parameter values, as one running thing with a workspace.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ledger/model_data.hpp"
#include "skinheal/injury.hpp"
#include "skinheal/system.hpp"

namespace skinheal {

class BoundModel final : public System {
 public:
  // `baseline` holds one value for each parameter of the model.
  BoundModel(std::shared_ptr<const Model::Data> data, std::vector<double> baseline);

  std::size_t size() const noexcept override { return data_->species.size(); }
  const SparsityPattern& pattern() const noexcept override { return data_->pattern; }
  void rhs(double t, const double* x, double* dxdt) override;
  void linearise(double t, const double* x, double* dxdt, double* jacobian,
                 double* dfdt) override;

  const std::vector<double>& baseline() const noexcept { return baseline_; }
  const std::vector<double>& parameters() const noexcept { return parameters_; }
  // Parameters as they are now, for as long as a turn lasts.
  void set_parameters(const std::vector<double>& now);

  void observables(double t, const double* x, double* values);
  std::vector<double> healthy_state() const;
  // The process that would have to run backwards to keep healthy skin in balance, if one would.
  std::string impossible_balance() const;
  // What an injury does to a state, all of it at one moment. Agents that the model has no species
  // for are returned.
  std::vector<std::string> apply(const Injury& injury, std::vector<double>& state) const;

 private:
  void place(double t, const double* x);

  std::shared_ptr<const Model::Data> data_;
  std::vector<double> baseline_;
  std::vector<double> parameters_;
  std::vector<double> registers_;
};

}  // namespace skinheal
