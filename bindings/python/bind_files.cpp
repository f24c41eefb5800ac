// Models and timelines as text and bytes, so that they can be pickled; see skinheal/_travel.py.

#include <pybind11/numpy.h>

#include <memory>

#include "bindings.hpp"
#include "gil.hpp"

namespace skinheal::python {
namespace {

py::bytes timeline_bytes(const Run& run) { return write_recording(run.recording()); }

Run timeline_from(const py::bytes& bytes, const Model& model, const Protocol& protocol,
                  const Skin& skin, const std::string& solver, double rtol, double atol,
                  std::map<std::string, double> parameters,
                  std::map<std::string, double> in_place_of_recorded, py::object uncertainty) {
  SimulateOptions options;
  options.solver.solver = solver;
  options.solver.rtol = rtol;
  options.solver.atol = atol;
  options.parameters = std::move(parameters);
  options.in_place_of_recorded = std::move(in_place_of_recorded);
  return {Timeline(model, read_recording(static_cast<std::string>(bytes))), protocol, skin,
          std::move(options), std::move(uncertainty)};
}

}  // namespace

void bind_files(py::module_& module) {
  module.def("write_model", &write_model, "model"_a);
  module.def("read_model", [](const std::string& text) { return read_model(text); }, "text"_a);
  module.def("timeline_bytes", &timeline_bytes, "timeline"_a);
  module.def("timeline_from", &timeline_from, "recording"_a, "model"_a, "protocol"_a, "skin"_a,
             "solver"_a, "rtol"_a, "atol"_a, "parameters"_a, "in_place_of_recorded"_a, "uncertainty"_a);
  module.def("read_only", &read_only, "numbers"_a);
}

}  // namespace skinheal::python
