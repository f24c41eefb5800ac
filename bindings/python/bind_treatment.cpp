// Treatments, care and agents: the things that are done, and their shelves.

#include "bindings.hpp"

namespace skinheal::python {
namespace {

SettingValue setting_value(py::handle value) {
  if (py::isinstance<py::bool_>(value)) return value.cast<bool>();
  if (py::isinstance<py::str>(value)) return value.cast<std::string>();
  return value.cast<double>();
}

py::object setting_record(const Setting& setting) {
  return record("Setting", setting.name, setting.unit, setting.about, setting.standard, setting.low,
                setting.high, setting.whole, setting.choices, setting.phrase);
}

py::object treatment_kind_record(const TreatmentKind& kind) {
  return record("TreatmentKind", kind.name, kind.about, list_of(kind.settings, setting_record),
                parameter_shelf(kind.parameters));
}

py::object care_kind_record(const CareKind& kind) {
  return record("CareKind", kind.name, kind.about, list_of(kind.settings, setting_record),
                parameter_shelf(kind.parameters));
}

py::object content_record(const Agent::Content& content) {
  return record("Content", content.species, content.amount_per_ul, to_string(content.layer));
}

py::object agent_record(const Agent& agent) {
  return record("Agent", agent.name, agent.about, to_string(agent.grade),
                list_of(agent.contents, content_record), agent.why);
}

py::object loss_record(const Injury::Loss& loss) {
  return record("Loss", to_string(loss.layer), to_string(loss.kind), loss.dose, loss.spilt);
}

std::string care_text(const Care& care) {
  const std::string settings = call_text("", care.settings());
  const std::string comma = care.settings().empty() ? "" : ", ";
  return "care('" + care.name() + "'" + comma + settings.substr(1);
}

void bind_treatments(py::module_& module) {
  py::class_<Treatment>(module, "Treatment", "What is done in one session.")
      .def_property_readonly("name", &Treatment::name)
      .def_property_readonly("settings", &Treatment::settings)
      .def_property_readonly("text", &Treatment::text)
      .def_property_readonly(
          "parameters", [](const Treatment& self) { return parameter_shelf(parameters_of(self)); },
          "Every number that it rests on beside those of the skin, by name.")
      .def(
          "injury",
          [](const Treatment& self, const Skin& skin) { return injury_record(self.injury(skin)); },
          "skin"_a, "What it does to this skin: the doses that the model sees.")
      .def(
          "turns", [](const Treatment& self) { return list_of(self.turns(), turn_record); },
          "Parameters that it turns for a while, relative to the session.")
      .def("__repr__",
           [](const Treatment& self) { return call_text(self.name(), self.settings()); });
  module.def(
      "treatment",
      [](const std::string& name, const py::dict& settings) {
        return treatment(name, settings_from(settings));
      },
      "name"_a, "settings"_a);
  module.def("treatments", [] { return shelf("treatment", treatments(), treatment_kind_record); });
}

void bind_cares(py::module_& module) {
  py::class_<Care>(module, "Care", "What is done around a session, for an interval of days.")
      .def_property_readonly("name", &Care::name)
      .def_property_readonly("settings", &Care::settings)
      .def_property_readonly("text", &Care::text)
      .def_property_readonly(
          "parameters", [](const Care& self) { return parameter_shelf(parameters_of(self)); },
          "Every number that it rests on, by name.")
      .def(
          "turns", [](const Care& self) { return list_of(self.turns(), turn_record); },
          "The parameters that it turns as long as it lasts.")
      .def("__repr__", &care_text);
  module.def(
      "care",
      [](const std::string& name, const py::dict& settings) {
        return care(name, settings_from(settings));
      },
      "name"_a, "settings"_a);
  module.def("cares", [] { return shelf("care", cares(), care_kind_record); });
}

}  // namespace

Settings settings_from(py::handle given) {
  Settings settings;
  for (const auto& [name, value] : given.cast<py::dict>()) {
    settings.emplace(name.cast<std::string>(), setting_value(value));
  }
  return settings;
}

std::string call_text(const std::string& name, const Settings& settings) {
  std::string text = name + "(";
  for (const auto& [key, value] : settings) {
    if (text.back() != '(') text += ", ";
    text += key + "=" + repr_of(py::cast(value));
  }
  return text + ")";
}

py::object injury_record(const Injury& injury) {
  return record(
      "Injury",
      list_of(injury.openings,
              [](const auto& item) { return record("Opening", item.dose, item.half_gap_mm); }),
      list_of(injury.losses, loss_record), list_of(injury.gifts, [](const auto& item) {
        return record("Gift", item.agent, item.amount);
      }));
}

std::string to_word(Turn::Operation operation) {
  return operation == Turn::Operation::multiply ? "multiply" : "set";
}

py::object turn_record(const Turn& turn) {
  return record("Turn", turn.parameter, to_word(turn.operation), turn.value, turn.from_day,
                turn.until_day, turn.by);
}

py::object parameter_shelf(const std::vector<Parameter>& parameters) {
  return shelf("parameter", parameters,
               [](const Parameter& parameter) { return quantity_record(parameter.quantity); });
}

void bind_treatment(py::module_& module) {
  bind_treatments(module);
  bind_cares(module);
  module.def("agents", [] { return shelf("agent", agents(), agent_record); });
}

}  // namespace skinheal::python
