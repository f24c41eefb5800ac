// Validation: the model held against what has been measured.

#include "bindings.hpp"
#include "signal_watch.hpp"

namespace skinheal::python {
namespace {

py::object measure_record(const Measure& how) {
  return record("Measure", how.kind, how.observable, how.scenario, how.numbers);
}

py::object milestone_record(const Milestone& milestone) {
  const py::object over = milestone.over ? measure_record(*milestone.over) : py::none();
  return record("Milestone", milestone.id, milestone.group, milestone.quantity,
                measure_record(milestone.measure), over, milestone.unit, milestone.low,
                milestone.high, milestone.measured,
                record("Source", milestone.source.key, milestone.source.locator),
                milestone.confidence, milestone.explanation);
}

py::object row_record(const ValidationRow& row) {
  return record("ValidationRow", milestone_record(row.milestone), row.value, row.in_range, row.why);
}

py::object measure_kind_record(const MeasureKind& kind) {
  return record("MeasureKind", kind.name, kind.about, kind.numbers);
}

py::object scenario_shelf() {
  py::dict named;
  for (const auto& [name, file] : scenarios()) named[py::str(name)] = py::cast(file);
  return py::module_::import("skinheal.shelf").attr("Shelf")("scenario", named);
}

std::string validation_text(const Validation& self) {
  return "<Validation: " + std::to_string(self.in_range()) + " of " +
         std::to_string(self.rows.size()) + " milestones in range, model " + self.model_hash + ">";
}

using Numbers = std::map<std::string, double>;

std::vector<Validation> validations(const Model& model, const std::vector<Numbers>& parameter_sets, int threads) {
  SignalWatch signals;
  auto found = without_gil([&] {
    return validate_many(model, parameter_sets, {.threads = threads, .cancelled = std::ref(signals)});
  });
  signals.rethrow();
  return found;
}

void bind_class(py::module_& module) {
  py::class_<Validation>(module, "Validation", "The milestones, and what a model makes of them.")
      .def_property_readonly("rows",
                             [](const Validation& self) { return list_of(self.rows, row_record); })
      .def_property_readonly("in_range", &Validation::in_range, "How many rows are in range.")
      .def_readonly("model_hash", &Validation::model_hash)
      .def(
          "to_json", [](const Validation& self) { return to_json(self); },
          "The report as strict JSON.")
      .def("__len__", [](const Validation& self) { return self.rows.size(); })
      .def("__repr__", &validation_text);
}

}  // namespace

void bind_validation(py::module_& module) {
  bind_class(module);
  module.def(
      "validate",
      [](const Model& model, const Numbers& parameters, int threads) {
        return std::move(validations(model, {parameters}, threads).front());
      },
      "model"_a, "parameters"_a, "threads"_a);
  module.def("validate_many", &validations, "model"_a, "parameter_sets"_a, "threads"_a,
             "A report for each set of parameters.");
  module.def("milestones", [] { return list_of(milestones(), milestone_record); });
  module.def("milestone_rule", &milestone_rule);
  module.def("measure_kinds",
             [] { return shelf("kind of measure", measure_kinds(), measure_kind_record); });
  module.def("scenarios", &scenario_shelf);
}

}  // namespace skinheal::python
