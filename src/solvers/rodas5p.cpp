// rodas5p: the default solver, for stiff systems. See rodas5p_tableau.hpp for the method.
#include <memory>

#include "solvers/embedded_stepper.hpp"
#include "solvers/rodas5p_tableau.hpp"
#include "solvers/shelf.hpp"
#include "solvers/sparse_lu.hpp"

namespace skinheal {

namespace {

class Rodas5p final : public EmbeddedStepper {
 public:
  Rodas5p(Flow& flow, Tolerance tolerance)
      : EmbeddedStepper(flow, tolerance, 4),
        lu_(flow.pattern()),
        slope_(flow.size()),
        dfdt_(flow.size()),
        jacobian_(flow.pattern().entry_count()),
        argument_(flow.size()),
        stage_slope_(flow.size()),
        k_(rodas5p::stages * flow.size()) {}

 protected:
  bool do_step(double h) override;
  void draw(double h) override;
  void advance() override { linearised_ = false; }
  void forget_history() override {
    EmbeddedStepper::forget_history();
    linearised_ = false;
  }

 private:
  double* k(std::size_t stage) { return k_.data() + stage * flow_.size(); }
  bool linearise();
  bool finish_step();
  template <std::size_t stage>
  bool do_stage(double h);
  template <std::size_t stage>
  void set_argument();
  template <std::size_t stage>
  void add_coupling(double h);

  SparseLu lu_;
  bool linearised_ = false;  // slope_, dfdt_ and jacobian_ belong to (time_, state_)
  State slope_, dfdt_, jacobian_;
  State argument_, stage_slope_;
  State k_;
};

bool Rodas5p::do_step(double h) {
  if (!linearise()) return false;
  flow_.count_decomposition();
  if (!lu_.factorise(jacobian_.data(), 1.0 / (rodas5p::gamma * h))) return false;
  return do_stage<0>(h) && do_stage<1>(h) && do_stage<2>(h) && do_stage<3>(h) && do_stage<4>(h) &&
         do_stage<5>(h) && do_stage<6>(h) && do_stage<7>(h) && finish_step();
}

bool Rodas5p::linearise() {
  if (linearised_) return true;
  flow_.linearise(time_, state_.data(), slope_.data(), jacobian_.data(), dfdt_.data());
  linearised_ = flow_.culprit() == no_index;
  return linearised_;
}

template <std::size_t stage>
bool Rodas5p::do_stage(double h) {
  const State* slope = &slope_;
  if constexpr (stage > 0) {
    set_argument<stage>();
    flow_.rhs(time_ + rodas5p::c[stage] * h, argument_.data(), stage_slope_.data());
    if (flow_.culprit() != no_index) return false;
    slope = &stage_slope_;
  }
  std::copy(slope->begin(), slope->end(), k(stage));
  add_coupling<stage>(h);
  lu_.solve(k(stage));
  return true;
}

template <std::size_t stage>
void Rodas5p::set_argument() {
  const std::size_t size = flow_.size();
  if constexpr (stage >= rodas5p::a.size()) {
    const double* last = k(stage - 1);
    for (std::size_t i = 0; i < size; ++i) argument_[i] += last[i];
  } else {
    const double* k0 = k_.data();
    for (std::size_t i = 0; i < size; ++i) {
      double sum = 0.0;
      for (std::size_t j = 0; j < stage; ++j) sum += rodas5p::a[stage][j] * k0[j * size + i];
      argument_[i] = state_[i] + sum;
    }
  }
}

template <std::size_t stage>
void Rodas5p::add_coupling(double h) {
  const std::size_t size = flow_.size();
  const double inverse_step = 1.0 / h;
  const double time_weight = rodas5p::d[stage] * h;
  const double* k0 = k_.data();
  double* target = k(stage);
  for (std::size_t i = 0; i < size; ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < stage; ++j) sum += rodas5p::coupling[stage][j] * k0[j * size + i];
    target[i] += sum * inverse_step + time_weight * dfdt_[i];
  }
}

bool Rodas5p::finish_step() {
  const double* last = k(rodas5p::stages - 1);
  for (std::size_t i = 0; i < flow_.size(); ++i) {
    proposal_[i] = argument_[i] + last[i];
    error_[i] = last[i];
  }
  return true;
}

void Rodas5p::draw(double /*h*/) {
  const std::size_t size = flow_.size();
  segment_.coefficients.resize(5 * size);
  double* coefficients = segment_.coefficients.data();
  for (std::size_t i = 0; i < size; ++i) {
    double shape[3] = {0.0, 0.0, 0.0};
    for (std::size_t stage = 0; stage < rodas5p::stages; ++stage) {
      const double value = k_[stage * size + i];
      for (std::size_t m = 0; m < 3; ++m) shape[m] += rodas5p::dense[m][stage] * value;
    }
    coefficients[i] = state_[i];
    coefficients[size + i] = (proposal_[i] - state_[i]) + shape[0];
    coefficients[2 * size + i] = shape[1] - shape[0];
    coefficients[3 * size + i] = shape[2] - shape[1];
    coefficients[4 * size + i] = -shape[2];
  }
}

}  // namespace

ShelfEntry rodas5p_entry() {
  return {{"rodas5p", 5, true,
           "Rosenbrock method of order 5 on the exact sparse Jacobian (Steinebach 2023)"},
          [](Flow& flow, Tolerance tolerance) -> std::unique_ptr<Stepper> {
            return std::make_unique<Rodas5p>(flow, tolerance);
          }};
}

}  // namespace skinheal
