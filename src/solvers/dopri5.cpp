// dopri5: the explicit Runge-Kutta method of Dormand and Prince, by Boost.Odeint.
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>
#include <memory>

#include "solvers/explicit_stepper.hpp"
#include "solvers/shelf.hpp"

namespace skinheal {

ShelfEntry dopri5_entry() {
  using Method = boost::numeric::odeint::runge_kutta_dopri5<std::vector<double>>;
  return {{"dopri5", 5, false, "Runge-Kutta method of order 5 (Dormand and Prince 1980)"},
          [](Flow& flow, Tolerance tolerance) -> std::unique_ptr<Stepper> {
            return std::make_unique<ExplicitStepper<Method, true>>(flow, tolerance);
          }};
}

}  // namespace skinheal
