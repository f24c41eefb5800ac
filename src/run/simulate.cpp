// The checks of a call, and then the run.
#include "skinheal/simulate.hpp"

#include "run/checks.hpp"
#include "run/plan.hpp"
#include "run/record.hpp"

namespace skinheal {

Timeline simulate(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
                  const SimulateOptions& options) {
  check_call(protocol, grid, options);
  const auto planned = plan(protocol, skin, grid.times.back(), model, options);
  check_balance(model, planned.schedule);
  return Timeline(model, record(planned, grid.times, model, options.solver, options.keep));
}

}  // namespace skinheal
