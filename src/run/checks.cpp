#include "run/checks.hpp"

#include <cmath>

#include "ledger/health.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/moment.hpp"
#include "solvers/integrator.hpp"
#include "words/format.hpp"
#include "words/number_text.hpp"

namespace skinheal {
namespace {

void check_grid(const Grid& grid) {
  if (grid.times.empty()) throw Misuse("the output grid is empty; give at least one time");
  for (std::size_t i = 0; i < grid.times.size(); ++i) {
    const double time = grid.times[i];
    if (!std::isfinite(time) || time < 0.0) {
      throw Misuse(formatted("times[{}] is {}; allowed are finite days from 0 on", i, number_text(time)));
    }
    if (i > 0 && time <= grid.times[i - 1]) {
      throw Misuse(formatted("times[{}] is {}, not after {}; times must rise", i, number_text(time),
                             number_text(grid.times[i - 1])));
    }
  }
}

void check_horizon(const Protocol& protocol, double horizon) {
  for (std::size_t i = 0; i < protocol.sessions().size(); ++i) {
    const auto& session = protocol.sessions()[i];
    if (!earlier(horizon, session.day)) continue;
    throw Misuse(formatted("sessions[{}] ({}) is on day {}, beyond the horizon of day {}", i,
                           session.treatment.name(), number_text(session.day), number_text(horizon)));
  }
}

}  // namespace

void check_call(const Protocol& protocol, const Grid& grid, const SimulateOptions& options) {
  check_solver(options.solver);
  check_grid(grid);
  check_horizon(protocol, grid.times.back());
}

void check_balance(const Model& model, const Schedule& schedule) {
  const auto process = impossible_balance(*model.data(), schedule.baseline);
  if (process.empty()) return;
  throw Misuse(formatted("with these parameters healthy skin cannot be in balance: '{}' would have to run "
                         "backwards",
                         process));
}

}  // namespace skinheal
