// rosenbrock4: a stiff method of order 4 (Hairer and Wanner's RODAS), by Boost.Odeint.
//
// The only source that sees uBLAS, and the only one compiled as C++17: uBLAS of Boost 1.74 is not
// C++20. uBLAS checks every decomposition by multiplying it out again unless told not to; we are
// told of a bad one by the error estimate.
#define BOOST_UBLAS_NDEBUG
#include <boost/numeric/odeint/stepper/rosenbrock4.hpp>
#include <functional>
#include <memory>
#include <utility>

#include "solvers/embedded_stepper.hpp"
#include "solvers/shelf.hpp"

namespace skinheal {

namespace {

using Vector = boost::numeric::ublas::vector<double>;
using Matrix = boost::numeric::ublas::matrix<double>;

// Odeint's coefficients have the wrong sign in d4, in every release from 1.53 to 1.91: where the
// rate depends on time, its method has order 1. The member hides that of the base; Odeint reads
// coefficients by name from the type that it is given.
struct CorrectedCoefficients : boost::numeric::odeint::default_rosenbrock_coefficients<double> {
  const double d4 = -0.3620000000000023e-01;
};

struct Rates {
  Flow& flow;
  void operator()(const Vector& x, Vector& dxdt, double t) {
    flow.rhs(t, x.data().begin(), dxdt.data().begin());
  }
};

struct DenseJacobian {
  Flow& flow;
  std::vector<double> slope;
  std::vector<double> entries;

  void operator()(const Vector& x, Matrix& jacobian, double t, Vector& dfdt) {
    flow.linearise(t, x.data().begin(), slope.data(), entries.data(), dfdt.data().begin());
    flow.count_decomposition();
    jacobian.clear();
    const SparsityPattern& pattern = flow.pattern();
    for (std::size_t row = 0; row < flow.size(); ++row) {
      for (auto entry = pattern.row_starts[row]; entry < pattern.row_starts[row + 1]; ++entry) {
        jacobian(row, pattern.columns[entry]) = entries[entry];
      }
    }
  }
};

class Rosenbrock4 final : public EmbeddedStepper {
 public:
  Rosenbrock4(Flow& flow, Tolerance tolerance)
      : EmbeddedStepper(flow, tolerance, 3),
        system_{Rates{flow},
                DenseJacobian{flow, State(flow.size()), State(flow.pattern().entry_count())}},
        in_(flow.size()),
        out_(flow.size()),
        difference_(flow.size()) {}

 protected:
  bool do_step(double h) override {
    std::copy(state_.begin(), state_.end(), in_.begin());
    method_.do_step(std::ref(system_), in_, time_, out_, h, difference_);
    std::copy(out_.begin(), out_.end(), proposal_.begin());
    std::copy(difference_.begin(), difference_.end(), error_.begin());
    return flow_.culprit() == no_index;
  }
  void draw(double h) override;
  void advance() override {}

 private:
  Vector inner_state(double theta);

  std::pair<Rates, DenseJacobian> system_;
  boost::numeric::odeint::rosenbrock4<double, CorrectedCoefficients> method_;
  Vector in_, out_, difference_;
};

// Odeint keeps its dense output, u x_0 + theta x_1 + u theta (p + theta q) with u = 1 - theta, to
// itself; p and q follow from two of its values.
void Rosenbrock4::draw(double /*h*/) {
  const std::size_t size = flow_.size();
  method_.prepare_dense_output();
  const Vector third = inner_state(1.0 / 3.0);
  const Vector two_thirds = inner_state(2.0 / 3.0);
  segment_.coefficients.resize(4 * size);
  for (std::size_t i = 0; i < size; ++i) {
    const double q = 13.5 * (two_thirds[i] - third[i]);
    const double p = 4.5 * (2.0 * third[i] - two_thirds[i]);
    double* c = segment_.coefficients.data() + i;
    c[0] = state_[i];
    c[size] = (proposal_[i] - state_[i]) + p;
    c[2 * size] = q - p;
    c[3 * size] = -q;
  }
}

// The dense output at theta without its linear part: u theta (p + theta q).
Vector Rosenbrock4::inner_state(double theta) {
  const Vector zero(flow_.size(), 0.0);
  Vector result(flow_.size());
  method_.calc_state(theta, result, zero, 0.0, zero, 1.0);
  return result;
}

}  // namespace

ShelfEntry rosenbrock4_entry() {
  return {{"rosenbrock4", 4, true, "Rosenbrock method of order 4, dense (Hairer and Wanner 1996)"},
          [](Flow& flow, Tolerance tolerance) -> std::unique_ptr<Stepper> {
            return std::make_unique<Rosenbrock4>(flow, tolerance);
          }};
}

}  // namespace skinheal
