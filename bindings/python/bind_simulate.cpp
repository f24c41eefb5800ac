// simulate: the one verb, and the shelf of solvers.
//
// The GIL is released for the whole run. Python runs signal handlers only when it is asked to, in
// the main thread and with the GIL held, so the run asks now and then.

#include <chrono>
#include <optional>

#include "bindings.hpp"
#include "signal_watch.hpp"

namespace skinheal::python {
namespace {

Timeline watched(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
                 SimulateOptions options) {
  SignalWatch signals;
  options.solver.cancelled = std::ref(signals);
  auto timeline = without_gil([&] { return simulate(protocol, skin, grid, model, options); });
  signals.rethrow();
  return timeline;
}

Run run(const Protocol& protocol, const Skin& skin, std::vector<double> grid, const Model& model,
        const SimulateOptions& options) {
  return {watched(protocol, skin, times(std::move(grid)), model, options), protocol, skin, options,
          py::none()};
}

py::object solver_record(const SolverInfo& solver) {
  return record("SolverInfo", solver.name, solver.order, solver.stiff, solver.about);
}

}  // namespace

void bind_simulate(py::module_& module) {
  py::module_::import("atexit").attr("register")(py::cpp_function(&stop_all_work));
  module.def("same_moment", &same_moment, "a"_a, "b"_a);
  module.def("solvers", [] { return shelf("solver", solvers(), solver_record); });
  module.def(
      "days",
      [](double horizon, const Protocol& protocol) { return days(horizon, protocol).times; },
      "horizon"_a, "protocol"_a);
  module.def(
      "simulate",
      [](const Protocol& protocol, const Skin& skin, std::vector<double> grid, const Model& model,
         std::string solver, double rtol, double atol, std::map<std::string, double> parameters,
         std::map<std::string, double> in_place_of_recorded, double longest_step, std::size_t step_limit,
         double time_limit_seconds, const std::string& keep) {
        return run(protocol, skin, std::move(grid), model,
                   {.solver = {.solver = std::move(solver),
                               .rtol = rtol,
                               .atol = atol,
                               .longest_step = longest_step,
                               .step_limit = step_limit,
                               .time_limit_seconds = time_limit_seconds,
                               .cancelled = {}},
                    .parameters = std::move(parameters),
                    .in_place_of_recorded = std::move(in_place_of_recorded),
                    .keep = keep_from(keep)});
      },
      "protocol"_a, "skin"_a, py::kw_only(), "times"_a, "model"_a, "solver"_a, "rtol"_a, "atol"_a,
      "parameters"_a, "in_place_of_recorded"_a, "longest_step"_a, "step_limit"_a, "time_limit_seconds"_a,
      "keep"_a);
}

}  // namespace skinheal::python
