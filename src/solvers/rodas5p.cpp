// rodas5p: the default solver, for stiff systems. See rodas5p_tableau.hpp for the method.
#include <memory>

#include "solvers/embedded_stepper.hpp"
#include "solvers/rodas5p_step.hpp"
#include "solvers/rodas5p_tableau.hpp"
#include "solvers/shelf.hpp"

namespace skinheal {

namespace {

class Rodas5p final : public EmbeddedStepper {
 public:
  Rodas5p(Flow& flow, Tolerance tolerance) : EmbeddedStepper(flow, tolerance, 4), step_(flow.system()) {}

 protected:
  bool do_step(double h) override;
  void draw(double /*h*/) override { step_.draw(segment_.coefficients); }
  void advance() override { begun_ = false; }
  void forget_history() override {
    EmbeddedStepper::forget_history();
    begun_ = false;
  }

 private:
  void find_culprit(double h);

  Rodas5pStep step_;
  bool begun_ = false;  // the step stands at (time_, state_)
};

bool Rodas5p::do_step(double h) {
  if (!begun_) {
    step_.begin(&time_, state_.data());
    flow_.count_linearisation();
    begun_ = true;
  }
  flow_.count_decomposition();
  step_.attempt(&time_, &h);
  flow_.count_rhs(rodas5p::stages - 1);
  const auto size = flow_.size();
  if (first_non_finite(step_.error(), size) != no_index) {
    find_culprit(h);
    return false;
  }
  std::copy_n(step_.proposal(), size, proposal_.data());
  std::copy_n(step_.error(), size, error_.data());
  return true;
}

// Nothing is watched as long as all goes well. A NaN spreads through a linear solve to every state, so the attempt is
// made again, and the first rate that is not finite has the state at fault.
void Rodas5p::find_culprit(double h) {
  step_.watch([this](const double* slope) { flow_.watch_rates(slope); });
  std::vector<double> jacobian(flow_.pattern().entry_count()), slope(flow_.size()), by_time(flow_.size());
  flow_.linearise(time_, state_.data(), slope.data(), jacobian.data(), by_time.data());
  if (flow_.culprit() == no_index) step_.attempt(&time_, &h);
  step_.watch(nullptr);
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
