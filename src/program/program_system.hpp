// ProgramSystem: a program with parameter values, as the System that a solver runs.
//
// Its parameters are those of the program twice over: first as they are now, then the baseline. Who turns a
// parameter knows by how much each of the two moves with it.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "program/program.hpp"

namespace skinheal {

class ProgramSystem final : public System {
 public:
  // `questions` gives the program that has the derivatives with respect to parameters; it is asked for when they
  // are. `baseline` holds the parameters of each lane, lane by lane.
  ProgramSystem(std::shared_ptr<const Program> program,
                std::function<std::shared_ptr<const Program>()> questions,
                std::vector<double> baseline, std::size_t lanes = 1);

  std::size_t size() const noexcept override { return program_->shape().species; }
  std::size_t lanes() const noexcept override { return frame_->lanes(); }
  const SparsityPattern& pattern() const noexcept override {
    return program_->pattern(Function::linear);
  }
  // None where it was made without `questions`.
  std::size_t parameter_count() const noexcept override {
    return questions_ ? 2 * program_->shape().parameters : 0;
  }
  const SparsityPattern& parameter_pattern() const override;

  using System::rhs, System::linearise, System::by_parameters;
  void rhs(const double* t, const double* x, double* dxdt) override;
  void linearise(const double* t, const double* x, double* dxdt, double* jacobian,
                 double* dfdt) override;
  void by_parameters(const double* t, const double* x, double* entries) override;
  std::unique_ptr<LinearSolver> linear_solver() override { return program_->linear_solver(lanes()); }

  // Parameters as they are now, for as long as a turn lasts.
  void set_parameters(const std::vector<double>& now);
  Frame& frame() noexcept { return *frame_; }

 private:
  struct Derivatives;
  Derivatives& derivatives() const;

  std::shared_ptr<const Program> program_;
  std::function<std::shared_ptr<const Program>()> questions_;
  std::unique_ptr<Frame> frame_;
  std::vector<double> baseline_;
  std::vector<double> parameters_;
  std::vector<double> linear_;  // what Function::linear gives, in one piece
  mutable std::shared_ptr<Derivatives> derivatives_;
};

}  // namespace skinheal
