#include "program/program_system.hpp"

#include <algorithm>
#include <utility>

namespace skinheal {

// The program of the derivatives, and the entries of both its functions row by row.
struct ProgramSystem::Derivatives {
  std::shared_ptr<const Program> program;
  std::unique_ptr<Frame> frame;
  SparsityPattern pattern;
  std::vector<double> now, baseline;  // entries of either function

  explicit Derivatives(std::shared_ptr<const Program> made, std::size_t lanes)
      : program(std::move(made)), frame(program->frame(lanes)),
        now(program->size(Function::by_parameter) * lanes),
        baseline(program->size(Function::by_baseline) * lanes) {
    const auto& first = program->pattern(Function::by_parameter);
    const auto& second = program->pattern(Function::by_baseline);
    const auto shift = static_cast<std::uint32_t>(program->shape().parameters);
    pattern.row_starts = {0};
    for (std::size_t row = 0; row < program->shape().species; ++row) {
      for (auto k = first.row_starts[row]; k < first.row_starts[row + 1]; ++k) {
        pattern.columns.push_back(first.columns[k]);
      }
      for (auto k = second.row_starts[row]; k < second.row_starts[row + 1]; ++k) {
        pattern.columns.push_back(second.columns[k] + shift);
      }
      pattern.row_starts.push_back(static_cast<std::uint32_t>(pattern.columns.size()));
    }
  }

  // Rows of the one function and of the other by turns.
  void gather(double* entries) const {
    const auto lanes = frame->lanes();
    const auto& first = program->pattern(Function::by_parameter).row_starts;
    const auto& second = program->pattern(Function::by_baseline).row_starts;
    for (std::size_t row = 0; row + 1 < first.size(); ++row) {
      entries = std::copy(now.data() + first[row] * lanes, now.data() + first[row + 1] * lanes, entries);
      entries = std::copy(baseline.data() + second[row] * lanes,
                          baseline.data() + second[row + 1] * lanes, entries);
    }
  }
};

ProgramSystem::ProgramSystem(std::shared_ptr<const Program> program,
                             std::function<std::shared_ptr<const Program>()> questions,
                             std::vector<double> baseline, std::size_t lanes)
    : program_(std::move(program)), questions_(std::move(questions)), frame_(program_->frame(lanes)),
      baseline_(std::move(baseline)), parameters_(baseline_),
      linear_(program_->size(Function::linear) * lanes) {
  frame_->set_baseline(baseline_.data());
  frame_->set_parameters(parameters_.data());
}

void ProgramSystem::set_parameters(const std::vector<double>& now) {
  parameters_ = now;
  frame_->set_parameters(now.data());
  if (derivatives_) derivatives_->frame->set_parameters(now.data());
}

void ProgramSystem::rhs(const double* t, const double* x, double* dxdt) {
  frame_->compute(Function::derivative, {t, x}, dxdt);
}

void ProgramSystem::linearise(const double* t, const double* x, double* dxdt, double* jacobian,
                              double* dfdt) {
  if (jacobian == dxdt + size() * lanes() && dfdt == jacobian + pattern().entry_count() * lanes()) {
    frame_->compute(Function::linear, {t, x}, dxdt);  // in one piece already
    return;
  }
  frame_->compute(Function::linear, {t, x}, linear_.data());
  const double* from = linear_.data();
  const auto take = [&](std::size_t count, double* to) {
    std::copy_n(from, count * lanes(), to);
    from += count * lanes();
  };
  take(size(), dxdt);
  take(pattern().entry_count(), jacobian);
  take(size(), dfdt);
}

ProgramSystem::Derivatives& ProgramSystem::derivatives() const {
  if (!derivatives_) {
    derivatives_ = std::make_shared<Derivatives>(questions_(), lanes());
    derivatives_->frame->set_baseline(baseline_.data());
    derivatives_->frame->set_parameters(parameters_.data());
  }
  return *derivatives_;
}

const SparsityPattern& ProgramSystem::parameter_pattern() const {
  return questions_ ? derivatives().pattern : System::parameter_pattern();
}

void ProgramSystem::by_parameters(const double* t, const double* x, double* entries) {
  if (!questions_) return;
  auto& asked = derivatives();
  asked.frame->compute(Function::by_parameter, {t, x}, asked.now.data());
  asked.frame->compute(Function::by_baseline, {t, x}, asked.baseline.data());
  asked.gather(entries);
}

}  // namespace skinheal
