// Model: a sealed ledger, to be read.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

py::object species_record(const Species& species) {
  return record("Species", species.name, to_string(species.layer), to_string(species.kind),
                species.unit, species.healthy, species.about);
}

py::object observable_record(const Observable& observable) {
  return record("Observable", observable.name, observable.unit, observable.about,
                observable.formula,
                record("Source", observable.source.key, observable.source.locator),
                to_string(observable.grade));
}

py::object process_record(const Process& process) {
  return record("Process", process.name, process.about, process.rate, process.stoichiometry,
                process.parameters);
}

std::string model_text(const Model& model) {
  return "<Model '" + model.name() + "' " + model.hash() + ": " +
         std::to_string(model.species().size()) + " species, " +
         std::to_string(model.processes().size()) + " processes, " +
         std::to_string(model.parameters().size()) + " parameters>";
}

}  // namespace

Layer layer_of(const std::string& word) {
  return enumerator("layer", word,
                    {Layer::surface, Layer::epidermis, Layer::dermis, Layer::hypodermis});
}

Kind kind_of(const std::string& word) {
  return enumerator("kind", word,
                    {Kind::opening, Kind::opening_part, Kind::hole_count, Kind::barrier, Kind::cell, Kind::vessel,
                     Kind::fibre, Kind::signal, Kind::fluid, Kind::exudate,
                     Kind::agent, Kind::record});
}

void bind_model(py::module_& module) {
  py::class_<Model>(module, "Model", "A sealed model: immutable, and shareable between threads.")
      .def_property_readonly("name", &Model::name)
      .def_property_readonly("hash", &Model::hash, "Over equations and numbers.")
      .def_property_readonly(
          "species",
          [](const Model& self) { return shelf("species", self.species(), species_record); })
      .def_property_readonly(
          "parameters",
          [](const Model& self) { return parameter_shelf(self.parameters()); })
      .def_property_readonly("observables",
                             [](const Model& self) {
                               return shelf("observable", self.observables(), observable_record);
                             })
      .def_property_readonly(
          "processes",
          [](const Model& self) { return shelf("process", self.processes(), process_record); })
      .def_property_readonly("phases", &Model::phases)
      .def("parameter", &Model::parameter, "name"_a, "The record of one parameter.")
      .def("explain", &Model::explain, "name"_a,
           "What stands behind a name of the model, as text.")
      .def("equations", &Model::equations, "Every equation, as text.")
      .def("growth_at_health", &Model::growth_at_health,
           "The largest growth rate at health, per day: below zero, health is stable.")
      .def("loop_gain", &Model::loop_gain,
           "The gain of the inflammatory loop at health: below one, inflammation dies out.")
      .def("__repr__", &model_text);

  module.def("standard_model", &standard_model, py::return_value_policy::reference);
}

}  // namespace skinheal::python
