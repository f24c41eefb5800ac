// ModelBuilder: the ledger, written from Python in the same words as from C++.
//
// Options that are structs in C++ are keyword arguments here. `requires` is no Python keyword,
// yet keeps its C++ underscore, so that one page of documentation serves both.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

ProcessBuilder& crowded_by(ProcessBuilder& self, const std::map<std::string, double>& weights,
                           const Number& capacity) {
  std::vector<ProcessBuilder::Share> group;
  for (const auto& [name, weight] : weights) group.push_back({name, weight});
  return self.crowded_by(std::move(group), capacity);
}

void bind_process_builder(py::module_& module) {
  const auto same = py::return_value_policy::reference_internal;
  py::class_<ProcessBuilder>(module, "ProcessBuilder", "One process, written word by word.")
      .def("about", &ProcessBuilder::about, "text"_a, same)
      .def("consumes", &ProcessBuilder::consumes, "species"_a, "amount"_a = 1.0, same,
           "Remove `amount` units for each unit of the rate, which is proportional to the species.")
      .def("produces", py::overload_cast<const std::string&, double>(&ProcessBuilder::produces),
           "species"_a, "amount"_a = 1.0, same, "Make `amount` units for each unit of the rate.")
      .def("produces", py::overload_cast<const std::string&, Number>(&ProcessBuilder::produces),
           "species"_a, "amount"_a, same, "The same with a yield that is a number of the ledger.")
      .def("catalysed_by", &ProcessBuilder::catalysed_by, "name"_a, same, "Proportional to it.")
      .def(
          "stimulated_by",
          [](ProcessBuilder& self, const std::string& name, Number gain, Number half,
             int exponent) -> ProcessBuilder& {
            return self.stimulated_by(name, {std::move(gain), std::move(half), exponent});
          },
          "name"_a, py::kw_only(), "gain"_a, "half"_a, "exponent"_a = 1, same,
          "1 + gain x^n / (half^n + x^n), divided by its healthy value.")
      .def(
          "inhibited_by",
          [](ProcessBuilder& self, const std::string& name, Number half,
             int exponent) -> ProcessBuilder& {
            return self.inhibited_by(name, {{}, std::move(half), exponent});
          },
          "name"_a, py::kw_only(), "half"_a, "exponent"_a = 1, same,
          "1 / (1 + (x / half)^n), divided by its healthy value.")
      .def(
          "requires_",
          [](ProcessBuilder& self, const std::string& name, Number half, int exponent)
              -> ProcessBuilder& { return self.requires_(name, {{}, std::move(half), exponent}); },
          "name"_a, py::kw_only(), "half"_a, "exponent"_a = 1, same,
          "x^n / (half^n + x^n): nothing happens without x.")
      .def("crowded_by", &crowded_by, "weights"_a, "capacity"_a, same,
           "1 - sum(weight x) / capacity, divided by its healthy value.")
      .def("times", &ProcessBuilder::times, "formula"_a, same, "Any other factor, as a formula.")
      .def("rate", &ProcessBuilder::rate, "constant"_a, same,
           "The rate constant: a Quantity, or a formula over parameters.")
      .def("balances", &ProcessBuilder::balances, "species"_a, same,
           "The rate constant is what closes the healthy balance of this species.")
      .def("rate_formula", &ProcessBuilder::rate_formula, "formula"_a, same,
           "The last resort: the whole rate as a formula.");
}

ModelBuilder& add_species(ModelBuilder& self, const std::string& name, const std::string& layer,
                          const std::string& kind, std::string unit, double healthy,
                          std::string about, std::string healthy_as) {
  return self.species(name, {.layer = layer_of(layer),
                             .kind = kind_of(kind),
                             .unit = std::move(unit),
                             .healthy = healthy,
                             .about = std::move(about),
                             .healthy_as = std::move(healthy_as)});
}

ModelBuilder& add_observable(ModelBuilder& self, const std::string& name, std::string formula,
                             std::string unit, std::string about,
                             const Source& source, const std::string& grade) {
  return self.observable(name,
                         {.unit = std::move(unit),
                          .about = std::move(about),
                          .source = source,
                          .grade = grade_of(grade)},
                         std::move(formula));
}

void bind_modules(py::module_& module) {
  py::class_<Module>(module, "Module", "One file of the standard cascade's biology.")
      .def_readonly("name", &Module::name)
      .def_readonly("room", &Module::room)
      .def(
          "write", [](const Module& self, ModelBuilder& model) { self.write(model); }, "model"_a,
          "Write this module's species, processes and numbers into a ledger.")
      .def("__repr__",
           [](const Module& self) { return "<Module '" + self.name + "' of " + self.room + ">"; });
  module.def("modules", [] {
    return shelf("module", modules(), [](const Module& item) { return py::cast(item); });
  });
  module.def("write_standard_cascade", &write_standard_cascade, "model"_a);
}

}  // namespace

void bind_model_builder(py::module_& module) {
  bind_process_builder(module);
  bind_modules(module);
  const auto same = py::return_value_policy::reference_internal;
  py::class_<ModelBuilder>(module, "ModelBuilder", R"(The ledger in which biology is written.

Write species, parameters and processes in any order; `seal()` checks them all and gives a Model.
Healthy skin is a steady state by construction.)")
      .def(py::init<std::string>(), "name"_a)
      .def("species", &add_species, "name"_a, py::kw_only(), "layer"_a = "dermis",
           "kind"_a = "signal", "unit"_a = "1", "healthy"_a = 0.0, "about"_a = "",
           "healthy_as"_a = "", same)
      .def("parameter", &ModelBuilder::parameter, "name"_a, "quantity"_a, same)
      .def("process", &ModelBuilder::process, "name"_a, "A new process, 'species.verb'.")
      .def("modify", &ModelBuilder::modify, "process"_a,
           "A change of a process that is declared elsewhere.")
      .def("observable", &add_observable, "name"_a, "formula"_a, py::kw_only(), "unit"_a = "1",
           "about"_a = "", "source"_a = Source{}, "grade"_a = "low", same)
      .def("phase", &ModelBuilder::phase, "name"_a, "formula"_a, same)
      .def("spill", &ModelBuilder::spill, "origin"_a, "into"_a, "amount"_a, same,
           "What an injury takes from `origin` gives `amount` times as much to `into`.")
      .def("bleed", &ModelBuilder::bleed, "origin"_a, "into"_a, "amount"_a, same,
           "The same where the rim of the wound gives, as cut vessels do.")
      .def("starts_wounded", &ModelBuilder::starts_wounded, same,
           "For models of a wound that know no healthy skin.")
      .def("seal", &ModelBuilder::seal, "Check everything and give the immutable Model.");
}

}  // namespace skinheal::python
