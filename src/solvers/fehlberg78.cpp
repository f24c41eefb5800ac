// fehlberg78: the explicit Runge-Kutta method of Fehlberg of order 8, by Boost.Odeint.
#include <boost/numeric/odeint/stepper/runge_kutta_fehlberg78.hpp>
#include <memory>

#include "solvers/explicit_stepper.hpp"
#include "solvers/shelf.hpp"

namespace skinheal {

ShelfEntry fehlberg78_entry() {
  using Method = boost::numeric::odeint::runge_kutta_fehlberg78<std::vector<double>>;
  return {{"fehlberg78", 8, false, "Runge-Kutta method of order 8 (Fehlberg 1968)"},
          [](Flow& flow, Tolerance tolerance) -> std::unique_ptr<Stepper> {
            return std::make_unique<ExplicitStepper<Method, false>>(flow, tolerance);
          }};
}

}  // namespace skinheal
