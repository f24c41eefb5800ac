// Sensitivity: derivatives as arrays, their axes named by the lists beside them.

#include <pybind11/numpy.h>

#include "bindings.hpp"
#include "signal_watch.hpp"

namespace skinheal::python {
namespace {

py::object shaped(const std::vector<double>& values, std::vector<std::size_t> shape) {
  return read_only(values).attr("reshape")(py::cast(std::move(shape)));
}

std::vector<double> member(const Sensitivity& found, double PeakSensitivity::*which) {
  std::vector<double> values;
  for (const auto& one : found.peak_derivatives) values.push_back(one.*which);
  return values;
}

py::list units(const Sensitivity& found) {
  py::list rows;
  for (std::size_t i = 0; i < found.of.size(); ++i) {
    py::list row;
    for (std::size_t j = 0; j < found.to.size(); ++j) row.append(found.units[i * found.to.size() + j]);
    rows.append(row);
  }
  return rows;
}

py::object sensitivity_record(const Sensitivity& found) {
  const auto of = found.of.size(), to = found.to.size(), count = found.times.size();
  const std::vector<std::size_t> of_peaks{found.peaks.size(), found.peaks.empty() ? 0 : to};
  return record("Sensitivity", read_only(found.times), found.of, found.to, shaped(found.derivatives, {of, to, count}),
                shaped(found.values, {of, count}), read_only(found.to_values), units(found),
                list_of(found.peaks, [](const Peak& peak) { return record("Peak", peak.day, peak.value); }),
                shaped(member(found, &PeakSensitivity::value), of_peaks),
                shaped(member(found, &PeakSensitivity::day), of_peaks), found.why_no_peak,
                outcome_record(found.outcome), statistics_record(found.statistics), found.notes);
}

Sensitivity watched(const Protocol& protocol, const Skin& skin, const Grid& grid, const Model& model,
                    SimulateOptions options, const SensitivityOptions& asked) {
  SignalWatch signals;
  options.solver.cancelled = std::ref(signals);
  auto found = without_gil([&] { return sensitivity(protocol, skin, grid, model, options, asked); });
  signals.rethrow();
  return found;
}

}  // namespace

void bind_sensitivity(py::module_& module) {
  module.def(
      "sensitivity",
      [](const Protocol& protocol, const Skin& skin, std::vector<double> grid, const Model& model,
         std::vector<std::string> of, std::vector<std::string> to, double rtol, double atol, bool errors_in_norm,
         bool peaks, std::map<std::string, double> parameters, std::map<std::string, double> in_place_of_recorded,
         double longest_step, std::size_t step_limit, double time_limit_seconds) {
        SimulateOptions options;
        options.solver.rtol = rtol;
        options.solver.atol = atol;
        options.solver.longest_step = longest_step;
        options.solver.step_limit = step_limit;
        options.solver.time_limit_seconds = time_limit_seconds;
        options.parameters = std::move(parameters);
        options.in_place_of_recorded = std::move(in_place_of_recorded);
        SensitivityOptions asked;
        asked.of = std::move(of);
        asked.to = std::move(to);
        asked.errors_in_norm = errors_in_norm;
        asked.peaks = peaks;
        return sensitivity_record(watched(protocol, skin, times(std::move(grid)), model, std::move(options), asked));
      },
      "protocol"_a, "skin"_a, py::kw_only(), "times"_a, "model"_a, "of"_a, "to"_a, "rtol"_a, "atol"_a,
      "errors_in_norm"_a, "peaks"_a, "parameters"_a, "in_place_of_recorded"_a, "longest_step"_a, "step_limit"_a,
      "time_limit_seconds"_a);
}

}  // namespace skinheal::python
