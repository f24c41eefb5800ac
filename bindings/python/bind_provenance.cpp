// Provenance: where every number comes from, and the checker of that.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

py::object provenance_record(const ProvenanceRow& row) {
  return record("ProvenanceRow", row.owner, row.name, row.quantity);
}

py::object bibliography_shelf() {
  py::dict named;
  for (const Reference& entry : bibliography()) {
    named[py::str(entry.key)] = record("Reference", entry.key, entry.type, entry.fields);
  }
  return py::module_::import("skinheal.shelf").attr("Shelf")("source", named);
}

py::list faults_of(const Model& model) {
  const py::object fault = py::module_::import("skinheal.faults").attr("Fault");
  return list_of(provenance_faults(model),
                 [&](const Fault& found) { return fault(found.where, found.message); });
}

py::object promise_record(const Promise& promise) {
  return record("Promise", promise.name, promise.answer, promise.looked_for, promise.found,
                promise.observable, to_string(promise.grade), promise.sources);
}

}  // namespace

void bind_provenance(py::module_& module) {
  module.def(
      "provenance",
      [](const Model& model) { return list_of(provenance(model), provenance_record); }, "model"_a);
  module.def("provenance_faults", &faults_of, "model"_a);
  module.def("explain", &explain, "name"_a, "model"_a);
  module.def("bibliography", &bibliography_shelf);
  module.def("bibtex", &bibtex);
  module.def("promises", [] { return shelf("promise", promises(), promise_record); });
}

}  // namespace skinheal::python
