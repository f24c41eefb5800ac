// What an injury does to a state, asked of a model's program without a run.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ledger/health.hpp"
#include "ledger/model_data.hpp"
#include "run/doses.hpp"
#include "skinheal/skinheal.hpp"

namespace skinheal::testing {

class JumpOf {
 public:
  explicit JumpOf(const Model& model) : JumpOf(model, model.data()->parameter_values()) {}
  JumpOf(const Model& model, std::vector<double> baseline)
      : data_(model.data()), baseline_(std::move(baseline)), frame_(data_->program->frame()) {
    frame_->set_baseline(baseline_.data());
    frame_->set_parameters(baseline_.data());
  }

  std::vector<double> healthy_state() const { return skinheal::healthy_state(*data_, baseline_); }

  // Changes the state, and returns the gifts that the model has no species for.
  std::vector<std::string> apply(const Injury& injury, std::vector<double>& state) const {
    const auto doses = doses_of(injury, *data_);
    const double day = 0.0;
    auto after = state;
    frame_->compute(Function::jump, {&day, state.data(), doses.values.data()}, after.data());
    state = after;
    return doses.unknown;
  }

 private:
  std::shared_ptr<const Model::Data> data_;
  std::vector<double> baseline_;
  std::unique_ptr<Frame> frame_;
};

}  // namespace skinheal::testing
